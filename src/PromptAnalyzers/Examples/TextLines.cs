using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>A line of a text without its line end.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="ContentStart">First character that is no blank and no list, quote or heading mark; <paramref name="End"/> when there is none.</param>
/// <param name="IsBlank">Whether there is nothing but blanks.</param>
/// <param name="IsHeading">Whether it has a heading mark (<c>#</c>) or is wholly bold.</param>
internal readonly record struct TextLine(int Start, int End, int ContentStart, bool IsBlank, bool IsHeading);

/// <summary>Cuts text into lines.</summary>
internal static class TextLines
{
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var next = end + 1;
            if (end > start && text[end - 1] == '\r')
            {
                end--;
            }

            lines.Add(Read(text, start, end));
            start = next;
        }

        return lines;
    }

    private static TextLine Read(string text, int start, int end)
    {
        var position = start;
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        var isBlank = position == end;
        var isHeading = !isBlank && (text[position] == '#' || IsBold(text, position, end) || (text[position] == '=' && end - position > 4) || IsRuled(text, position, end));
        while (position < end && IsMark(text, position, end))
        {
            position++;
        }

        return new TextLine(start, end, position, isBlank, isHeading);
    }

    private static bool IsBold(string text, int start, int end)
    {
        var last = end;
        while (last > start && (char.IsWhiteSpace(text[last - 1]) || text[last - 1] == ':'))
        {
            last--;
        }

        return last - start > 4 && text[start] == '*' && text[start + 1] == '*' && text[last - 1] == '*' && text[last - 2] == '*';
    }

    private static bool IsRuled(string text, int start, int end) =>
        end - start > 6 && text[start] == '-' && text[start + 1] == '-' && text[end - 1] == '-' && text[end - 2] == '-';

    /// <summary>Blanks, marks of lists, quotes, headings and emphasis, and "1." or "2)".</summary>
    private static bool IsMark(string text, int position, int end)
    {
        var c = text[position];
        if (char.IsWhiteSpace(c) || c is '#' or '*' or '>' or '_' or '•' or '·' or '・' or '–' or '=' or '`' or '~' or '+')
        {
            return true;
        }

        if (c == '-')
        {
            return position + 1 < end && text[position + 1] != '>';
        }

        if (c is '.' or ')')
        {
            return position > 0 && char.IsDigit(text[position - 1]);
        }

        if (!char.IsDigit(c))
        {
            return false;
        }

        var last = position;
        while (last < end && last < position + 3 && char.IsDigit(text[last]))
        {
            last++;
        }

        return last < end && text[last] is '.' or ')' && (last + 1 == end || char.IsWhiteSpace(text[last + 1]));
    }
}
