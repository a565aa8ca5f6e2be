using System;

namespace PromptAnalyzers.Examples;

/// <summary>Tells how far the value of a label reaches.</summary>
internal static class LabelValues
{
    private const int LongestValue = 2000;

    public static Label ToLabel(string text, LabelMark mark, int limit)
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
}
