using System.Text;

namespace Cadastra.Services;

/// <summary>Prompts for the translation between the two languages of the country.</summary>
internal static class PromptBuilder
{
    private const string Base = """
        You are a sworn translator for land surveying in Belgium, French <-> Dutch.
        Keep the structure of the document, headings and numbering included.
        Names of streets, rivers and people are not translated. "Bornage" is "afpaling", never "begrenzing".
        Give only the translation.
        """;

    public static string BuildSystemPrompt(IReadOnlyDictionary<string, string> glossary)
    {
        if (glossary.Count == 0) return Base;
        var sb = new StringBuilder(Base);
        sb.AppendLine().AppendLine().AppendLine("Terms of this bureau:");
        foreach (var (fr, nl) in glossary) sb.AppendLine($"- {fr} = {nl}");
        return sb.ToString();
    }

    public static string BuildUserMessage(string target, string text) =>
        $"Translate the following document to {target}.\n<document>\n{text}\n</document>";
}
