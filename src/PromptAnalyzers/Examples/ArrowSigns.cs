using System;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>The signs between an input and its output on one line: arrows, a sign that the message itself sets apart, a colon behind a quoted input.</summary>
internal static class ArrowSigns
{
    private const int FewestEquations = 3;

    // What may stand between a quoted input and the sign behind it.
    private const int LongestTail = 24;
    private const int LongestVerdict = 24;

    private static readonly string[] Marks = ["-->", "->", "=>", "→", "⇒", "➜", "⟶"];

    /// <summary>A sign that is no arrow and yet stands between the inputs and outputs of this message; null when there is none.</summary>
    public static char? OwnSignOf(MessageText message) => SignOfOpen(message) ?? (HasEquationsOfNames(message) ? '=' : null);

    // "chief mate = C/O", "pumpman = FITTER", where the list of ranks stands before them.
    private static bool HasEquationsOfNames(MessageText message)
    {
        var (first, count) = (-1, 0);
        foreach (var line in message.Lines)
        {
            if (message.Text.IndexOf(" = ", line.Start, line.End - line.Start, StringComparison.Ordinal) is var at and > 0)
            {
                first = first < 0 ? line.Start : first;
                if (message.Text.IndexOf(ConversationMessage.HoleMark, line.Start, line.End - line.Start) >= 0 || !message.IsNamedBefore(message.Slice(at + 3, line.End), first))
                {
                    return false;
                }

                count++;
            }
        }

        return count >= FewestEquations;
    }

    /// <summary>The sign of <c>{plant} =</c> or <c>Imię: {pies} –</c>, which stands between the pairs before it: <c>broad bean = Vicia faba</c>; null where no line ends like that.</summary>
    private static char? SignOfOpen(MessageText message)
    {
        var text = message.Text;
        foreach (var line in message.Lines)
        {
            var end = EndWithout(text, line.ContentStart, line.End, " ");
            if (end - line.ContentStart > 2 && text[end - 1] is '=' or '–' or '—' && text[end - 2] == ' '
                && EndWithout(text, line.ContentStart, end, "=–— ") is var asked && asked > line.ContentStart && text[asked - 1] is ConversationMessage.HoleMark or '}')
            {
                return text[end - 1];
            }
        }

        return null;
    }

    /// <summary>The end of a part of a text without certain characters behind it.</summary>
    private static int EndWithout(string text, int start, int end, string characters)
    {
        while (end > start && characters.IndexOf(text[end - 1]) >= 0)
        {
            end--;
        }

        return end;
    }

    public static (int At, int Length) Next(string text, int from, int end, char? sign)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] == sign && i > from && text[i - 1] == ' ' && (i + 1 == end || text[i + 1] == ' '))
            {
                return (i, 1);
            }

            if (text[i] is not ('-' or '=' or '→' or '⇒' or '➜' or '⟶'))
            {
                continue;
            }

            foreach (var mark in Marks)
            {
                if (i + mark.Length <= end && string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0)
                {
                    return (i, mark.Length);
                }
            }
        }

        return (-1, 0);
    }

    /// <summary><c>«The logo is blurred»: low</c>; the members of JSON objects end with a comma or hold quotes.</summary>
    public static (int At, int Length) ColonBehindQuote(string text, int start, int end)
    {
        var close = start >= end ? '\0' : text[start] switch { '«' => '»', '“' => '”', '„' => '“', '「' => '」', '"' => '"', '\'' => '\'', _ => '\0' };
        var quote = close == '\0' || start + 1 >= end ? -1 : text.IndexOf(close, start + 1, end - start - 1);
        if (quote < 0 || (close is '"' or '\'' && text.IndexOf(' ', start, quote - start) < 0))
        {
            return (-1, 0);
        }

        var at = quote + 1;
        while (at < end && (text[at] == ' ' || (close != '"' && at - quote <= LongestTail && char.IsLetterOrDigit(text[at]))))
        {
            at++;
        }

        // "'fine, fine' at 14 coins = 14"
        if (at > quote + 2 && at < end && text[at] != '=' && char.IsLetterOrDigit(text[quote + 2]))
        {
            return (-1, 0);
        }

        // "«12/20» neutral"
        if (at < end && at == quote + 2 && char.IsLetter(text[at]) && end - at <= LongestVerdict && IsWord(text, at, end))
        {
            return (quote + 1, 1);
        }

        return at < end && text[at] is ':' or '：' or '=' or '–' or '|' && text[end - 1] is not (',' or '{' or '[') && text.IndexOf('"', at, end - at) < 0 && !(text[start] == '"' && at == quote + 1 && text[at] == ':' && IsJsonValue(text, at + 1, end))
            ? (at, 1)
            : (-1, 0);
    }

    private static bool IsWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsJsonValue(string text, int start, int end)
    {
        var value = text.Substring(start, end - start).Trim();
        return value.Length == 0 || char.IsDigit(value[0]) || value[0] is '-' or '{' or '[' || value is "true" or "false" or "null" || PlaceholderText.IsType(value);
    }

    /// <summary>Where the left side of the next pair begins: behind the last comma or semicolon between two arrows, or else behind the last sentence.</summary>
    public static int SplitBefore(string text, int from, int arrow)
    {
        var sentence = arrow;
        for (var i = arrow - 1; i >= from; i--)
        {
            if (IsSeparator(text[i]))
            {
                return i + 1;
            }

            sentence = sentence == arrow && text[i] == '.' && text[i + 1] == ' ' ? i + 1 : sentence;
        }

        return sentence;
    }

    public static bool IsSeparator(char c) => c is ',' or ';' or '|';
}
