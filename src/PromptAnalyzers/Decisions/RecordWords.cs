using System;
using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>Where a decision stands in its life.</summary>
internal enum DecisionStatus
{
    Proposed,
    Accepted,
    Rejected,
    Superseded,
}

/// <summary>What was decided.</summary>
internal enum DecisionOutcome
{
    FineTune,
    Prompt,
    Cache,
}

/// <summary>What was tried before training.</summary>
internal enum AttemptKind
{
    ZeroShot,
    FewShot,
    StructuredOutput,
    ChainOfThought,
    Retrieval,
    PromptOptimizer,

    /// <summary>A bigger model with a prompt: counts as an attempt, but not as the best prompt of the base model.</summary>
    LargerModel,
}

/// <summary>The answer to a criterion.</summary>
internal enum Answer
{
    Yes,
    No,
    Unknown,
}

/// <summary>The words that a record may use for one field. Case matters, as in any JSON schema.</summary>
internal static class RecordWords
{
    public static readonly ImmutableArray<string> Statuses = Of<DecisionStatus>("proposed", "accepted", "rejected", "superseded");

    public static readonly ImmutableArray<string> Outcomes = Of<DecisionOutcome>("fine-tune", "prompt", "cache");

    public static readonly ImmutableArray<string> AttemptKinds = Of<AttemptKind>(
        "zero-shot", "few-shot", "structured-output", "chain-of-thought", "retrieval", "prompt-optimizer", "larger-model");

    public static readonly ImmutableArray<string> Answers = Of<Answer>("yes", "no", "unknown");

    /// <summary>The words stand in the order of the enum's members.</summary>
    private static ImmutableArray<string> Of<T>(params string[] words)
        where T : struct, Enum =>
        Enum.GetValues(typeof(T)).Cast<T>().Count() == words.Length
            ? ImmutableArray.Create(words)
            : throw new ArgumentException("One word for each member.", nameof(words));
}
