using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Tells JSON that shows values from JSON that describes a shape.</summary>
internal static class SampleJson
{
    private static readonly HashSet<string> DescribingWords = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "brief", "short", "one", "list", "your", "extracted", "name", "string", "number", "description", "any", "either", "optional", "full", "detailed", "some", "value", "value1", "text",
        "here", "or", "where", "der", "die", "das", "ein", "eine", "kurze", "le", "la", "un", "une", "el", "una", "o", "os", "krótki", "string1", "example", "insert", "list of", "what", "how", "why", "describe", "explanation",
    };

    /// <summary>Whether a piece of JSON (or near JSON) shows at least one value and describes none.</summary>
    /// <param name="json">The text.</param>
    /// <param name="hasCompany">Whether another before it shows values: then this may have nothing but zeros, ones and empty lists.</param>
    public static bool IsConcrete(string json, bool hasCompany = false)
    {
        if (json.Length > 0 && json[0] == '{' && json.IndexOf(':') < 0)
        {
            // { "width", "height" }: names.
            return false;
        }

        var shown = 0;
        var i = 0;
        while (i < json.Length)
        {
            var c = json[i];
            if (c is '"' or '\'')
            {
                var end = EndOfString(json, i);
                var value = json.Substring(i + 1, Math.Max(0, end - i - 2));
                i = end;
                if (!IsKey(json, end))
                {
                    if (IsDescription(value))
                    {
                        return false;
                    }

                    shown++;
                }
            }
            else if (char.IsLetter(c))
            {
                // A bare word: a key without quotes, true/false/null, or the name of a type.
                var end = i;
                while (end < json.Length && (char.IsLetterOrDigit(json[end]) || json[end] is '_' or '-' or ' '))
                {
                    end++;
                }

                var word = json.Substring(i, end - i).Trim();
                i = end;
                if (!IsKey(json, end) && word is not ("true" or "false" or "null" or "True" or "False" or "None"))
                {
                    return false;
                }
            }
            else
            {
                if (c is '…' or '|' or '<' or '\uFFFC' || (c == '.' && i + 2 < json.Length && json[i + 1] == '.' && json[i + 2] == '.') || (c == '/' && i + 1 < json.Length && json[i + 1] == '/'))
                {
                    return false;
                }

                shown += char.IsDigit(c) && c is not ('0' or '1') ? 1 : 0;
                i++;
            }
        }

        return shown > 0 || hasCompany;
    }

    /// <summary>Whether a colon follows what ends here.</summary>
    public static bool IsKey(string json, int end)
    {
        while (end < json.Length && char.IsWhiteSpace(json[end]))
        {
            end++;
        }

        return end < json.Length && json[end] == ':';
    }

    /// <summary>Behind the quote that closes a string; the end of the text where none does.</summary>
    public static int EndOfString(string json, int start)
    {
        for (var i = start + 1; i < json.Length; i++)
        {
            if (json[i] == '\\')
            {
                i++;
            }
            else if (json[i] == json[start])
            {
                return i + 1;
            }
        }

        return json.Length;
    }

    private static bool IsDescription(string value)
    {
        if (PlaceholderText.IsEmpty(value) || PlaceholderText.IsType(value) || value.IndexOfAny(['|', '<', '\uFFFC', '{']) >= 0 || value.IndexOf("...", StringComparison.Ordinal) >= 0
            || PlaceholderText.ReasonOf(value) is not null)
        {
            return true;
        }

        var words = Words.Of(value);
        return words.Count == 1
            ? words[0].Text is "value" or "text" or "description" or "string1"
            : words.Count > 1 && (DescribingWords.Contains(words[0].Text) || words.Exists(w => w.Text is "here" or "or" or "etc"));
    }
}
