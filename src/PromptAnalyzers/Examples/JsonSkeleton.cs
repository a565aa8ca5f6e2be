using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>JSON that shows its keys and leaves its values blank, or tells what they can be: <c>{"code": "", "kind": "a|b", "id": number}</c>.</summary>
internal static class JsonSkeleton
{
    private const int FewestKeys = 2;
    private const int LongestJson = 4000;
    private const int MostObjects = 64;
    private static readonly string[] Types = ["number", "string"];

    /// <summary>Where such JSON begins in the text.</summary>
    public static IEnumerable<int> In(string text)
    {
        var tried = 0;
        for (var open = text.IndexOf('{'); open >= 0 && tried++ < MostObjects; open = text.IndexOf('{', open + 1))
        {
            if (BeginsAt(text, open))
            {
                yield return open;
            }
        }
    }

    private static bool BeginsAt(string text, int open)
    {
        var (depth, blanks) = (0, 0);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = open; i < text.Length && i - open < LongestJson; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth == 0:
                    return keys.Count >= FewestKeys && blanks > 0;
                case '"':
                    var end = SampleJson.EndOfString(text, i);
                    var inner = text.Substring(i + 1, Math.Max(0, end - i - 2));
                    i = end - 1;
                    if (SampleJson.IsKey(text, end))
                    {
                        keys.Add(inner);
                    }
                    else if (inner.IndexOf(ConversationMessage.HoleMark) >= 0)
                    {
                        return false;
                    }
                    else
                    {
                        blanks += inner.Length == 0 || inner.IndexOf('|') > 0 || inner is "..." or "…" || PlaceholderText.IsType(inner) || (inner[0] == '<' && inner[inner.Length - 1] == '>') ? 1 : 0;
                    }

                    break;
                case ConversationMessage.HoleMark:
                    return false;
                default:
                    // Digits and true are samples or limits.
                    blanks += text[i] is '|' or '<' || (text[i] == ':' && IsLeftOut(text, i + 1)) || NamesType(text, i) ? 1 : 0;
                    break;
            }
        }

        return false;
    }

    // "number" without quotes, or "number|null".
    private static bool NamesType(string text, int at)
    {
        foreach (var type in Types)
        {
            if (string.CompareOrdinal(text, at, type, 0, type.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // {"verb": , "object": }
    private static bool IsLeftOut(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] is ',' or '}';
    }
}
