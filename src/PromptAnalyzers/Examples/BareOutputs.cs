using System;
using System.Collections.Generic;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Step 4, the output without quotes: <c>"A Signalman Remembers" becomes signalman-remembers</c>, and inputs with a verdict of the list before them behind each:
/// <c>"the oars creak" – mixed; "best morning of the summer" – good</c>.
/// </summary>
internal static class BareOutputs
{
    private const int YieldReach = 24;
    private const int LongestOutput = 70;
    private const int LongestVerdict = 30;
    private const int LongestGap = 4;
    private const int LeastToNextQuote = 12;
    private static readonly char[] SentenceEnds = ['.', '!', '?', '\n', '。'];
    private static readonly char[] VerdictEnds = [';', ',', '.', '\n', '；', '，', '。'];

    /// <summary>How many inputs are told with such an output, and those that are announced as examples.</summary>
    public static (int Count, DemonstrationList Announced) Find(MessageText message, Func<TextSpan, bool> isAnnounced)
    {
        var announced = new DemonstrationList(message.Index);
        var outputs = 0;
        for (var i = 0; i < message.Spans.Count; i++)
        {
            var span = message.Spans[i];
            var next = i + 1 < message.Spans.Count ? message.Spans[i + 1].Start : message.Text.Length;
            if (span.IsBraced || !HasYield(message, span.End, next) || !ToldPairs.IsShown(message, span))
            {
                continue;
            }

            outputs++;
            if (isAnnounced(span))
            {
                announced.Add(message.Slice(span.Start, Math.Min(next, span.End + LongestOutput)), span.Start, span.End - span.Start);
            }
        }

        return (outputs, announced);
    }

    /// <summary>Inputs in quotes with a verdict behind a dash, sign or colon, where each verdict is one that the text before them names.</summary>
    public static StepFinding? FindVerdicts(MessageText message)
    {
        var demonstrations = new DemonstrationList(message.Index);
        var verdicts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var first = -1;
        foreach (var span in message.Spans)
        {
            if (span.IsBraced || VerdictBehind(message, span.End) is not { } verdict)
            {
                continue;
            }

            first = first < 0 ? span.Start : first;
            if (ToldPairs.IsShown(message, span) && message.IsNamedBefore(verdict, first))
            {
                verdicts.Add(verdict);
                demonstrations.Add(message.Slice(span.Start, span.End) + "\n" + verdict, span.Start, span.End - span.Start);
            }
        }

        return verdicts.Count > 1 ? StepFinding.Of(demonstrations) : null;
    }

    /// <summary>'Example response for "6 balls, moss green":' with the output in the line below.</summary>
    public static StepFinding? FindBelow(MessageText message)
    {
        var demonstrations = new DemonstrationList(message.Index);
        var line = 0;
        foreach (var span in message.Spans)
        {
            if (span.IsBraced || span.End == message.Text.Length || message.Text[span.End] is not (':' or '：' or '*' or ' '))
            {
                continue;
            }

            while (line + 1 < message.Lines.Count && message.Lines[line].End < span.End)
            {
                line++;
            }

            var (start, end) = (message.Lines[line].Start, message.Lines[line].End);
            if (span.Start > start && end - span.End <= LongestGap && message.Slice(span.End, end).Trim(' ', '*') is ":" or "：" && message.HasExampleWordBefore(span.Start, span.Start - start) && ToldPairs.IsShown(message, span)
                && message.Lines.FindIndex(line + 1, static below => !below.IsBlank) is var below and >= 0 && !PlaceholderText.IsEmpty(message.Slice(message.Lines[below].Start, message.Lines[below].End)))
            {
                demonstrations.Add(message.Slice(span.Start, message.Lines[below].End), start, message.Lines[below].End - start);
            }
        }

        return StepFinding.Of(demonstrations);
    }

    // In the same sentence, and not so near to the next quote that this is the output.
    private static bool HasYield(MessageText message, int end, int next)
    {
        var reach = Math.Min(next, end + YieldReach);
        var sentence = message.Text.IndexOfAny(SentenceEnds, end, reach - end);
        return next - end > LeastToNextQuote && message.HasYieldBetween(end, sentence < 0 ? reach : sentence);
    }

    private static string? VerdictBehind(MessageText message, int end)
    {
        var text = message.Text;
        var at = end;
        while (at < text.Length && at - end < LongestGap && (text[at] == ' ' || text[at] is '–' or '—' or '-' or '=' or ':' or '>' or '→' or '：'))
        {
            at++;
        }

        var stop = text.IndexOfAny(VerdictEnds, at, Math.Min(LongestVerdict, text.Length - at));
        stop = stop < 0 && text.Length - at < LongestVerdict ? text.Length : stop;
        var verdict = stop > at ? text.Substring(at, stop - at).Trim() : string.Empty;
        return at - end > 1 && text.Substring(end, at - end).Trim().Length > 0 && verdict.Length > 1 && char.IsLetter(verdict[0]) && verdict.IndexOf(ConversationMessage.HoleMark) < 0 ? verdict : null;
    }
}
