using System;

namespace PromptAnalyzers.Examples;

/// <summary>Steps 9 and 10: a heading "Examples:" with text under it, and samples of the output alone. Both are weak.</summary>
internal static class ExampleHeadings
{
    private const int LongestHeading = 100;
    private const int LeastSample = 8;
    private const int ToldReach = 60;

    /// <summary>Step 9.</summary>
    public static StepFinding? FindHeading(MessageText message)
    {
        var lines = message.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsHeading(message, lines[i]) && HasContentBelow(message, i, 2))
            {
                return StepFinding.Weak;
            }
        }

        return null;
    }

    /// <summary>Step 10.</summary>
    public static StepFinding? FindSample(MessageText message)
    {
        foreach (var span in message.Spans)
        {
            if (span.IsBraced && message.Text[span.Start] == '{' && SampleJson.IsConcrete(message.Slice(span.Start, span.End)))
            {
                return StepFinding.Weak;
            }
        }

        foreach (var span in message.Spans)
        {
            if (!span.IsBraced && message.LastAnnouncementBefore(span.Start + 1) is { } end && end >= span.Start - ToldReach && IsToldAs(message.Text, span.End))
            {
                return StepFinding.Weak;
            }
        }

        for (var i = 0; i < message.Lines.Count; i++)
        {
            var line = message.Lines[i];
            if (!line.IsBlank && message.LastAnnouncementBefore(line.End) is { } end && end > line.ContentStart && IsSample(message, i, end))
            {
                return StepFinding.Weak;
            }
        }

        return null;
    }

    /// <summary>'"it is loud in here" is a hint'.</summary>
    private static bool IsToldAs(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end + 3 < text.Length && (string.CompareOrdinal(text, end, "is ", 0, 3) == 0 || text[end] is '=' or '→' || string.CompareOrdinal(text, end, "->", 0, 2) == 0);
    }

    /// <summary>"Example: text", "Response example: City_1, City_2", "e.g." with the sample in the next line.</summary>
    private static bool IsSample(MessageText message, int index, int end)
    {
        var line = message.Lines[index];
        var colon = message.Text.IndexOfAny([':', '：'], Math.Max(end - 1, line.Start), line.End - Math.Max(end - 1, line.Start));
        var isWholeLine = message.Slice(end, line.End).Trim(' ', '.', '\r').Length == 0 && end - line.ContentStart <= 20;
        if (end < line.End && message.Text[end] == '"')
        {
            // A key of JSON.
            return false;
        }

        if (colon < 0)
        {
            return isWholeLine && HasContentBelow(message, index, 1);
        }

        if (colon - line.ContentStart > LongestHeading || colon - end > 25 || (colon > end && message.Slice(end, colon).IndexOfAny([')', '.', ',', ';']) >= 0))
        {
            return false;
        }

        var rest = message.Slice(colon + 1, line.End).Trim();
        return rest.Length == 0 ? HasContentBelow(message, index, 1)
            : rest.Length >= LeastSample && !PlaceholderText.IsEmpty(rest) && rest.IndexOf('\uFFFC') < 0 && (rest.IndexOf('{') < 0 || SampleJson.IsConcrete(rest.Substring(rest.IndexOf('{'))));
    }

    private static bool IsHeading(MessageText message, TextLine line)
    {
        if (line.IsBlank || line.End - line.ContentStart > LongestHeading
            || message.LastExampleWordBefore(line.End) is not { } end || end <= line.ContentStart)
        {
            return false;
        }

        var last = line.End;
        while (last > line.ContentStart && (char.IsWhiteSpace(message.Text[last - 1]) || message.Text[last - 1] is '*' or '#' or '_'))
        {
            last--;
        }

        return line.IsHeading || message.Text[last - 1] is ':' or '：' || (message.Text[last - 1] == '.' && message.HasAnnouncingWord(line.ContentStart, end)) || message.Slice(line.ContentStart, last).IndexOf(' ') < 0;
    }

    /// <summary>Whether at least this many lines with constant text stand directly below.</summary>
    private static bool HasContentBelow(MessageText message, int index, int count)
    {
        var found = 0;
        for (var i = index + 1; i < message.Lines.Count && i <= index + count + 2; i++)
        {
            var line = message.Lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            var text = message.Slice(line.ContentStart, line.End);
            if (PlaceholderText.IsEmpty(text) || text.Trim('{', '}', '[', ']', ' ').Length < 2 && text.IndexOf('{') < 0)
            {
                continue;
            }

            if (text[0] == '{' && IsShape(message, line.ContentStart))
            {
                return false;
            }

            found++;
        }

        return found >= count;
    }

    /// <summary>Whether JSON that begins here describes a shape instead of showing values.</summary>
    private static bool IsShape(MessageText message, int start)
    {
        var index = message.Spans.BinarySearch(new TextSpan(start, start, true), TextSpanOrder.Instance);
        return index >= 0 && !SampleJson.IsConcrete(message.Slice(message.Spans[index].Start, message.Spans[index].End));
    }

    private sealed class TextSpanOrder : System.Collections.Generic.IComparer<TextSpan>
    {
        public static TextSpanOrder Instance { get; } = new();

        public int Compare(TextSpan x, TextSpan y) => x.Start.CompareTo(y.Start);
    }
}
