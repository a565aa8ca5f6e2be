using System.Reflection;

namespace PromptAnalyzers.Benchmarks.Tokens;

/// <summary>Prompts to count, joined from the sentences of the token tests.</summary>
internal static class SamplePrompts
{
    /// <summary>1,476 o200k_base tokens: every sentence, in 34 languages.</summary>
    public static string AllLanguages { get; } = Join(static _ => true);

    public static string English { get; } = Join(static language => language == "English");

    private static string Join(Func<string, bool> languages)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("sample-sentences.txt")!);
        var sentences = reader.ReadToEnd().Split('\n').Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t'));
        return string.Join("\n", sentences.Where(cells => languages(cells[0])).Select(static cells => cells[1]));
    }
}
