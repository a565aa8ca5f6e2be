using System;
using System.Collections.Immutable;
using PromptAnalyzers.Models;

namespace PromptAnalyzers.Decisions;

/// <summary>What decisions need to know of base models.</summary>
internal interface IBaseModels
{
    /// <summary>Whether a model reasons by itself, so that few-shot examples are no attempt to ask for.</summary>
    bool Reasons(string model);

    /// <summary>When a snapshot is switched off on a platform; null when that is not known.</summary>
    Retirement? RetirementOf(string model, string platform);
}

/// <summary>A dated announcement.</summary>
/// <param name="Date">The last day of the model.</param>
/// <param name="KnownSince">The day on which the source was read.</param>
internal sealed record Retirement(DateTime Date, DateTime KnownSince);

/// <summary>The models that this package knows.</summary>
internal sealed class KnownBaseModels : IBaseModels
{
    public static readonly IBaseModels Instance = new KnownBaseModels();

    public bool Reasons(string model) => ModelTable.IsKnownToReason(model, ImmutableArray<string>.Empty, effortRequested: null);

    /// <summary>Decisions are about tuned models, so the end of the tuned versions counts where the platform tells it apart.</summary>
    public Retirement? RetirementOf(string model, string platform) =>
        ModelTable.Find(model)?.RetirementOn(platform, tuned: true) is { } known ? new Retirement(known.Date, known.SourceDate) : null;
}
