using System.Text;

namespace LinguaProof.Services;

public static class PromptBuilder
{
    private const string Base = """
        You are a professional translator working for a language service provider. Translate the segment you get.

        Rules:
        1. Tags like <1>, </1> or {0} stay where they belong, none may be lost.
        2. Use the glossary terms below, inflected where the grammar demands it.
        3. Product names and UI strings in double quotes are not translated.
        4. One segment in, one segment out. No notes, no alternatives, no quotes around it.
        """;

    public static string BuildSystemPrompt(string? extraGlossary)
    {
        var sb = new StringBuilder(Base);
        sb.AppendLine();
        sb.AppendLine("Glossary:");
        sb.AppendLine("purchase order = Bestellung; tender = Ausschreibung; Bauherr = building owner");
        if (!string.IsNullOrWhiteSpace(extraGlossary))
            sb.AppendLine(extraGlossary.Trim());
        return sb.ToString();
    }

    public static string BuildUserMessage(string target, string segment) => $"Translate into {target}:\n{segment}";
}

public static class LegacyTexts
{
    public const string TermCandidates = @"Extract term candidates from the text for the termbase of the client.
Only nouns and noun phrases of the subject field, no general language, no names of persons.
Give every term in its base form (singular, nominative) on a line of its own, followed by a tab and the number of times it occurs. Sort by that number, highest first. Max. 40 lines. No header.";
}
