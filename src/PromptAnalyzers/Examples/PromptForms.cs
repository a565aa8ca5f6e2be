using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Forms in a prompt that are told without words, in any language: JSON, separators without blanks, codes in capitals, a question, a hole at the end.</summary>
internal static class PromptForms
{
    private const int LongestText = 100_000;
    private const int ShortestCode = 3;

    public static IEnumerable<string> Of(string text)
    {
        var (json, separated, code, question) = (false, false, false, false);
        var (capitals, last) = (0, '\0');
        for (var i = 0; i < text.Length && i < LongestText; i++)
        {
            var c = text[i];
            json |= c == '"' && last is '{' or '[';
            separated |= c is '|' or ';' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            question |= c is '?' or '？' or '؟';
            capitals = char.IsUpper(c) ? capitals + 1 : char.IsLetterOrDigit(c) || c == '_' ? int.MinValue / 2 : EndOfCode(capitals, ref code);
            last = char.IsWhiteSpace(c) ? last : c;
        }

        EndOfCode(capitals, ref code);
        if (json)
        {
            yield return "$json";
        }

        if (separated)
        {
            yield return "$separated";
        }

        if (code)
        {
            yield return "$code";
        }

        if (question)
        {
            yield return "$question";
        }

        if (last == ConversationMessage.HoleMark)
        {
            yield return "$hole at the end";
        }
    }

    // "NONE", "BILLING": a word of nothing but capitals.
    private static int EndOfCode(int capitals, ref bool code)
    {
        code |= capitals >= ShortestCode;
        return 0;
    }
}
