using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Forms in a prompt that are told without words, in any language: JSON, separators without blanks, codes in capitals, a question, a hole at the end.</summary>
internal static class PromptForms
{
    private const int LongestText = 100_000;
    private const int ShortestCode = 3;

    public static IEnumerable<string> Of(PromptPhrases phrases)
    {
        var text = phrases.Text;
        var (json, separated, question) = (false, false, false);
        var last = '\0';
        for (var i = 0; i < text.Length && i < LongestText; i++)
        {
            var c = text[i];
            json |= c == '"' && last is '{' or '[';
            separated |= c is '|' or ';' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            question |= c is '?' or '？' or '؟';
            last = char.IsWhiteSpace(c) ? last : c;
        }

        if (json)
        {
            yield return "$json";
        }

        if (separated)
        {
            yield return "$separated";
        }

        // "NONE", "BILLING"
        if (phrases.Words.Exists(word => phrases.IsAllCapitals(word, ShortestCode)))
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
}
