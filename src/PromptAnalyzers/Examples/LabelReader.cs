using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Reads the labels of a message: lines <c>Label: value</c>, headings and elements that are known labels, and chat marks.</summary>
internal static class LabelReader
{
    private const int LongestLabel = LabelMark.LongestKey;
    private const int ShortestHeading = 4;

    public static List<Label> Read(MessageText message)
    {
        var marks = new List<LabelMark>();
        var headings = RepeatedHeadings(message);
        foreach (var line in message.Lines)
        {
            if (headings?.Contains(ContentOf(message.Text, line)) != true)
            {
                ReadLine(message, line, marks);
            }
            else if (LabelMark.Of(message.Text, line.ContentStart, line.End, line.End) is { Key.Length: > 0 } heading)
            {
                marks.Add(heading);
            }
        }

        ChatLabels.ReadElements(message, marks);
        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        var labels = new List<Label>(marks.Count);
        var around = new Stack<TextElement>();
        var nextElement = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            // A value does not reach out of the element around its label.
            for (; nextElement < message.Elements.Count && message.Elements[nextElement].Start < marks[i].Start; nextElement++)
            {
                around.Push(message.Elements[nextElement]);
            }

            while (around.Count > 0 && around.Peek().ContentEnd <= marks[i].Start)
            {
                around.Pop();
            }

            var limit = i + 1 < marks.Count ? marks[i + 1].Start : message.Text.Length;
            labels.Add(LabelValues.ToLabel(message.Text, marks[i], around.Count > 0 ? Math.Min(limit, around.Peek().ContentEnd) : limit));
        }

        return labels;
    }

    private static string ContentOf(string text, TextLine line) => text.Substring(line.ContentStart, line.End - line.ContentStart).TrimEnd();

    // "ARTICLE", "IN BRIEF": lines in capitals that stand there more than once are labels without a colon, and so are "Input" and "Output".
    private static HashSet<string>? RepeatedHeadings(MessageText message)
    {
        HashSet<string>? seen = null;
        HashSet<string>? repeated = null;
        foreach (var line in message.Lines)
        {
            if (line.End - line.ContentStart is >= ShortestHeading and <= LongestLabel && IsOfLetters(message.Text, line, out var isInCapitals) && !(seen ??= []).Add(ContentOf(message.Text, line))
                && (isInCapitals || LabelMark.Of(message.Text, line.ContentStart, line.End, line.End) is { Kind: LabelKind.Input or LabelKind.Output }))
            {
                (repeated ??= []).Add(ContentOf(message.Text, line));
            }
        }

        return repeated;
    }

    /// <summary>Whether a line begins with a capital and has nothing but letters: one word, or several in capitals.</summary>
    private static bool IsOfLetters(string text, TextLine line, out bool isInCapitals)
    {
        isInCapitals = true;
        var hasBlank = false;
        for (var i = line.ContentStart; i < line.End; i++)
        {
            if (!char.IsLetter(text[i]) && text[i] != ' ')
            {
                return false;
            }

            hasBlank |= text[i] == ' ';
            isInCapitals &= char.IsUpper(text[i]) || text[i] == ' ';
        }

        return char.IsUpper(text[line.ContentStart]) && (isInCapitals || !hasBlank);
    }

    private static void ReadLine(MessageText message, TextLine line, List<LabelMark> marks)
    {
        var text = message.Text;
        var position = line.ContentStart;
        if (ChatLabels.OfLine(text, line.Start, line.End) is { } chat)
        {
            marks.Add(chat);
            return;
        }

        // "Example 1: Input: …" has its label behind the example word.
        for (var round = 0; round < 2; round++)
        {
            if (ReadLabel(text, position, line.End) is not { } mark)
            {
                break;
            }

            if (mark.Key.Length > 0)
            {
                marks.Add(mark);
                ReadInlineOutputs(text, mark.ValueStart, line.End, marks);
                return;
            }

            position = SkipMarks(text, mark.ValueStart, line.End);
        }

        if (line.IsHeading || (position < line.End && text[position] == '['))
        {
            ReadHeading(text, position, line.End, marks);
        }
    }

    private static int SkipMarks(string text, int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] is '*' or '_' or '#' or '-' or '>' or '`'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Reads <c>Label:</c> at a place; a mark with an empty key is an example word alone.</summary>
    private static LabelMark? ReadLabel(string text, int start, int end)
    {
        if (start < end && text[start] is '[' or '(' or '<')
        {
            start++;
        }

        if (start >= end || !char.IsLetter(text[start]))
        {
            return null;
        }

        var position = start;
        while (position < end && position - start <= LongestLabel + 10 && IsLabelCharacter(text[position]))
        {
            position++;
        }

        if (position >= end || text[position] is not (':' or '：') || position == start)
        {
            return null;
        }

        var valueStart = position + 1;
        if (valueStart < end && text[position] == ':' && text[valueStart] is '/' or '=' or ':' or (>= '0' and <= '9'))
        {
            return null;
        }

        var isGlued = valueStart < end && text[position] == ':' && (char.IsLetter(text[valueStart]) && text[valueStart] < '\u0250');
        if (LabelMark.Of(text, start, position, valueStart) is not { } mark || (isGlued && mark.Kind is not (LabelKind.Input or LabelKind.Output)))
        {
            return null;
        }

        while (valueStart < end && text[valueStart] is '*' or '_' or ']')
        {
            valueStart++;
        }

        return mark with { ValueStart = valueStart };
    }

    private static bool IsLabelCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is ' ' or '\'' or '’' or '-' or '_' or '/' or '#' or '(' or ')' or '*' or '&' or '\u00A0' or ']' or '`'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary><c>Input: x | Output: y</c> on one line: further labels must be known outputs, or stand behind a quoted value.</summary>
    private static void ReadInlineOutputs(string text, int start, int end, List<LabelMark> marks)
    {
        for (var colon = start; colon < end; colon++)
        {
            if (text[colon] is not (':' or '：'))
            {
                continue;
            }

            var word = colon;
            while (word > start && colon - word < 16 && (char.IsLetter(text[word - 1]) || text[word - 1] == '*'))
            {
                word--;
            }

            if (word == colon || word <= start || !(char.IsUpper(text[word]) || text[word] == '*' || text[word] > '\u0590'))
            {
                continue;
            }

            // "Message: 'the bees are gone' Urgency: 5": behind a quoted value any label may follow.
            if (LabelMark.Of(text, word, colon, colon + 1) is { } mark && (mark.Kind == LabelKind.Output || (mark.Kind == LabelKind.Other && text[word - 1] == ' ' && text[word - 2] is '\'' or '"' or '”' or '»')))
            {
                marks.Add(mark);
            }
        }
    }

    /// <summary>A heading "### Input" or "[Input]" without a colon counts when it is a known label.</summary>
    private static void ReadHeading(string text, int start, int end, List<LabelMark> marks)
    {
        start += start < end && text[start] == '[' ? 1 : 0;
        var last = end;
        while (last > start && (char.IsWhiteSpace(text[last - 1]) || text[last - 1] is '*' or '#' or ']' or '=' or '-'))
        {
            last--;
        }

        for (var i = start; i < last; i++)
        {
            if (!IsLabelCharacter(text[i]))
            {
                return;
            }
        }

        if (last > start && last - start <= LongestLabel && LabelMark.Of(text, start, last, end) is { Kind: LabelKind.Input or LabelKind.Output } mark && mark.Key.Split(' ').Length <= 2)
        {
            marks.Add(mark);
        }
    }
}
