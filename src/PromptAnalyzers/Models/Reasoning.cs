namespace PromptAnalyzers.Models;

/// <summary>Whether a model thinks before it answers, without being told to in the prompt.</summary>
internal enum Reasoning
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>Always.</summary>
    Yes,

    /// <summary>That depends on the effort or thinking budget of the call; see <see cref="ModelInfo.ReasonsByDefault"/>.</summary>
    WithEffort,
}
