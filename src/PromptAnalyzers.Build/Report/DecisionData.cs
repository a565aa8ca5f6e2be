namespace PromptAnalyzers.Build.Report;

/// <summary>A decision record and what the criteria say to it.</summary>
internal sealed record DecisionData
{
    /// <summary>The file: relative to the solution or project that was built, with <c>/</c>; as an absolute path in a project's own data.</summary>
    public string Path { get; init; } = "";

    /// <summary>The names of the projects that hold it, sorted; null in a project's own data.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>As the record names itself.</summary>
    public string? Id { get; init; }

    /// <summary>What keeps the record from being read; empty for a readable one.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary><c>proposed</c>, <c>accepted</c>, <c>rejected</c> or <c>superseded</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>fine-tune</c>, <c>prompt</c> or <c>cache</c>.</summary>
    public string? Decision { get; init; }

    /// <summary>What the model is to do.</summary>
    public string? Task { get; init; }

    /// <summary>Where the model is trained, for example <c>azure-openai</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>The model that is tuned.</summary>
    public string? BaseModel { get; init; }

    /// <summary>Of the decision, <c>yyyy-MM-dd</c>.</summary>
    public string? Date { get; init; }

    /// <summary>When it is to be reviewed, <c>yyyy-MM-dd</c>.</summary>
    public string? ReviewBy { get; init; }

    /// <summary>Who answers for it.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Why, in the words of the record.</summary>
    public string? Rationale { get; init; }

    /// <summary>The failure that examples would cure.</summary>
    public string? FailureMode { get; init; }

    /// <summary>Share of the evaluation set, 0 to 1.</summary>
    public double? FailureRate { get; init; }

    /// <summary>What the criteria say to fine-tuning: <c>supported</c>, <c>contested</c> or <c>unsupported</c>; null for a record that cannot be read.</summary>
    public string? Verdict { get; init; }

    /// <summary>Criteria for fine-tuning that hold, less those for prompting that hold.</summary>
    public int Score { get; init; }

    /// <summary>Why it is not supported, the weightiest first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Conditions that have to be met, whatever the score; empty for a record that cannot be read.</summary>
    public IReadOnlyList<GateData> Gates { get; init; } = [];

    /// <summary>All thirteen; empty for a record that cannot be read.</summary>
    public IReadOnlyList<CriterionData> Criteria { get; init; } = [];

    /// <summary>What was tried before training.</summary>
    public IReadOnlyList<AttemptData> Attempts { get; init; } = [];

    /// <summary>How much of the way to the target the best prompt goes; null when it is not computed.</summary>
    public double? GainShare { get; init; }

    /// <summary>What its figures come to.</summary>
    public CostData Cost { get; init; } = new();
}

/// <summary>A condition of a decision to fine-tune.</summary>
internal sealed record GateData
{
    /// <summary>Its name.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it is met.</summary>
    public bool Holds { get; init; }

    /// <summary>Why it is not met.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];
}

/// <summary>One of the thirteen criteria, as the record answers it.</summary>
internal sealed record CriterionData
{
    /// <summary><c>F1</c> to <c>F6</c> or <c>P1</c> to <c>P7</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its key in the record.</summary>
    public string Key { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Title { get; init; } = "";

    /// <summary><c>fine-tuning</c> or <c>prompting</c>.</summary>
    public string Favours { get; init; } = "";

    /// <summary>Whether yes alone rules fine-tuning out.</summary>
    public bool Veto { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Whether it holds after the record's figures had the last word.</summary>
    public bool Holds { get; init; }

    /// <summary>What the record has for its answer.</summary>
    public string? Evidence { get; init; }

    /// <summary>How the record's own figures contradict the answer; null when they do not.</summary>
    public string? Contradiction { get; init; }
}

/// <summary>Something that was tried before training.</summary>
internal sealed record AttemptData
{
    /// <summary>For example <c>few-shot</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>On the evaluation set; null for an attempt without one.</summary>
    public double? Score { get; init; }
}

/// <summary>What the record's figures make of cost, in its own currency. Null is "not computed": a figure is missing.</summary>
internal sealed record CostData
{
    /// <summary>As the record has it.</summary>
    public double? CallsPerMonth { get; init; }

    /// <summary>As the record has it.</summary>
    public double? HostingPerMonth { get; init; }

    /// <summary>What one call to the prompted model costs without a cache.</summary>
    public double? PromptedPerCall { get; init; }

    /// <summary>The same with the share of cached reads that the record names.</summary>
    public double? CachedPerCall { get; init; }

    /// <summary>What one call to the tuned model costs, without hosting.</summary>
    public double? TunedPerCall { get; init; }

    /// <summary>What a call to the tuned model saves; negative where it costs more.</summary>
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
