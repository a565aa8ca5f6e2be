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
internal sealed record Retirement(DateTime Date, DateTime KnownSince)
{
    /// <summary>How long an announcement is trusted; providers change their calendars.</summary>
    public const double TrustedDays = 180;

    /// <summary>Whether the source was read so long before a build that the date is only worth a hint.</summary>
    public bool IsOldOn(DateTime? buildDate) => IsOld(KnownSince, buildDate);

    /// <summary>The same, of a row of the table.</summary>
    public static bool IsOld(DateTime knownSince, DateTime? buildDate) => buildDate is { } today && (today - knownSince).TotalDays > TrustedDays;
}

/// <summary>The models of the package's table.</summary>
/// <param name="reasoningModels">More patterns of models that reason, from the setting of that name.</param>
internal sealed class KnownBaseModels(ImmutableArray<string> reasoningModels) : IBaseModels
{
    public static readonly IBaseModels Instance = new KnownBaseModels(ImmutableArray<string>.Empty);

    public bool Reasons(string model) => ModelTable.IsKnownToReason(model, reasoningModels, effortRequested: null);

    /// <summary>The end of tuned versions, where the platform has a date of its own for these; else that of the model.</summary>
    public Retirement? RetirementOf(string model, string platform) =>
        ModelTable.Find(model)?.RetirementOn(platform, tuned: true) is { } retirement ? new Retirement(retirement.Date, retirement.SourceDate) : null;
}
