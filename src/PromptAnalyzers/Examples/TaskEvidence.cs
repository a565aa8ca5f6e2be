namespace PromptAnalyzers.Examples;

/// <summary>Kinds of task whose answers have a fixed form, so that examples can show it.</summary>
internal enum TaskKind
{
    Classify,
    Extract,
    Convert,

    /// <summary>Translation to a fixed form: a query language, a code.</summary>
    Translate,
    Normalise,
    Score,
    Rank,
    Detect,
    Label,
    Route,
    Tag,
    Grade,

    /// <summary>Whatever is asked for, its answer has a stated format.</summary>
    OutputFormat,
}

/// <summary>The task that a conversation asks for.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="MessageIndex">Index of the message that asks.</param>
internal sealed record TaskEvidence(TaskKind Kind, int MessageIndex);
