using System;
using System.Collections.Immutable;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>A value and where it stands in the record file.</summary>
internal sealed record Located<T>(T Value, TextRange Range);

/// <summary>
/// A decision record as written. A field that is absent, null, or holds a value that cannot be used is null here.
/// Texts keep what is written; <see cref="IsFilledIn"/> tells whether someone wrote something.
/// </summary>
internal sealed record DecisionRecord
{
    /// <summary>The whole object.</summary>
    public TextRange Range { get; init; }

    /// <summary>Where a finding about the record as a whole sits: its opening brace.</summary>
    public TextRange Start { get; init; }

    public Located<int>? Version { get; init; }

    public Located<string>? Id { get; init; }

    public Located<DecisionStatus>? Status { get; init; }

    public Located<string>? SupersededBy { get; init; }

    public Located<DecisionOutcome>? Decision { get; init; }

    public Located<string>? Rationale { get; init; }

    public Located<DateTime>? Date { get; init; }

    public Located<DateTime>? ReviewBy { get; init; }

    public ImmutableArray<Located<string>> Owners { get; init; } = ImmutableArray<Located<string>>.Empty;

    public Located<string>? Task { get; init; }

    public Located<string>? Platform { get; init; }

    public Located<string>? BaseModel { get; init; }

    public ImmutableArray<Located<string>> AppliesTo { get; init; } = ImmutableArray<Located<string>>.Empty;

    public FailureMode FailureMode { get; init; } = new();

    public Target Target { get; init; } = new();

    /// <summary>The list of attempts as it stands in the file.</summary>
    public TextRange? AttemptsRange { get; init; }

    public ImmutableArray<Attempt> Attempts { get; init; } = ImmutableArray<Attempt>.Empty;

    public TextRange? DataRange { get; init; }

    public DataFigures Data { get; init; } = new();

    public StabilityFigures Stability { get; init; } = new();

    public CostFigures Cost { get; init; } = new();

    public LatencyFigures Latency { get; init; } = new();

    public TextRange? CriteriaRange { get; init; }

    /// <summary>The answers by <see cref="Criterion.Key"/>; criteria that the record does not name are absent.</summary>
    public ImmutableDictionary<string, CriterionAnswer> Criteria { get; init; } = ImmutableDictionary<string, CriterionAnswer>.Empty;

    public ImmutableArray<Located<string>> RevisitWhen { get; init; } = ImmutableArray<Located<string>>.Empty;

    /// <summary>Rejected and superseded records are history: they stay as written and allow nothing.</summary>
    public bool IsHistory => Status?.Value is DecisionStatus.Rejected or DecisionStatus.Superseded;

    /// <summary>Whether the record decides for fine-tuning and is still in force or in the making.</summary>
    public bool ArguesForFineTuning => Decision?.Value == DecisionOutcome.FineTune && !IsHistory;

    /// <summary>The written answer; <see cref="Answer.Unknown"/> when there is none.</summary>
    public Answer AnswerTo(Criterion criterion) => Criteria.TryGetValue(criterion.Key, out var answer) ? answer.Answer.Value : Answer.Unknown;

    /// <summary>Whether a text says something: blank text and the TODO of a skeleton do not.</summary>
    public static bool IsFilledIn(Located<string>? text) =>
        text is not null && text.Value.Trim() is { Length: > 0 } trimmed && !trimmed.StartsWith("TODO", StringComparison.OrdinalIgnoreCase);
}

/// <summary>S: the failure that examples would cure. Rate is the share of the evaluation set, 0 to 1.</summary>
internal sealed record FailureMode(
    Located<string>? Description = null, Located<string>? Example = null, Located<double>? Rate = null);

/// <summary>What has to be reached, and the evaluation set that measures it.</summary>
internal sealed record Target(
    Located<string>? Metric = null, Located<double>? Value = null, Located<string>? EvalSet = null, Located<long>? EvalSize = null);

/// <summary>X: something that was tried before training.</summary>
internal sealed record Attempt(TextRange Range, Located<AttemptKind> Kind, Located<double>? Score);

/// <summary>F5: labelled examples.</summary>
internal sealed record DataFigures(
    Located<long>? Training = null,
    Located<long>? Validation = null,
    Located<string>? Source = null,
    Located<bool>? Cleaned = null,
    Located<string>? Evidence = null);

/// <summary>F6 and P1: weeks since the last change of the wanted behaviour, changes per month.</summary>
internal sealed record StabilityFigures(Located<double>? Weeks = null, Located<double>? ChangesPerMonth = null);

/// <summary>F3: milliseconds per call.</summary>
internal sealed record LatencyFigures(
    Located<double>? PromptMs = null, Located<double>? CachedMs = null, Located<double>? TunedMs = null, Located<double>? BudgetMs = null);

/// <summary>F2 and P7: what the cost formula needs, prices in one currency, per million tokens where so named.</summary>
internal sealed record CostFigures
{
    public Located<double>? Training { get; init; }

    public Located<long>? TrainingTokens { get; init; }

    public Located<double>? Epochs { get; init; }

    public Located<double>? TrainingPricePerMillion { get; init; }

    public Located<double>? Labelling { get; init; }

    public Located<double>? HostingPerMonth { get; init; }

    public Located<double>? CallsPerMonth { get; init; }

    public Located<long>? PromptTokens { get; init; }

    public Located<long>? TunedTokens { get; init; }

    public Located<double>? InputPricePerMillion { get; init; }

    public Located<double>? CachedShare { get; init; }

    public Located<double>? CachedPriceFactor { get; init; }

    public Located<long>? RemainingTokens { get; init; }

    public Located<double>? BasePricePerMillion { get; init; }

    public Located<double>? TunedPricePerMillion { get; init; }
}

/// <summary>One answered criterion.</summary>
internal sealed record CriterionAnswer(TextRange Range, Located<Answer> Answer, Located<string>? Evidence);
