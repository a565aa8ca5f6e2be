using System;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>P5 and F6: whether an accepted decision is due for another look.</summary>
internal static class ReviewDate
{
    /// <summary>Why the decision has to be reviewed or its review date moved; null when it is in time.</summary>
    /// <param name="record">The record.</param>
    /// <param name="buildDate">The date of the build.</param>
    /// <param name="maxAgeDays">The setting <c>decision_max_age_days</c>.</param>
    /// <param name="models">What is known of base models.</param>
    public static TextFinding? Judge(DecisionRecord record, DateTime buildDate, int maxAgeDays, IBaseModels models)
    {
        if (record.IsHistory || record.Status?.Value == DecisionStatus.Proposed || (record.ReviewBy ?? record.Date) is not { } written)
        {
            return null;
        }

        var due = record.ReviewBy?.Value ?? Later(written.Value, maxAgeDays);
        string? message = null;
        var isHint = false;
        if (buildDate > due)
        {
            message = record.ReviewBy is null
                ? $"was made on {Figures.Day(written.Value)}, more than {Figures.Count(maxAgeDays)} days before the build of {Figures.Day(buildDate)}"
                : $"was to be reviewed by {Figures.Day(due)}; the build is of {Figures.Day(buildDate)}";
        }
        else if (RetirementOf(record, models) is { } retirement && due > retirement.Date && !retirement.IsOldOn(buildDate))
        {
            message = AfterRetirement(record, due, retirement);
        }
        else if (record.Date is { } date && (due - date.Value).TotalDays > maxAgeDays)
        {
            message = $"is to be reviewed {Figures.Count((due - date.Value).TotalDays)} days after its date, more than {Figures.Count(maxAgeDays)} (F6)";
        }
        else if (RetirementOf(record, models) is { } old && due > old.Date)
        {
            message = $"{AfterRetirement(record, due, old)}, as was known on {Figures.Day(old.KnownSince)}";
            isHint = true;
        }

        return message is null ? null : new TextFinding(message, written.Range) { IsHint = isHint };
    }

    private static DateTime Later(DateTime date, int days) => date.AddDays(Math.Min(days, Math.Floor((DateTime.MaxValue - date).TotalDays)));

    private static string AfterRetirement(DecisionRecord record, DateTime due, Retirement retirement) =>
        $"is to be reviewed by {Figures.Day(due)}, after {record.BaseModel!.Value} retires on {Figures.Day(retirement.Date)} (P5)";

    /// <summary>When the base model of a tuned model goes.</summary>
    private static Retirement? RetirementOf(DecisionRecord record, IBaseModels models) =>
        record is { Decision.Value: DecisionOutcome.FineTune, BaseModel: { } model, Platform: { } platform }
            ? models.RetirementOf(model.Value, platform.Value)
            : null;
}
