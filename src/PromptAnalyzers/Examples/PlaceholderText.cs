using System;
using System.Text;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Tells values that show something from blanks, holes and stand-ins.</summary>
internal static class PlaceholderText
{
    private const int LongestStandIn = 60;
    private static readonly char[] Quotes = ['"', '\'', '`', '*', '_', ' ', '\t', '\r', '\n', '“', '”', '„', '«', '»', '「', '」', '.', ',', '…', '‥', '。'];
    private static readonly string[] Notes = ["TODO", "TBD", "FIXME", "XXX"];
    private static readonly string[] StandInWords = ["example", "sample", "insert", "your", "here", "placeholder", "input", "output", "todo", "beispiel", "ejemplo", "exemple", "exemplo", "esempio"];
    private static readonly string[] TypeWords =
    [
        "string", "str", "int", "integer", "number", "float", "double", "decimal", "bool", "boolean", "array", "list of", "object", "json object", "json string", "dictionary", "null", "none",
        "a string", "an integer", "a number", "a boolean", "a list", "an array", "an object", "a json", "the name of", "text to", "optional", "datetime", "enum", "comma-separated list", "comma separated list",
    ];

    /// <summary>Whether a value shows nothing: blank, dots, or one lone placeholder such as <c>{x}</c>, <c>{{x}}</c>, <c>&lt;x&gt;</c>, <c>[x]</c>, <c>$x</c> or a hole.</summary>
    public static bool IsEmpty(string value)
    {
        var trimmed = value.Trim(Quotes);
        if (trimmed.Length == 0 || trimmed.Trim(ConversationMessage.HoleMark, '$').Length == 0)
        {
            return true;
        }

        return Bracketed(trimmed, '{', '}', 3) is { } inner && !HasJson(inner)
            || (Bracketed(trimmed, '<', '>', 1) is { } tag && tag.IndexOf("=\"", StringComparison.Ordinal) < 0)
            || (Bracketed(trimmed, '[', ']', 1) is { } name && name.Length <= 40 && !HasJson(name) && IsLowerOrStandIn(name))
            || (trimmed[0] == '$' && IsIdentifier(trimmed, 1));
    }

    /// <summary>Whether the value names a type or describes a parameter instead of showing a value.</summary>
    public static bool IsType(string value)
    {
        var trimmed = value.Trim(Quotes);
        foreach (var type in TypeWords)
        {
            if (trimmed.StartsWith(type, StringComparison.OrdinalIgnoreCase) && (trimmed.Length == type.Length || !char.IsLetterOrDigit(trimmed[type.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why a demonstration is still a placeholder; null when it is filled in.</summary>
    public static PlaceholderReason? ReasonOf(string demonstration)
    {
        if (demonstration.IndexOf("lorem ipsum", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return PlaceholderReason.Filler;
        }

        var start = 0;
        while (start < demonstration.Length)
        {
            var end = demonstration.IndexOf('\n', start);
            end = end < 0 ? demonstration.Length : end;
            var line = demonstration.Substring(start, end - start);
            start = end + 1;
            if (ReasonOfValue(line.Trim(Quotes)) is { } whole)
            {
                return whole;
            }

            var colon = line.IndexOfAny([':', '：']);
            if (colon > 0 && colon <= 40 && ReasonOfValue(line.Substring(colon + 1).Trim(Quotes)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The text without differences of case and blanks, to compare demonstrations.</summary>
    public static string Normalized(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
            else if (builder.Length > 0 && builder[builder.Length - 1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().Trim();
    }

    private static PlaceholderReason? ReasonOfValue(string value)
    {
        if (value.Length is 0 or > LongestStandIn)
        {
            return null;
        }

        foreach (var note in Notes)
        {
            if (value.TrimStart('<', '[', '(', '{').StartsWith(note, StringComparison.Ordinal))
            {
                var end = value.IndexOf(note, StringComparison.Ordinal) + note.Length;
                if (end == value.Length || !char.IsLetterOrDigit(value[end]))
                {
                    return PlaceholderReason.Todo;
                }
            }
        }

        var inner = Bracketed(value, '<', '>', 1) ?? Bracketed(value, '[', ']', 1);
        if (inner is not null && !HasJson(inner) && !inner.StartsWith("/", StringComparison.Ordinal) && inner.IndexOf(ConversationMessage.HoleMark) < 0)
        {
            return HasStandInWord(inner) && inner.IndexOf(' ') > 0 ? PlaceholderReason.StandIn : null;
        }

        return value.EndsWith("goes here", StringComparison.OrdinalIgnoreCase)
            || value.Equals("example input", StringComparison.OrdinalIgnoreCase) || value.Equals("example output", StringComparison.OrdinalIgnoreCase)
            || value.Equals("sample input", StringComparison.OrdinalIgnoreCase) || value.Equals("sample output", StringComparison.OrdinalIgnoreCase)
            || (value.EndsWith(" here", StringComparison.OrdinalIgnoreCase) && value.Length <= 40 && HasStandInWord(value.Substring(0, value.Length - 5)))
            ? PlaceholderReason.StandIn
            : null;
    }

    private static bool HasStandInWord(string text)
    {
        var found = false;
        foreach (var word in Words.Of(text))
        {
            // "[EXAMPLE 2]" is a heading.
            if (char.IsDigit(word.Text[0]))
            {
                return false;
            }

            found |= Array.IndexOf(StandInWords, word.Text) >= 0;
        }

        return found;
    }

    private static bool IsLowerOrStandIn(string text) => char.IsLower(text[0]) || text[0] == ConversationMessage.HoleMark || HasStandInWord(text);

    /// <summary>The inside of a text that is one pair of brackets, up to <paramref name="depth"/> deep.</summary>
    private static string? Bracketed(string text, char open, char close, int depth)
    {
        var inner = text;
        for (var i = 0; i < depth && inner.Length >= 3 && inner[0] == open && inner[inner.Length - 1] == close; i++)
        {
            inner = inner.Substring(1, inner.Length - 2);
        }

        return inner.Length < text.Length && inner.IndexOf(open) < 0 && inner.IndexOf(close) < 0 && inner.IndexOf('\n') < 0 ? inner : null;
    }

    private static bool HasJson(string text) => text.IndexOfAny(['"', ':', ',', '\'']) >= 0;

    private static bool IsIdentifier(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] != '_')
            {
                return false;
            }
        }

        return text.Length > from && !char.IsDigit(text[from]);
    }
}
