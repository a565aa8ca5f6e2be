using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 6: lines <c>input -> output</c>.</summary>
internal static class Arrows
{
    private const int ExampleWordDistance = 240;
    private const int LongestSide = 400;
    private const int WordsOfInput = 3;
    private const int FewestBeforeInput = 3;
    private static readonly string[] Marks = ["-->", "->", "=>", "→", "⇒", "➜", "⟶"];
    private static readonly char[] Signs = ['→', '>', '⇒', '➜', '⟶'];
    private static readonly char[] OpeningQuotes = ['"', '\'', '“', '„', '«', '「', '`'];

    private static readonly HashSet<string> CodeStarts = new(StringComparer.Ordinal)
    {
        "def", "fn", "func", "function", "fun", "public", "private", "internal", "protected", "static", "var", "let", "const", "case", "return", "lambda", "async", "val",
    };

    private static readonly HashSet<string> ConditionStarts = new(StringComparer.Ordinal)
    {
        "if", "when", "wenn", "si", "quand", "se", "als", "jeśli", "если", "eğer", "如", "若", "当", "step", "schritt", "otherwise", "else",
    };

    public static StepFinding? Find(MessageText message)
    {
        var demonstrations = new DemonstrationList(message.Index);
        var first = -1;
        var quoted = 0;
        var isAskedAgain = false;
        TextLine? previous = null;
        var sign = message.Lines.ConvertAll(line => SignOfOpen(message.Slice(line.ContentStart, line.End))).Find(static found => found is not null) ?? (HasEquationsOfNames(message) ? '=' : null);
        foreach (var line in message.Lines)
        {
            ReadLine(message.Text, line, previous, sign, demonstrations, ref first, ref quoted, ref isAskedAgain);
            previous = line.IsBlank ? null : line;
        }

        var total = demonstrations.Count + demonstrations.Placeholders.Count;
        if (total == 0 || first < 0)
        {
            return null;
        }

        var isAnnounced = message.HasExampleWordBefore(first, ExampleWordDistance);
        if (total == 1)
        {
            return isAnnounced && quoted > 0 ? StepFinding.Of(demonstrations) : null;
        }

        // Without such a sign it may be a table of codes, a menu path, a rule.
        return isAnnounced || isAskedAgain || sign == '=' || quoted * 2 >= total || (total >= FewestBeforeInput && AreTexts(message, demonstrations) && IsInputAskedBehind(message, first))
            ? StepFinding.Of(demonstrations) : StepFinding.Weak;
    }

    // "four digits at the start → ^\\d{4}": half of the inputs are more than the name of something.
    private static bool AreTexts(MessageText message, DemonstrationList demonstrations)
    {
        var texts = 0;
        foreach (var span in demonstrations.Spans)
        {
            var words = Words.Of(message.Slice(span.Start, span.Start + span.Length).Split(Signs, 2)[0]);
            texts += words.Count >= WordsOfInput ? 1 : 0;
        }

        return texts * 2 >= demonstrations.Count;
    }

    // "Description: {text}" below.
    private static bool IsInputAskedBehind(MessageText message, int first)
    {
        foreach (var place in message.AskedKeys.Values)
        {
            if (place > first)
            {
                return true;
            }
        }

        return false;
    }

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

        return count >= FewestBeforeInput;
    }

    /// <summary>The sign of <c>{plant} =</c> or <c>Imię: {pies} –</c>, which stands between the pairs before it: <c>broad bean = Vicia faba</c>; null for any other line.</summary>
    private static char? SignOfOpen(string line)
    {
        var open = line.TrimEnd();
        return open.Length > 2 && open[open.Length - 1] is '=' or '–' or '—' && open[open.Length - 2] == ' ' && open.TrimEnd('=', '–', '—', ' ') is { Length: > 0 } asked && asked[asked.Length - 1] is ConversationMessage.HoleMark or '}'
            ? open[open.Length - 1] : null;
    }

    private static void ReadLine(string text, TextLine line, TextLine? previous, char? sign, DemonstrationList demonstrations, ref int first, ref int quoted, ref bool isAskedAgain)
    {
        var start = line.ContentStart;
        var (arrow, length) = NextArrow(text, start, line.End, sign);
        if (arrow < 0)
        {
            (arrow, length) = ColonBehindQuote(text, start, line.End);
        }
        else if (previous is { } above && text.Substring(line.Start, arrow - line.Start).Trim().Length == 0)
        {
            // The input stands in the line above.
            start = above.ContentStart;
        }

        if (arrow < 0 || LooksLikeCode(text, start, line.End))
        {
            return;
        }

        var isSingle = NextArrow(text, arrow + length, line.End, sign).At < 0;
        while (arrow >= 0)
        {
            var (next, nextLength) = NextArrow(text, arrow + length, line.End, sign);
            var end = next < 0 ? line.End : SplitBefore(text, arrow + length, next);
            var left = text.Substring(start, arrow - start).Trim();
            var right = text.Substring(arrow + length, Math.Max(0, end - arrow - length)).Trim(' ', '\t', ',', ';');
            // "diff removes the unused table => "Remove unused table"" as well.
            var isQuoted = HasQuote(left) || (right.Length > 2 && Array.IndexOf(OpeningQuotes, right[0]) >= 0 && HasQuote(" " + right) && left.Split(' ').Length >= WordsOfInput);

            // "41ft -> 12.50 | about 9 long -> 9.00", but not "low -> 1, high -> 2" and no path of menus.
            var isListed = (start == line.ContentStart || (start > 0 && (IsSeparator(text[start - 1]) || text[start - 1] == '.'))) && (next < 0 || end < next) && (sign is not null || left.IndexOf(' ') > 0);
            if (left.Length > 0 && left.Length <= LongestSide && right.Length <= LongestSide && (isSingle || isQuoted || isListed) && !IsCodeLeft(left, right))
            {
                if (PlaceholderText.IsEmpty(right) || PlaceholderText.IsEmpty(left))
                {
                    isAskedAgain |= left.IndexOf(ConversationMessage.HoleMark) >= 0 || left.IndexOf('{') >= 0;
                }
                else if (left.IndexOf(ConversationMessage.HoleMark) < 0)
                {
                    demonstrations.Add(left + "\n" + right, start, Math.Max(end, arrow + length) - start);
                    first = first < 0 ? start : first;
                    quoted += isQuoted ? 1 : 0;
                }
            }

            (start, arrow, length) = (end, next, nextLength);
        }
    }

    // What may stand between a quoted input and the sign behind it.
    private const int LongestTail = 24;
    private const int LongestVerdict = 24;

    /// <summary><c>«The logo is blurred»: low</c>; the members of JSON objects end with a comma or hold quotes.</summary>
    private static (int At, int Length) ColonBehindQuote(string text, int start, int end)
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
    private static int SplitBefore(string text, int from, int arrow)
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

    private static bool IsSeparator(char c) => c is ',' or ';' or '|';

    private static (int At, int Length) NextArrow(string text, int from, int end, char? sign)
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

    private static bool HasQuote(string left) => left.Length > 2 && left.IndexOfAny(OpeningQuotes) is >= 0 and var at && at < left.Length - 2 && left[left.Length - 1] is '"' or '\'' or '”' or '“' or '»' or '」' or '`';

    private static bool LooksLikeCode(string text, int start, int end) => text[end - 1] is ';' or '{' || text.IndexOf("=> {", start, end - start, StringComparison.Ordinal) >= 0;

    private static bool IsCodeLeft(string left, string right)
    {
        var last = left[left.Length - 1];
        if (last == ')' && left.IndexOf('(') is > 0 and var open && char.IsLetterOrDigit(left[open - 1]))
        {
            return true;
        }

        // "A[Receive] --> B[Inspect]": a diagram.
        if (right.Length > 0 && right[right.Length - 1] == ']' && right.IndexOf('[') is > 0 and var node && char.IsLetterOrDigit(right[node - 1]))
        {
            return true;
        }

        var word = 0;
        while (word < left.Length && (char.IsLetter(left[word]) && left[word] < '\u2E80'))
        {
            word++;
        }

        var firstWord = left.Substring(0, Math.Max(word, 1)).ToLowerInvariant();
        return CodeStarts.Contains(firstWord) || ConditionStarts.Contains(firstWord) || IsNumeric(left)
            || (right.IndexOf('(') > 0 && right.IndexOf('.') > 0 && left.IndexOf(' ') < 0) || (left.StartsWith("(", StringComparison.Ordinal) && last == ')');
    }

    /// <summary>"0-3 -> low" is a scale, "2-10-0 -> 1'E" is none.</summary>
    private static bool IsNumeric(string left)
    {
        var signs = 0;
        foreach (var c in left)
        {
            if (char.IsLetter(c) || c is '"' or '\'' or ConversationMessage.HoleMark)
            {
                return false;
            }

            signs += c == '-' ? 1 : 0;
        }

        return left.Length < 8 && signs < 2;
    }
}
