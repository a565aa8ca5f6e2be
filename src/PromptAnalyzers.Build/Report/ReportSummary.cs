namespace PromptAnalyzers.Build.Report;

/// <summary>Computes the headline figures.</summary>
internal static class ReportSummary
{
    public static SummaryData Of(IReadOnlyList<CallData> calls, IReadOnlyList<JobData> jobs, IReadOnlyList<DecisionData> decisions, IReadOnlyList<FindingData> findings)
    {
        var prompts = calls.Where(static c => c.IsPrompt).ToList();
        var tokens = prompts.Select(static c => c.Tokens.Total).OrderBy(static t => t).ToList();
        var tasks = prompts.Where(static c => c.Task is not null && (c.Complete || HasExamples(c))).ToList();
        var tuning = decisions.Where(ArguesForFineTuning).ToLookup(static d => d.Verdict);
        var open = findings.Where(static f => !f.Suppressed).ToLookup(static f => f.Level);
        return new SummaryData
        {
            Calls = calls.Count(static c => c.Kind != "Loose"),
            WrapperCalls = calls.Count(static c => c.Kind == "Wrapper"),
            Prompts = prompts.Count,
            MedianTokens = Median(tokens),
            P95Tokens = Percentile(tokens, 95),
            LargestTokens = tokens.Count == 0 ? null : tokens[tokens.Count - 1],
            PromptsOverLimit = prompts.Count(IsOverLimit),
            Tasks = tasks.Count,
            TasksWithExamples = tasks.Count(HasExamples),
            Jobs = jobs.Count,
            JobsWithDecision = jobs.Count(static j => j.Decision is not null),
            Supported = tuning["supported"].Count(),
            Contested = tuning["contested"].Count(),
            Unsupported = tuning["unsupported"].Count(),
            UnreadableDecisions = decisions.Count(static d => d.Verdict is null),
            Errors = open["error"].Count(),
            Warnings = open["warning"].Count(),
            Notes = open["note"].Count(),
            Accepted = findings.Count(static f => f.Suppressed),
        };
    }

    /// <summary>Whether a prompt has more tokens than its limit.</summary>
    public static bool IsOverLimit(CallData call) => call.Limit > 0 && call.Tokens.Total > call.Limit;

    /// <summary>Whether demonstrations were found. Weak evidence is none: it only keeps rules silent.</summary>
    public static bool HasExamples(CallData call) => call.ExampleEvidence == "strong";

    /// <summary>Whether a record decides for fine-tuning and is in force or in the making.</summary>
    public static bool ArguesForFineTuning(DecisionData decision) => decision is { Decision: "fine-tune", Status: not ("rejected" or "superseded") };

    /// <summary>The middle of sorted values, of an even number the mean of the middle two, rounded half up; null of none.</summary>
    internal static int? Median(IReadOnlyList<int> sorted) =>
        sorted.Count == 0 ? null
        : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
        : (int)Math.Floor(((sorted[(sorted.Count / 2) - 1] + (double)sorted[sorted.Count / 2]) / 2) + 0.5);

    /// <summary>The percentile of sorted values by nearest rank: the smallest that at least that share does not exceed; null of none.</summary>
    internal static int? Percentile(IReadOnlyList<int> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[(((sorted.Count * percent) + 99) / 100) - 1];
}
