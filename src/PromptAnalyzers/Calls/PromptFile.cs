using System.Collections.Immutable;

namespace PromptAnalyzers.Calls;

/// <summary>The LLM calls of one source file, in source order.</summary>
/// <param name="Calls">Calls that send prompts, of wrappers too, and prompt text whose call cannot be seen.</param>
/// <param name="Jobs">Calls that create fine-tuning jobs.</param>
internal sealed record PromptFile(ImmutableArray<PromptCall> Calls, ImmutableArray<FineTuningCall> Jobs)
{
    public static readonly PromptFile Empty = new(ImmutableArray<PromptCall>.Empty, ImmutableArray<FineTuningCall>.Empty);
}
