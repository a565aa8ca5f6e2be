using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>
/// What a record still has to say. Attempts and the number of examples have rules of their own.
/// A record for fine-tuning (or without a decision) is asked for everything; any other for what identifies it and one reason.
/// </summary>
internal static class Completeness
{
    // These name a wish, not a failure that examples would cure.
    private static readonly ImmutableHashSet<string> Wishes = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "quality", "better quality", "improve quality", "improve the quality", "higher quality", "bad quality", "low quality", "poor quality",
        "better results", "improve results", "bad results", "better output", "better outputs", "better answers", "bad answers",
        "accuracy", "better accuracy", "improve accuracy", "higher accuracy", "low accuracy", "improve performance", "better performance");

    /// <summary>One finding that lists what is missing; null when nothing is.</summary>
    public static TextFinding? Judge(DecisionRecord record)
    {
        var wholeCase = !record.IsHistory && record.Decision?.Value is null or DecisionOutcome.FineTune;
        var parts = ImmutableArray.CreateBuilder<string>();
        if (wholeCase)
        {
            AddCriteria(record, parts);
        }

        var fields = Fields(record, wholeCase);
        if (!fields.IsEmpty)
        {
            parts.Add(string.Join(", ", fields));
        }

        return parts.Count == 0 ? null : new TextFinding(string.Join("; ", parts), record.CriteriaRange ?? record.Start);
    }

    /// <summary>Whether a failure mode names a failure.</summary>
    public static bool NamesFailure(FailureMode failure) =>
        DecisionRecord.IsFilledIn(failure.Description) && !Wishes.Contains(failure.Description!.Value.Trim(' ', '.', '!'));

    private static void AddCriteria(DecisionRecord record, ImmutableArray<string>.Builder parts)
    {
        var open = Criterion.All.Where(criterion => record.AnswerTo(criterion) == Answer.Unknown).ToImmutableArray();
        if (open.Length == Criterion.All.Length)
        {
            parts.Add("answers to all 13 criteria (F1-F6, P1-P7)");
        }
        else if (!open.IsEmpty)
        {
            parts.Add(string.Format(
                CultureInfo.InvariantCulture,
                open.Length == 1 ? "an answer to {1}" : "answers to {0} criteria: {1}",
                open.Length,
                string.Join(", ", open.Select(static criterion => $"{criterion.Key} ({criterion.Code})"))));
        }

        var unproved = Criterion.All
            .Where(criterion => record.AnswerTo(criterion) == Answer.Yes && !DecisionRecord.IsFilledIn(record.Criteria[criterion.Key].Evidence))
            .Select(static criterion => $"{criterion.Key} ({criterion.Code})")
            .ToImmutableArray();
        if (!unproved.IsEmpty)
        {
            parts.Add("evidence for " + string.Join(", ", unproved));
        }
    }

    private static ImmutableArray<string> Fields(DecisionRecord record, bool wholeCase)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        void Need(bool isThere, string path)
        {
            if (!isThere && !missing.Contains(path))
            {
                missing.Add(path);
            }
        }

        Need(record.Version is not null, "version");
        Need(record.Id is not null, "id");
        Need(record.Status is not null, "status");
        Need(record.Status?.Value != DecisionStatus.Superseded || record.SupersededBy is not null, "supersededBy");
        Need(record.Decision is not null, "decision");
        Need(record.Date is not null, "date");
        if (!wholeCase)
        {
            Need(
                record.IsHistory || DecisionRecord.IsFilledIn(record.Rationale) || record.Criteria.Values.Any(static c => c.Answer.Value != Answer.Unknown),
                "rationale or one answered criterion");
            return missing.ToImmutable();
        }

        Need(DecisionRecord.IsFilledIn(record.Task), "task");
        Need(DecisionRecord.IsFilledIn(record.Platform), "platform");
        Need(DecisionRecord.IsFilledIn(record.BaseModel), "baseModel");
        Need(NamesFailure(record.FailureMode), "failureMode.description (S: the one failure that examples would cure)");
        Need(DecisionRecord.IsFilledIn(record.FailureMode.Example), "failureMode.example (S)");
        Need(record.FailureMode.Rate is not null, "failureMode.rate (S)");
        Need(DecisionRecord.IsFilledIn(record.Target.Metric), "target.metric (X)");
        Need(record.Target.Value is not null, "target.value (X)");
        Need(DecisionRecord.IsFilledIn(record.Target.EvalSet), "target.evalSet (X)");
        Need(record.Target.EvalSize is not null, "target.evalSize (X)");
        if (record.AnswerTo(Criterion.RunningCost) == Answer.Yes)
        {
            Need(record.Cost.CallsPerMonth is not null, "cost.callsPerMonth");
            Need(record.Cost.PromptTokens is not null, "cost.promptTokens");
            Need(record.Cost.TunedTokens is not null, "cost.tunedTokens");
            Need(record.Cost.InputPricePerMillion is not null, "cost.inputPricePerMillion");
            Need(record.Cost.HostingPerMonth is not null, "cost.hostingPerMonth");
        }

        if (record.AnswerTo(Criterion.Latency) == Answer.Yes)
        {
            Need(record.Latency.PromptMs is not null, "latency.promptMs");
            Need(record.Latency.TunedMs is not null, "latency.tunedMs");
            Need(record.Latency.BudgetMs is not null, "latency.budgetMs");
        }

        Need(record.AnswerTo(Criterion.EmbeddedBehaviour) != Answer.Yes || record.Cost.PromptTokens is not null, "cost.promptTokens");
        Need(record.AnswerTo(Criterion.Stability) != Answer.Yes || record.Stability.Weeks is not null, "stability.weeks");
        return missing.ToImmutable();
    }
}
