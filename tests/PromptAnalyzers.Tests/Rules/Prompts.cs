namespace PromptAnalyzers.Tests.Rules;

/// <summary>Prompt texts and settings that the tests of several rules use.</summary>
internal static class Prompts
{
    /// <summary>A text of exactly so many tokens, in both encodings.</summary>
    public static string OfTokens(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    /// <summary>Sets the limit of PA1001, so that the code under test stays small.</summary>
    public static string Limit(int tokens) => $"prompt_analyzers.max_prompt_tokens = {tokens}";
}
