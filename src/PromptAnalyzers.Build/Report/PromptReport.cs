namespace PromptAnalyzers.Build.Report;

/// <summary>What the page shows and <c>prompt-report.json</c> holds: all projects merged, paths relative to the solution or project that was built.</summary>
internal sealed record PromptReport
{
    /// <summary>Version of the format of <c>prompt-report.json</c>; raised when a property changes its meaning or goes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Of the format; raised when a property changes its meaning or goes.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Of the solution or project.</summary>
    public string Name { get; init; } = "";

    /// <summary>The day that review dates are compared with, where the build has one.</summary>
    public string? Date { get; init; }

    /// <summary>The headline figures.</summary>
    public SummaryData Summary { get; init; } = new();

    /// <summary>Those whose data is in the report, by name.</summary>
    public IReadOnlyList<ReportProject> Projects { get; init; } = [];

    /// <summary>The ones with most tokens first.</summary>
    public IReadOnlyList<CallData> Calls { get; init; } = [];

    /// <summary>Calls that create fine-tuning jobs.</summary>
    public IReadOnlyList<JobData> Jobs { get; init; } = [];

    /// <summary>Decision records.</summary>
    public IReadOnlyList<DecisionData> Decisions { get; init; } = [];

    /// <summary>What the rules found, by rule and place.</summary>
    public IReadOnlyList<FindingData> Findings { get; init; } = [];
}

/// <summary>A project of the report.</summary>
internal sealed record ReportProject
{
    /// <summary>Of the project file.</summary>
    public string Name { get; init; } = "";

    /// <summary>The project file, relative to the solution or project that was built.</summary>
    public string Path { get; init; } = "";

    /// <summary>The target frameworks that were compiled.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>Calls and loose texts in the project.</summary>
    public int Calls { get; init; }

    /// <summary>Open findings in the project.</summary>
    public int Findings { get; init; }

    /// <summary>Whether a file that its data names was changed or deleted after the compile that the data is of.</summary>
    public bool OutOfDate { get; init; }
}

/// <summary>The headline figures.</summary>
internal sealed record SummaryData
{
    /// <summary>Requests that are seen in the code, direct ones and those through own methods.</summary>
    public int Calls { get; init; }

    /// <summary>Of these, the ones through methods of the code base.</summary>
    public int WrapperCalls { get; init; }

    /// <summary>Calls and loose texts with constant text.</summary>
    public int Prompts { get; init; }

    /// <summary>Over prompts; null when there is none.</summary>
    public int? MedianTokens { get; init; }

    /// <summary>The 95th percentile by nearest rank; null when there is no prompt.</summary>
    public int? P95Tokens { get; init; }

    /// <summary>Null when there is no prompt.</summary>
    public int? LargestTokens { get; init; }

    /// <summary>Prompts with more tokens than their limit.</summary>
    public int PromptsOverLimit { get; init; }

    /// <summary>Prompts that ask for a task of fixed form and are completely seen or have examples.</summary>
    public int Tasks { get; init; }

    /// <summary>Of these, the ones with examples.</summary>
    public int TasksWithExamples { get; init; }

    /// <summary>Calls that create fine-tuning jobs.</summary>
    public int Jobs { get; init; }

    /// <summary>Of these, the ones that a decision record covers.</summary>
    public int JobsWithDecision { get; init; }

    /// <summary>Of the decisions to fine-tune that are in force or in the making, those that the criteria support.</summary>
    public int Supported { get; init; }

    /// <summary>Of these, those that the criteria neither support nor refuse.</summary>
    public int Contested { get; init; }

    /// <summary>Of these, those that the criteria refuse.</summary>
    public int Unsupported { get; init; }

    /// <summary>Records that cannot be read.</summary>
    public int UnreadableDecisions { get; init; }

    /// <summary>Open findings of that level.</summary>
    public int Errors { get; init; }

    /// <summary>Open findings of that level.</summary>
    public int Warnings { get; init; }

    /// <summary>Open findings of that level.</summary>
    public int Notes { get; init; }

    /// <summary>Findings that are accepted in code or settings.</summary>
    public int Accepted { get; init; }
}
