using System;
using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Models;

/// <summary>One line of the model table.</summary>
/// <param name="Pattern">A model name in lower case; <c>#</c> stands for one digit, <c>*</c> for any text.</param>
/// <param name="Family">The name of the model's generation, for people.</param>
/// <param name="Reasons">Whether it reasons by itself.</param>
/// <param name="ReasonsByDefault">Whether it does so in a call that says nothing about effort.</param>
/// <param name="Encoding">The encoding of its tokenizer; null for another one, or one that is not published.</param>
/// <param name="IsSnapshot">Whether the name is pinned to one version of the model.</param>
/// <param name="Retirements">What is known of its end; empty when nothing is.</param>
/// <param name="Training">The most tokens of one training example; null where that is not known.</param>
internal sealed record ModelInfo(
    string Pattern,
    string Family,
    Reasoning Reasons,
    bool ReasonsByDefault,
    TokenEncoding? Encoding,
    bool IsSnapshot,
    ImmutableArray<ModelRetirement> Retirements,
    TrainingLength? Training = null)
{
    /// <summary>Whether the name moves on to newer versions.</summary>
    public bool IsAlias => !IsSnapshot;

    /// <summary>
    /// The end of the model on a platform, never that of another one; null when it is not known. Of a model that is to be tuned the end of its tuned versions
    /// counts, where the platform has a date of its own for these.
    /// </summary>
    public ModelRetirement? RetirementOn(string platform, bool tuned = false)
    {
        var onPlatform = Retirements.Where(r => string.Equals(r.Platform, platform.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return (tuned ? onPlatform.Find(static r => r.IsTuned) : null) ?? onPlatform.Find(static r => !r.IsTuned);
    }
}

/// <summary>The most tokens of one example that a model is trained with.</summary>
/// <param name="Tokens">Of the model's own encoding.</param>
/// <param name="Source">Title and address of the page that says so.</param>
/// <param name="SourceDate">The day of the state of the page that was read.</param>
internal sealed record TrainingLength(int Tokens, string Source, DateTime SourceDate);
