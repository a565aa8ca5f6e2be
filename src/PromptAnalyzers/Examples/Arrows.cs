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
    private const int WordsOfLabel = 2;
    private const int FewestBeforeInput = 3;
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
        var sign = ArrowSigns.OwnSignOf(message);
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

    // "four digits at the start → ^\d{4}": half of the inputs are more than the name of something.
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

    private static void ReadLine(string text, TextLine line, TextLine? previous, char? sign, DemonstrationList demonstrations, ref int first, ref int quoted, ref bool isAskedAgain)
    {
        var start = line.ContentStart;
        var (arrow, length) = ArrowSigns.Next(text, start, line.End, sign);
        if (arrow < 0)
        {
            (arrow, length) = ArrowSigns.ColonBehindQuote(text, start, line.End);
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

        var isSingle = ArrowSigns.Next(text, arrow + length, line.End, sign).At < 0;
        while (arrow >= 0)
        {
            var (next, nextLength) = ArrowSigns.Next(text, arrow + length, line.End, sign);
            var end = next < 0 ? line.End : ArrowSigns.SplitBefore(text, arrow + length, next);
            var left = text.Substring(start, arrow - start).Trim();
            var right = text.Substring(arrow + length, Math.Max(0, end - arrow - length)).Trim(' ', '\t', ',', ';');
            // "diff removes the unused table => "Remove unused table"" as well.
            var isQuoted = HasQuote(left) || (right.Length > 2 && Array.IndexOf(OpeningQuotes, right[0]) >= 0 && HasQuote(" " + right) && left.Split(' ').Length >= WordsOfInput);

            // "41ft -> 12.50 | about 9 long -> 9.00", but not "low -> 1, high -> 2" and no path of menus.
            var isListed = (start == line.ContentStart || (start > 0 && (ArrowSigns.IsSeparator(text[start - 1]) || text[start - 1] == '.'))) && (next < 0 || end < next) && (sign is not null || left.IndexOf(' ') > 0);
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

    private static bool HasQuote(string left) => left.Length > 2 && left.IndexOfAny(OpeningQuotes) is >= 0 and var at && at < left.Length - 2 && left[left.Length - 1] is '"' or '\'' or '”' or '“' or '»' or '」' or '`';

    private static bool LooksLikeCode(string text, int start, int end) => text[end - 1] is ';' or '{' || text.IndexOf("=> {", start, end - start, StringComparison.Ordinal) >= 0;

    private static bool IsCodeLeft(string left, string right)
    {
        var last = left[left.Length - 1];
        if (last == ')' && left.IndexOf('(') is > 0 and var open && char.IsLetterOrDigit(left[open - 1]))
        {
            return true;
        }

        // "billing -> when it is about money": what a label means.
        if (!HasQuote(left) && left.Split(' ').Length <= WordsOfLabel && ConditionStarts.Contains(FirstWordOf(right)))
        {
            return true;
        }

        // "A[Receive] --> B[Inspect]": a diagram.
        if (right.Length > 0 && right[right.Length - 1] == ']' && right.IndexOf('[') is > 0 and var node && char.IsLetterOrDigit(right[node - 1]))
        {
            return true;
        }

        var firstWord = FirstWordOf(left);
        return CodeStarts.Contains(firstWord) || ConditionStarts.Contains(firstWord) || IsNumeric(left)
            || (right.IndexOf('(') > 0 && right.IndexOf('.') > 0 && left.IndexOf(' ') < 0) || (left.StartsWith("(", StringComparison.Ordinal) && last == ')');
    }

    private static string FirstWordOf(string side)
    {
        var end = 0;
        while (end < side.Length && (char.IsLetter(side[end]) && side[end] < Words.FirstWithoutBlanks))
        {
            end++;
        }

        return side.Substring(0, Math.Min(Math.Max(end, 1), side.Length)).ToLowerInvariant();
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
