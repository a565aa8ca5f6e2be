using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>What the criteria say to a decision for fine-tuning.</summary>
internal enum VerdictKind
{
    /// <summary>All gates hold, no veto, a driver, score of 2 or more.</summary>
    Supported,

    /// <summary>As supported, with a score of 0 or 1: acceptable with a written rationale.</summary>
    Contested,

    /// <summary>Anything else.</summary>
    Unsupported,
}

/// <summary>How much of a record is judged.</summary>
internal enum VerdictView
{
    /// <summary>All of it; what is missing does not hold.</summary>
    WholeRecord,

    /// <summary>
    /// The answered criteria alone: what is open, or told by another rule (attempts, failure mode, evaluation set, number of examples),
    /// counts in favour of fine-tuning. What is unsupported even so stays unsupported whatever the team adds.
    /// </summary>
    AnsweredCriteria,
}

/// <summary>A condition that a decision to fine-tune has to meet, whatever the score.</summary>
/// <param name="Title">What has to be there.</param>
/// <param name="Failures">Why it does not hold; empty when it does.</param>
internal sealed record Gate(string Title, ImmutableArray<string> Failures)
{
    public bool Holds => Failures.IsEmpty;
}

/// <summary>The verdict with its reasons; a supported one has none.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="For">Yes answers to F1–F6, after figures had the last word.</param>
/// <param name="Against">Yes answers to P1–P7.</param>
/// <param name="HasOpenCriteria">Whether criteria are unanswered, so that the score is only the best possible one.</param>
/// <param name="Reasons">Clauses, the weightiest first.</param>
internal sealed record Verdict(VerdictKind Kind, int For, int Against, bool HasOpenCriteria, ImmutableArray<string> Reasons)
{
    /// <summary>From here on supported.</summary>
    public const int SupportedScore = 2;

    /// <summary>From here on contested.</summary>
    public const int ContestedScore = 0;

    /// <summary>Prompt tokens from which "every call would carry a long preamble" (F4) has something to stand on: the shortest prefix that providers cache.</summary>
    public const int LongPreambleTokens = 1024;

    /// <summary>The criteria that hold, after figures had the last word, in their order.</summary>
    public ImmutableArray<Criterion> Holding { get; init; } = ImmutableArray<Criterion>.Empty;

    /// <summary>The conditions that were judged.</summary>
    public ImmutableArray<Gate> Gates { get; init; } = ImmutableArray<Gate>.Empty;

    private static readonly ImmutableArray<Criterion> Drivers =
        ImmutableArray.Create(Criterion.Format, Criterion.RunningCost, Criterion.Latency, Criterion.EmbeddedBehaviour);

    public int Score => For - Against;

    /// <summary>Judges a record as if its decision were to fine-tune.</summary>
    /// <param name="record">The record.</param>
    /// <param name="minLabelledExamples">The setting of that name.</param>
    /// <param name="models">What is known of base models.</param>
    /// <param name="view">How much of the record is judged.</param>
    /// <param name="buildDate">The date of the build: retirements that were read long before it decide nothing; null when there is none.</param>
    public static Verdict Of(DecisionRecord record, int minLabelledExamples, IBaseModels models, VerdictView view, DateTime? buildDate = null)
    {
        var contradicted = Contradictions.Of(record, models, buildDate).Where(static c => !c.Finding.IsHint).Select(static c => c.Criterion).ToImmutableHashSet();
        var lenient = view == VerdictView.AnsweredCriteria;
        bool Holds(Criterion criterion) => record.AnswerTo(criterion) switch
        {
            Answer.Unknown => lenient && criterion.FavoursFineTuning,
            // Numbers beat answers.
            var answer => (answer == Answer.Yes) != contradicted.Contains(criterion),
        };

        var holding = Criterion.All.Where(Holds).ToImmutableArray();
        var gates = GatesOf(record, minLabelledExamples, models, holding, lenient);
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.AddRange(holding.Where(static c => c.IsVeto).Select(static c => $"{c.Name} rules fine-tuning out"));
        reasons.AddRange(gates.SelectMany(static gate => gate.Failures));

        var score = (For: holding.Count(static c => c.FavoursFineTuning), Against: holding.Count(static c => !c.FavoursFineTuning));
        var open = Criterion.All.Any(c => record.AnswerTo(c) == Answer.Unknown);
        var difference = score.For - score.Against;
        var kind = reasons.Count > 0 || difference < ContestedScore ? VerdictKind.Unsupported
            : difference < SupportedScore ? VerdictKind.Contested
            : VerdictKind.Supported;
        if (difference < SupportedScore)
        {
            reasons.Add(string.Format(
                CultureInfo.InvariantCulture, "score {0}{1} ({2} for, {3} against)", open && lenient ? "at best " : "", difference, score.For, score.Against));
        }

        return new Verdict(kind, score.For, score.Against, open, reasons.ToImmutable()) { Holding = holding, Gates = gates };
    }

    private static ImmutableArray<Gate> GatesOf(
        DecisionRecord record, int minLabelledExamples, IBaseModels models, ImmutableArray<Criterion> holding, bool lenient)
    {
        var gates = ImmutableArray.CreateBuilder<Gate>();
        gates.Add(GateOf("Stable behaviour (F6)", holding.Contains(Criterion.Stability) ? null : $"{Criterion.Stability.Name} does not hold"));
        gates.Add(GateOf(
            "A reason with a number behind it (F1-F4)",
            Drivers.Any(c => holding.Contains(c) && IsBacked(c, record, lenient)) ? null : "no reason of F1-F4 holds with a number behind it"));
        if (lenient)
        {
            return gates.ToImmutable();
        }

        gates.Add(new Gate("Prompting exhausted (X)", PromptingAttempts.Missing(record, models, formatIsReason: holding.Contains(Criterion.Format))));
        gates.Add(GateOf("Failure mode named (S)", Completeness.NamesFailure(record.FailureMode) ? null : "no failure mode (S)"));
        gates.Add(GateOf("Target on an evaluation set (X)", HasTarget(record) ? null : string.Format(
            CultureInfo.InvariantCulture, "no target on an evaluation set of at least {0} cases (X)", PromptingAttempts.SmallestEvalSet)));
        gates.Add(GateOf(
            "Labelled examples (F5)", LabelledData.Judge(record, minLabelledExamples) is { } data ? "labelled examples: " + data.Message : null));
        return gates.ToImmutable();
    }

    private static Gate GateOf(string title, string? failure) =>
        new(title, failure is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(failure));

    private static bool HasTarget(DecisionRecord record) =>
        DecisionRecord.IsFilledIn(record.Target.Metric)
        && record.Target.Value is not null
        && record.Target.EvalSize is { Value: >= PromptingAttempts.SmallestEvalSet };

    /// <summary>Whether a number stands behind a reason to fine-tune; a missing number counts when <paramref name="lenient"/>.</summary>
    private static bool IsBacked(Criterion criterion, DecisionRecord record, bool lenient) => criterion.Code switch
    {
        "F1" => record.FailureMode.Rate?.Value > 0
            || record.Attempts.Any(static a => a is { Kind.Value: AttemptKind.StructuredOutput, Score: not null })
            || (lenient && record.FailureMode.Rate is null),
        "F2" => CostModel.Of(record.Cost).MonthlyNet is { } net ? net > 0 : lenient,
        "F3" => record.Latency is { PromptMs: { } prompt, BudgetMs: { } budget } ? prompt.Value > budget.Value : lenient,
        _ => record.Cost.PromptTokens is { } tokens ? tokens.Value >= LongPreambleTokens : lenient,
    };
}
