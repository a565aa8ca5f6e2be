using System;
using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>An answer that the record's own figures contradict.</summary>
internal sealed record Contradiction(Criterion Criterion, TextFinding Finding);

/// <summary>
/// Numbers beat answers: compares each answer with the figures of its record. A figure that is missing contradicts nothing.
/// Too few examples (F5, P3) are told by the rule for labelled data alone.
/// </summary>
internal static class Contradictions
{
    /// <summary>Fewest weeks without a change that count as stable.</summary>
    public const double StableWeeks = 4;

    /// <summary>Longer than any hosted base model has been served; a payback beyond it is none.</summary>
    public const double LongestModelLifeMonths = 48;

    /// <summary>Payback within this many months is enough scale for anyone.</summary>
    public const double QuickPaybackMonths = 12;

    /// <summary>A base model that goes within this many days of the decision is a moving one.</summary>
    public const double MovingBaseDays = 180;

    private const string Retires = "retires on ";

    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>All contradictions in the order of the criteria.</summary>
    /// <param name="record">The record.</param>
    /// <param name="models">What is known of base models.</param>
    /// <param name="buildDate">The date of the build: what rests on a retirement that was read long before it is a hint; null when there is none.</param>
    public static ImmutableArray<Contradiction> Of(DecisionRecord record, IBaseModels models, DateTime? buildDate = null)
    {
        var cost = CostModel.Of(record.Cost);
        return Criterion.All
            .Select(criterion => (criterion, figures: AgainstFigures(criterion, record, cost, models)))
            .Where(static found => found.figures is not null)
            .Select(found => new Contradiction(found.criterion, Finding(record, found.criterion, found.figures!, KnownSince(found.criterion, found.figures!, record, models, buildDate))))
            .ToImmutableArray();
    }

    /// <summary>The day on which a retirement was read that a contradiction rests on, when that is long before the build.</summary>
    private static DateTime? KnownSince(Criterion criterion, string figures, DecisionRecord record, IBaseModels models, DateTime? buildDate) =>
        criterion.Code is "F2" or "P5" && figures.Contains(Retires) && RetirementOf(record, models) is { } retirement && retirement.IsOldOn(buildDate)
            ? retirement.KnownSince
            : null;

    private static TextFinding Finding(DecisionRecord record, Criterion criterion, string figures, DateTime? knownSince)
    {
        var answer = record.Criteria[criterion.Key].Answer;
        var message = $"{criterion.Name} is '{RecordWords.Answers[(int)answer.Value]}', but {figures}";
        return knownSince is { } day
            ? new TextFinding($"{message}, as was known on {Figures.Day(day)}", answer.Range) { IsHint = true }
            : new TextFinding(message, answer.Range);
    }

    private static string? AgainstFigures(Criterion criterion, DecisionRecord record, CostModel cost, IBaseModels models) =>
        (criterion.Code, record.AnswerTo(criterion)) switch
        {
            ("F2", Answer.Yes) => AgainstRunningCost(record, cost, models),
            ("F3", Answer.Yes) => AgainstSlowPrompt(record.Latency),
            ("F3", Answer.No) => AgainstFastPrompt(record.Latency),
            ("F6", Answer.Yes) when record.Stability.Weeks is { Value: < StableWeeks } weeks =>
                $"the behaviour changed {Figures.Value(weeks.Value)} weeks ago, less than {Figures.Value(StableWeeks)}",
            ("P1", Answer.Yes) when record.Stability is { ChangesPerMonth.Value: 0 } => "'stability.changesPerMonth' is 0",
            ("P1", Answer.No) when record.Stability.ChangesPerMonth is { Value: > 1 } changes =>
                $"the behaviour changes {Figures.Value(changes.Value)} times a month",
            ("P3", Answer.Yes) when record.Data.Training is { Value: > 0 } training => $"'data.training' is {Figures.Count(training.Value)}",
            ("P5", Answer.No) => AgainstFixedBase(record, models),
            ("P7", Answer.No) when record.Cost.CallsPerMonth is { } calls && cost.BreakEvenCallsPerMonth > calls.Value => BelowBreakEven(cost, calls.Value),
            ("P7", Answer.Yes) when cost is { PaybackMonths: <= QuickPaybackMonths and var months } =>
                $"{Figures.Count(record.Cost.CallsPerMonth!.Value)} calls a month pay back in {Figures.Value(months)} months",
            _ => null,
        };

    private static string? AgainstRunningCost(DecisionRecord record, CostModel cost, IBaseModels models)
    {
        if (cost.PaybackMonths is not { } months || record.Cost.CallsPerMonth is not { } calls)
        {
            return null;
        }

        if (double.IsInfinity(months))
        {
            return BelowBreakEven(cost, calls.Value);
        }

        if (RetirementOf(record, models) is { } retirement && record.Date is { } date
            && months * DaysPerMonth > (retirement.Date - date.Value).TotalDays)
        {
            return $"payback takes {Figures.Value(months)} months and the base model {Retires}{Figures.Day(retirement.Date)}";
        }

        return months > LongestModelLifeMonths
            ? $"payback takes {Figures.Count(months)} months, longer than base models are served"
            : null;
    }

    private static string BelowBreakEven(CostModel cost, double calls) =>
        cost.SavingPerCall <= 0
            ? "a call to the tuned model saves nothing"
            : $"break-even is {Figures.Count(cost.BreakEvenCallsPerMonth!.Value)} calls a month against {Figures.Count(calls)}";

    private static string? AgainstSlowPrompt(LatencyFigures latency)
    {
        if (latency is { PromptMs: { } prompt, BudgetMs: { } within } && prompt.Value <= within.Value)
        {
            return $"the prompted call takes {Milliseconds(prompt)} of {Milliseconds(within)}";
        }

        if (latency is { CachedMs: { } cached, BudgetMs: { } budget } && cached.Value <= budget.Value)
        {
            return $"the cached prompt takes {Milliseconds(cached)} of {Milliseconds(budget)}";
        }

        if (latency is { TunedMs: { } tuned, BudgetMs: { } limit } && tuned.Value > limit.Value)
        {
            return $"the tuned model takes {Milliseconds(tuned)}, over the budget of {Milliseconds(limit)}";
        }

        return latency is { TunedMs: { } slow, PromptMs: { } fast } && slow.Value >= fast.Value
            ? $"the tuned model takes {Milliseconds(slow)}, the prompted call {Milliseconds(fast)}"
            : null;
    }

    private static string? AgainstFastPrompt(LatencyFigures latency) =>
        latency is { PromptMs: { } prompt, TunedMs: { } tuned, BudgetMs: { } budget }
        && prompt.Value > budget.Value
        && tuned.Value <= budget.Value
        && !(latency.CachedMs?.Value <= budget.Value)
            ? $"the prompted call takes {Milliseconds(prompt)} and the tuned model {Milliseconds(tuned)} of {Milliseconds(budget)}"
            : null;

    private static string? AgainstFixedBase(DecisionRecord record, IBaseModels models) =>
        RetirementOf(record, models) is { } retirement && record.Date is { } date && (retirement.Date - date.Value).TotalDays < MovingBaseDays
            ? $"{record.BaseModel!.Value} {Retires}{Figures.Day(retirement.Date)}, within {Figures.Count(MovingBaseDays)} days of the decision"
            : null;

    /// <summary>When the base model goes, where that is known and was not read long before the decision.</summary>
    private static Retirement? RetirementOf(DecisionRecord record, IBaseModels models) =>
        record is { BaseModel: { } model, Platform: { } platform, Date: { } date }
        && models.RetirementOf(model.Value, platform.Value) is { } retirement
        && !retirement.IsOldOn(date.Value)
            ? retirement
            : null;

    private static string Milliseconds(Located<double> time) => Figures.Count(time.Value) + " ms";
}
