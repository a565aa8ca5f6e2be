namespace PromptAnalyzers.Build.Report;

/// <summary>A decision record and what the criteria say to it.</summary>
internal sealed record DecisionData
{
    /// <summary>The file: relative to the report, with <c>/</c>; as an absolute path in a project's own data.</summary>
    public string Path { get; init; } = "";

    /// <summary>The names of the projects that hold it, sorted; null in a project's own data.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    public string? Id { get; init; }

    /// <summary>What keeps the record from being read; empty for a readable one.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public string? Status { get; init; }

    public string? Decision { get; init; }

    public string? Task { get; init; }

    public string? Platform { get; init; }

    public string? BaseModel { get; init; }

    public string? Date { get; init; }

    public string? ReviewBy { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    public string? Rationale { get; init; }

    public string? FailureMode { get; init; }

    /// <summary>Share of the evaluation set, 0 to 1.</summary>
    public double? FailureRate { get; init; }

    /// <summary>What the criteria say to fine-tuning: <c>supported</c>, <c>contested</c> or <c>unsupported</c>; null for a record that cannot be read.</summary>
    public string? Verdict { get; init; }

    /// <summary>Criteria for fine-tuning that hold, less those for prompting that hold.</summary>
    public int Score { get; init; }

    /// <summary>Why it is not supported, the weightiest first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<GateData> Gates { get; init; } = [];

    public IReadOnlyList<CriterionData> Criteria { get; init; } = [];

    public IReadOnlyList<AttemptData> Attempts { get; init; } = [];

    /// <summary>How much of the way to the target the best prompt goes; null when it is not computed.</summary>
    public double? GainShare { get; init; }

    public CostData Cost { get; init; } = new();
}

/// <summary>A condition of a decision to fine-tune.</summary>
internal sealed record GateData
{
    public string Title { get; init; } = "";

    public bool Holds { get; init; }

    public IReadOnlyList<string> Failures { get; init; } = [];
}

/// <summary>One of the thirteen criteria, as the record answers it.</summary>
internal sealed record CriterionData
{
    public string Code { get; init; } = "";

    public string Key { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary><c>fine-tuning</c> or <c>prompting</c>.</summary>
    public string Favours { get; init; } = "";

    /// <summary>Whether yes alone rules fine-tuning out.</summary>
    public bool Veto { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Whether it holds after the record's figures had the last word.</summary>
    public bool Holds { get; init; }

    public string? Evidence { get; init; }

    /// <summary>How the record's own figures contradict the answer; null when they do not.</summary>
    public string? Contradiction { get; init; }
}

/// <summary>Something that was tried before training.</summary>
internal sealed record AttemptData
{
    public string Kind { get; init; } = "";

    public double? Score { get; init; }
}

/// <summary>What the record's figures make of cost, in its own currency. Null is "not computed": a figure is missing.</summary>
internal sealed record CostData
{
    public double? CallsPerMonth { get; init; }

    public double? HostingPerMonth { get; init; }

    /// <summary>What one call to the prompted model costs without a cache.</summary>
    public double? PromptedPerCall { get; init; }

    /// <summary>The same with the share of cached reads that the record names.</summary>
    public double? CachedPerCall { get; init; }

    /// <summary>What one call to the tuned model costs, without hosting.</summary>
    public double? TunedPerCall { get; init; }

    public double? SavingPerCall { get; init; }

    /// <summary>Calls a month from which hosting is covered; null too when that never happens.</summary>
    public double? BreakEvenCallsPerMonth { get; init; }

    /// <summary>Whether a call to the tuned model saves nothing.</summary>
    public bool NeverBreaksEven { get; init; }

    /// <summary>Months until training and labelling are covered; null too when they never are.</summary>
    public double? PaybackMonths { get; init; }

    /// <summary>Whether savings never cover hosting at the calls of the record.</summary>
    public bool NeverPaysBack { get; init; }
}
