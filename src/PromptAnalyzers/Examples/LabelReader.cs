using System;
using System.Collections.Generic;
using System.Text;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Reads the labels of a message: lines <c>Label: value</c>, headings and elements that are known labels, and chat marks.</summary>
internal static class LabelReader
{
    private const int LongestLabel = 30;
    private const int MostWords = 4;
    private const int LongestValue = 2000;

    public static List<Label> Read(MessageText message)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < message.Lines.Count; i++)
        {
            ReadLine(message, message.Lines[i], marks);
        }

        ReadElements(message, marks);
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
            labels.Add(ToLabel(message.Text, marks[i], around.Count > 0 ? Math.Min(limit, around.Peek().ContentEnd) : limit));
        }

        return labels;
    }

    private static Label ToLabel(string text, Mark mark, int limit)
    {
        var end = Math.Min(mark.ValueLimit > 0 ? Math.Min(mark.ValueLimit, limit) : limit, mark.ValueStart + LongestValue);
        end = Math.Max(end, mark.ValueStart);
        if (mark.ValueLimit == 0)
        {
            end = EndOfParagraph(text, mark.ValueStart, end);
        }

        var value = text.Substring(mark.ValueStart, end - mark.ValueStart).Trim();
        return new Label(mark.Key, mark.Kind, mark.HasExampleWord, mark.Start, mark.ValueStart, end, value, !PlaceholderText.IsEmpty(value) || PlaceholderText.ReasonOf(value) is not null);
    }

    /// <summary>A value ends at the first blank line behind its first character.</summary>
    private static int EndOfParagraph(string text, int start, int limit)
    {
        var hasContent = false;
        var lineIsBlank = false;
        for (var i = start; i < limit; i++)
        {
            if (text[i] == '\n')
            {
                if (lineIsBlank && hasContent)
                {
                    return i;
                }

                lineIsBlank = true;
                if (hasContent && IsRule(text, i + 1, limit))
                {
                    return i;
                }
            }
            else if (hasContent && text[i] == '<' && i + 1 < limit && text[i + 1] == '|')
            {
                return i;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                hasContent = true;
                lineIsBlank = false;
            }
        }

        return limit;
    }

    /// <summary>A heading, a rule or a bracketed line ends a value.</summary>
    private static bool IsRule(string text, int start, int limit)
    {
        if (start >= limit)
        {
            return false;
        }

        var end = text.IndexOf('\n', start, limit - start);
        end = end < 0 ? limit : end;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start > 2
            && (text[start] == '#'
                || (text[start] == '[' && text[end - 1] == ']' && char.IsUpper(text[start + 1]))
                || (text[start] == text[start + 1] && text[start] == text[start + 2] && text[start] is '-' or '=' or '*' or '~'));
    }

    private static void ReadLine(MessageText message, TextLine line, List<Mark> marks)
    {
        var text = message.Text;
        var position = line.ContentStart;
        if (ChatMark(text, line.Start, line.End) is { } chat)
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
    private static Mark? ReadLabel(string text, int start, int end)
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
        if (MarkOf(text, start, position, valueStart) is not { } mark || (isGlued && mark.Kind is not (LabelKind.Input or LabelKind.Output)))
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

    private static Mark? MarkOf(string text, int start, int end, int valueStart)
    {
        var words = Words.Of(text.Substring(start, end - start));
        var key = new StringBuilder();
        var hasExampleWord = false;
        var kind = LabelKind.Other;
        var taken = new HashSet<int>();
        foreach (var match in MessageText.KindsOf(words))
        {
            if (match.Kind is "example" or "instance")
            {
                hasExampleWord = true;
                for (var i = match.First; i < match.End; i++)
                {
                    taken.Add(i);
                }
            }
            else
            {
                kind = match.Kind switch
                {
                    "input" => LabelKind.Input,
                    "output" => LabelKind.Output,
                    "record" => LabelKind.Record,
                    "aside" => LabelKind.Aside,
                    _ => kind,
                };
            }
        }

        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!taken.Contains(i) && !char.IsDigit(words[i].Text[0]) && !(words[i].Text.Length == 1 && hasExampleWord && words[i].Text[0] is >= 'a' and <= 'e' && words.Count > 1 && i == words.Count - 1))
            {
                key.Append(key.Length > 0 ? " " : "").Append(WithoutNumber(words[i].Text));
                count += words[i].Text[0] < '\u2E80' ? 4 : 1;
            }
        }

        return key.Length <= LongestLabel && count <= MostWords * 4 && (key.Length > 0 || hasExampleWord)
            ? new Mark(key.ToString(), kind, hasExampleWord, start, valueStart, 0)
            : null;
    }

    /// <summary>"q1" is "q".</summary>
    private static string WithoutNumber(string word)
    {
        var end = word.Length;
        while (end > 1 && char.IsDigit(word[end - 1]))
        {
            end--;
        }

        return word.Substring(0, end);
    }

    /// <summary><c>Input: x | Output: y</c> on one line: further labels must be known outputs.</summary>
    private static void ReadInlineOutputs(string text, int start, int end, List<Mark> marks)
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

            if (MarkOf(text, word, colon, colon + 1) is { Kind: LabelKind.Output } mark)
            {
                marks.Add(mark);
            }
        }
    }

    /// <summary>A heading "### Input" or "[Input]" without a colon counts when it is a known label.</summary>
    private static void ReadHeading(string text, int start, int end, List<Mark> marks)
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

        if (last > start && last - start <= LongestLabel && MarkOf(text, start, last, end) is { Kind: LabelKind.Input or LabelKind.Output } mark && mark.Key.Split(' ').Length <= 2)
        {
            marks.Add(mark);
        }
    }

    /// <summary><c>&lt;|im_start|&gt;user</c> and <c>&lt;|user|&gt;</c>.</summary>
    private static Mark? ChatMark(string text, int start, int end)
    {
        if (end - start < 8 || text[start] != '<' || text[start + 1] != '|')
        {
            return null;
        }

        var close = text.IndexOf("|>", start + 2, Math.Min(24, end - start - 2), StringComparison.Ordinal);
        if (close < 0)
        {
            return null;
        }

        var name = text.Substring(start + 2, close - start - 2);
        var valueStart = close + 2;
        if (name is "im_start" or "start_header_id")
        {
            while (valueStart < end && char.IsLetter(text[valueStart]))
            {
                valueStart++;
            }

            name = text.Substring(close + 2, valueStart - close - 2);
        }

        return name switch
        {
            "user" => new Mark("user", LabelKind.Input, false, start, valueStart, 0),
            "assistant" => new Mark("assistant", LabelKind.Output, false, start, valueStart, 0),
            _ => null,
        };
    }

    private static void ReadElements(MessageText message, List<Mark> marks)
    {
        foreach (var element in message.Elements)
        {
            var name = element.Name;
            if (name == "message")
            {
                name = element.Attributes.IndexOf("user", StringComparison.OrdinalIgnoreCase) >= 0 ? "user"
                    : element.Attributes.IndexOf("assistant", StringComparison.OrdinalIgnoreCase) >= 0 ? "assistant" : name;
            }

            if (MarkOf(name, 0, name.Length, 0) is { Kind: LabelKind.Input or LabelKind.Output } mark)
            {
                marks.Add(mark with { Start = element.Start, ValueStart = element.ContentStart, ValueLimit = Math.Max(element.ContentEnd, 1) });
            }
        }
    }

    /// <summary>Where a label stands; <see cref="ValueLimit"/> is 0 when the value ends with its paragraph.</summary>
    private readonly record struct Mark(string Key, LabelKind Kind, bool HasExampleWord, int Start, int ValueStart, int ValueLimit);
}
