namespace PromptAnalyzers.Build.Report;

// The parts of prompt-report.json; a project's own data is made of the same. schema/prompt-report.schema.json in the package describes each property.

/// <summary>A place in the code base.</summary>
internal abstract record PlacedData
{
    /// <summary>The file: relative to the solution or project that was built, with <c>/</c>; as an absolute path in a project's own data. Null for what has no place.</summary>
    public string? Path { get; init; }

    /// <summary>From 1; 0 for what has no place.</summary>
    public int Line { get; init; }

    /// <summary>From 1; 0 for what has no place.</summary>
    public int Column { get; init; }

    /// <summary>The names of the projects that hold it, sorted; null in a project's own data.</summary>
    public IReadOnlyList<string>? Projects { get; init; }
}

/// <summary>Constant tokens by what they are for. Parts that are only known at run time count nothing.</summary>
internal sealed record TokenData
{
    /// <summary>All of them.</summary>
    public int Total { get; init; }

    /// <summary>Rules: system and developer messages, instructions.</summary>
    public int System { get; init; }

    /// <summary>The request: user messages, templates, completion prompts.</summary>
    public int User { get; init; }

    /// <summary>Demonstrations that were found, whoever says them.</summary>
    public int Example { get; init; }

    /// <summary>What is left: other turns of the model, tool output, messages whose role is not seen.</summary>
    public int Other { get; init; }

    /// <summary>Whether a part is only known at run time, so that a call sends more.</summary>
    public bool AtLeast { get; init; }

    /// <summary>How they were counted: <c>o200k_base</c> or <c>cl100k_base</c>.</summary>
    public string Encoding { get; init; } = "";
}

/// <summary>One LLM call, or prompt text on its way to one.</summary>
internal sealed record CallData : PlacedData
{
    /// <summary><c>Direct</c>, <c>Wrapper</c> (through a method of the code base) or <c>Loose</c> (the call that sends the text is not seen).</summary>
    public string Kind { get; init; } = "";

    /// <summary>The last line of the call.</summary>
    public int EndLine { get; init; }

    /// <summary>The SDK; <c>HTTP</c> for raw requests; null for an API that the code base taught.</summary>
    public string? Sdk { get; init; }

    /// <summary>The documentation id of the member, or method and address of a raw request.</summary>
    public string Api { get; init; } = "";

    /// <summary>Null when it cannot be seen.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the whole conversation is seen.</summary>
    public bool Complete { get; init; }

    /// <summary>What is not seen, in words.</summary>
    public string? Unseen { get; init; }

    /// <summary>Whether a schema or type binds the answer.</summary>
    public bool StructuredOutput { get; init; }

    /// <summary>What the call sends, as far as it is constant.</summary>
    public TokenData Tokens { get; init; } = new();

    /// <summary>The setting <c>max_prompt_tokens</c> for the file.</summary>
    public int Limit { get; init; }

    /// <summary>The task of fixed form that the prompt asks for; null for none.</summary>
    public string? Task { get; init; }

    /// <summary><c>none</c>, <c>weak</c> or <c>strong</c>.</summary>
    public string ExampleEvidence { get; init; } = "none";

    /// <summary>Demonstrations; null when their number is only known at run time.</summary>
    public int? Examples { get; init; }

    /// <summary>The ids of rules with a finding at the call or one of its texts, sorted; null in a project's own data.</summary>
    public IReadOnlyList<string>? Findings { get; init; }

    /// <summary>The start of the text; only with the setting <c>include_prompt_text</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Where findings about its texts sit in its file, as <c>line:column</c>; null in the report.</summary>
    public string? Places { get; init; }

    /// <summary>Whether constant text is seen.</summary>
    internal bool IsPrompt => Tokens.Total > 0;
}

/// <summary>A call that creates a fine-tuning job.</summary>
internal sealed record JobData : PlacedData
{
    /// <summary>The SDK; <c>HTTP</c> for raw requests; null for an API that the code base taught.</summary>
    public string? Sdk { get; init; }

    /// <summary>The documentation id of the member, or method and address of a raw request.</summary>
    public string Api { get; init; } = "";

    /// <summary>In the words of the decision record; null when it cannot be seen.</summary>
    public string? Platform { get; init; }

    /// <summary>The base model; null when it cannot be seen.</summary>
    public string? Model { get; init; }

    /// <summary>The id of the record that covers it; null when none does.</summary>
    public string? Decision { get; init; }
}

/// <summary>A finding of a rule.</summary>
internal sealed record FindingData : PlacedData
{
    /// <summary>For example <c>PA1001</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary><c>note</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Level { get; init; } = "";

    /// <summary>What the build says.</summary>
    public string Message { get; init; } = "";

    /// <summary>Whether it is accepted in code or settings.</summary>
    public bool Suppressed { get; init; }
}

/// <summary>What one compile of one project gave.</summary>
internal sealed record ProjectData
{
    /// <summary>Raised when older files can no longer be read.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The full path of the project file.</summary>
    public string File { get; init; } = "";

    public string Framework { get; init; } = "";

    /// <summary>The full path of the solution that was built; empty for none.</summary>
    public string Solution { get; init; } = "";

    /// <summary>When the compiler wrote the log, in ticks of UTC.</summary>
    public long LogTime { get; init; }

    public IReadOnlyList<CallData> Calls { get; init; } = [];

    public IReadOnlyList<JobData> Jobs { get; init; } = [];

    public IReadOnlyList<DecisionData> Decisions { get; init; } = [];

    public IReadOnlyList<FindingData> Findings { get; init; } = [];
}
