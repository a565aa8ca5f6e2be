using System;
using System.Collections.Generic;
using System.Text;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 4 in running text: 'for example, "NYC" becomes "New York City"'.</summary>
internal static class ToldPairs
{
    private const int ExampleWordDistance = 120;
    private const int LongestLink = 70;
    private const int OutputReach = 30;
    private const int YieldReach = 12;
    private static readonly string[] WrongMarks = ["❌", "✗", "✘", "👎", "🚫"];
    private static readonly string[] RightMarks = ["✅", "✓", "✔", "👍"];

    public static StepFinding? Find(MessageText message)
    {
        var demonstrations = new DemonstrationList(message.Index);
        var untold = 0;
        var reach = -1;
        for (var i = 0; i + 1 < message.Spans.Count; i++)
        {
            var (input, output) = (message.Spans[i], message.Spans[i + 1]);
            var isAnnounced = input.Start <= reach || IsAnnounced(message, input);
            if (output.Start - input.End > LongestLink || !IsLink(message, input.End, output.Start) || !IsShown(message, input) || !IsShown(message, output, hasCompany: demonstrations.Count > 0))
            {
                continue;
            }

            // 'If someone writes "1-0-2", you answer {"morning": 1, "noon": 0}': JSON with values is no rule.
            if (!isAnnounced && !(output.IsBraced && !input.IsBraced && message.HasYieldBetween(input.End, output.Start)))
            {
                // "If the user writes "a", answer "b"", but not "answer "a" … or answer "b"".
                if (!input.IsBraced && !output.IsBraced && !message.HasYieldBetween(Math.Max(0, input.Start - OutputReach), input.Start))
                {
                    untold++;
                    i++;
                }
            }
            else
            {
                demonstrations.Add(message.Slice(input.Start, output.End), input.Start, output.End - input.Start);
                reach = output.End + LongestLink;
                i++;
            }
        }

        var bare = BareOutputs.Find(message, span => IsAnnounced(message, span));
        return StepFinding.Of(demonstrations) ?? StepFinding.Of(bare.Announced) ?? BareOutputs.FindVerdicts(message) ?? BareOutputs.FindBelow(message)
            ?? (untold >= 2 || bare.Count > 1 || HasYieldedLines(message) || HasFilledForms(message) || HasCorrectedLines(message) ? StepFinding.Weak : null);
    }

    // "A red rucksack gives bag|red|none, a child's mitten gives clothing|blue|none."
    private static bool HasYieldedLines(MessageText message)
    {
        string? first = null;
        for (var bar = message.Text.IndexOf('|'); bar >= 0; bar = message.Text.IndexOf('|', bar))
        {
            var (start, end, bars) = (bar, bar, 0);
            while (start > 0 && !char.IsWhiteSpace(message.Text[start - 1]))
            {
                start--;
            }

            for (; end < message.Text.Length && !char.IsWhiteSpace(message.Text[end]); end++)
            {
                bars += message.Text[end] == '|' ? 1 : 0;
            }

            if (bars > 1 && message.HasYieldBetween(Math.Max(0, start - YieldReach), start))
            {
                var line = message.Slice(start, end);
                if (first is not null && line != first)
                {
                    return true;
                }

                first = line;
            }

            bar = end;
        }

        return false;
    }

    private static bool IsAnnounced(MessageText message, TextSpan input) => message.HasThusRightBefore(input.Start)
        || (message.LastAnnouncementBefore(input.Start + 1) is { } end && end >= input.Start - ExampleWordDistance && !EndsSentence(message.Text, end, input.Start));

    // "Autobahn", "A=5;B=3", "Powerage", "A=9;B=9": a form that is filled in twice, each time behind a line of its own.
    private static bool HasFilledForms(MessageText message)
    {
        var filled = new Dictionary<string, string>();
        for (var i = 1; i < message.Lines.Count; i++)
        {
            if (message.Lines[i - 1].IsBlank || KeysOf(message, message.Lines[i]) is not { } keys)
            {
                continue;
            }

            var form = message.Slice(message.Lines[i].ContentStart, message.Lines[i].End);
            if (filled.TryGetValue(keys, out var other) && other != form)
            {
                return true;
            }

            filled[keys] = form;
        }

        return false;
    }

    // "❌ swapped the dead spring lol", "✅ The spring was replaced.": may be what to do and what not, too.
    private static bool HasCorrectedLines(MessageText message)
    {
        var pairs = 0;
        for (var i = 1; i < message.Lines.Count; i++)
        {
            pairs += StartsWithAny(message, message.Lines[i - 1], WrongMarks) && StartsWithAny(message, message.Lines[i], RightMarks) ? 1 : 0;
        }

        return pairs > 1;
    }

    // Some of the marks are two characters long.
    private static bool StartsWithAny(MessageText message, TextLine line, string[] marks) =>
        Array.Exists(marks, mark => line.End - line.ContentStart > mark.Length && string.CompareOrdinal(message.Text, line.ContentStart, mark, 0, mark.Length) == 0);

    /// <summary>The keys of a line <c>A=5;B=3</c>; null for any other line.</summary>
    private static string? KeysOf(MessageText message, TextLine line)
    {
        var text = message.Slice(line.ContentStart, line.End);
        if (text.IndexOf('=') <= 0 || text.IndexOf(';') < 0 || text.IndexOf(ConversationMessage.HoleMark) >= 0)
        {
            return null;
        }

        var keys = new StringBuilder();
        foreach (var part in text.Split(';'))
        {
            var sign = part.IndexOf('=');
            if (sign <= 0 || sign == part.Length - 1 || part[sign + 1] is '<' or '.' or '…')
            {
                return null;
            }

            keys.Append(part, 0, sign).Append(';');
        }

        return keys.ToString();
    }

    private static bool IsLink(MessageText message, int start, int end)
    {
        var link = message.Slice(start, end);
        if (message.LastAnnouncementBefore(end) is { } announcement && announcement > start && link.IndexOf(',') < 0 && !(message.HasYieldBetween(start, announcement) && link.IndexOfAny(['.', '\n']) < 0))
        {
            // "e.g." between two pieces: each is a sample of its own. Not so in '"…" becomes, for example, "…"'.
            return false;
        }

        return link.Trim() is "->" or "→" or "=>" or "=" or "⇒"
            || (message.HasYieldBetween(start, end) && link.IndexOf("\n\n", StringComparison.Ordinal) < 0);
    }

    /// <summary>Whether a piece holds something: no placeholder, and values where it is JSON.</summary>
    public static bool IsShown(MessageText message, TextSpan span, bool hasCompany = false)
    {
        var text = message.Slice(span.Start, span.End);
        return !PlaceholderText.IsEmpty(text) && text.IndexOf(ConversationMessage.HoleMark) < 0 && (!span.IsBraced || SampleJson.IsConcrete(text, hasCompany));
    }

    /// <summary>A blank line ends what an announcement announces.</summary>
    private static bool EndsSentence(string text, int start, int end) =>
        end > start && text.IndexOf("\n\n", start, end - start, StringComparison.Ordinal) >= 0 && text.LastIndexOf(':', end - 1, end - start) < 0;
}
