namespace PromptAnalyzers.Build.Report.Page;

/// <summary>The page's first lines: the figures in words, for a reader who goes no further.</summary>
internal static class Sentences
{
    public static string Lead(SummaryData summary)
    {
        if (summary.Calls == 0 && summary.Prompts == 0)
        {
            return summary.Jobs == 0 ? "No LLM calls were found." : $"No LLM calls were found, but {Numbers.Plural(summary.Jobs, "fine-tuning job")}.";
        }

        var text = summary.MedianTokens is { } median
            ? $"{Numbers.Plural(summary.Calls, "LLM call")}: the median one sends {Numbers.Plural(median, "token")} of constant text, the largest {Numbers.Count(summary.LargestTokens!.Value)}."
            : $"{Numbers.Plural(summary.Calls, "LLM call")}, all of whose text is only known at run time.";
        var without = summary.Tasks - summary.TasksWithExamples;
        var undecided = summary.Jobs - summary.JobsWithDecision;
        var points = new[]
        {
            summary.PromptsOverLimit > 0 ? $"{Numbers.Plural(summary.PromptsOverLimit, "prompt is", "prompts are")} over the limit" : null,
            without > 0 ? $"{Numbers.Plural(without, "task prompt shows", "task prompts show")} no example" : null,
            undecided > 0 ? $"{Numbers.Plural(undecided, "fine-tuning job has", "fine-tuning jobs have")} no decision on record" : null,
            summary.Unsupported > 0 ? $"{Numbers.Plural(summary.Unsupported, "decision", "decisions")} to fine-tune {(summary.Unsupported == 1 ? "is" : "are")} not supported by the criteria" : null,
        }.Where(static p => p is not null).ToList();
        return points.Count == 0 ? text : $"{text} Worth a look: {string.Join("; ", points)}.";
    }
}
