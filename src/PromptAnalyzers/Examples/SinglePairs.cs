using System;
using System.Collections.Generic;
using System.Linq;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 4: one label with a value followed by another, announced as an example, or asked once more.</summary>
internal static class SinglePairs
{
    private const int ExampleWordDistance = 120;

    // An example may begin with a conversation.
    private const int LongestExample = 600;

    // With its quotes.
    private const int ShortestShared = 5;

    public static StepFinding? Find(MessageText message, IReadOnlyList<MessageText> conversation)
    {
        var labels = message.Labels;
        var demonstrations = new DemonstrationList(message.Index);
        for (var i = 0; i + 1 < labels.Count; i++)
        {
            var (input, output) = (labels[i], labels[i + 1]);
            if (LabelledPairs.IsPair(input, output)
                && ((IsAnnouncedPair(labels, i) && (input.HasExampleWord || message.HasExampleWordBefore(input.Start, ExampleWordDistance))) || IsAskedOnceMore(message, input, output))
                && !HasSkeletonWord(input.Value) && !HasSkeletonWord(output.Value))
            {
                demonstrations.Add(LabelledPairs.ContentOf(input, output), input.Start, output.ValueEnd - input.Start);
                i++;
            }
        }

        if (demonstrations.Count == 0 && IsPairOfTurn(message, conversation))
        {
            demonstrations.Add(message.Text, 0, message.Text.Length);
        }

        return StepFinding.Of(demonstrations) ?? (HasPairWithJson(labels) ? StepFinding.Weak : null);
    }

    // A turn "Note: … Expected: …" of the user, nothing else in it, and "Note: {note}" in a later one.
    private static bool IsPairOfTurn(MessageText message, IReadOnlyList<MessageText> conversation)
    {
        if (message.Role != MessageRole.User || message.Labels.Count != 2 || message.Labels[0].Start > 0)
        {
            return false;
        }

        var (input, output) = (message.Labels[0], message.Labels[1]);
        return input.IsFilled && output.IsFilled && input.Key != output.Key && !LabelledPairs.HasHole(message.Text)
            && conversation.Any(later => later.Index > message.Index && later.Role == MessageRole.User && later.AskedKeys.ContainsKey(input.Key));
    }

    // "Raw: HARBOUR (side B)", "Clean: Harbour", and both once more, without an output.
    private static bool IsAskedOnceMore(MessageText message, Label input, Label output) => !LabelledPairs.HasHole(output.Value) && message.OpenKeys.Contains(output.Key)
        && (!message.HasFaqWordBefore(input.Start, input.Start) || IsUnderHeading(message, input.Start))
        && message.LastWithHole.TryGetValue(input.Key, out var last) && last > output.Start;

    // "Example:" on a line of its own.
    private static bool IsUnderHeading(MessageText message, int position)
    {
        if (message.LastExampleWordBefore(position) is not { } end || end < position - LongestExample || end == message.Text.Length || message.Text[end] is not (':' or '：' or '\n'))
        {
            return false;
        }

        var start = message.Text.LastIndexOf('\n', end - 1) + 1;
        return message.Text.IndexOf(' ', start, end - start) < 0;
    }

    // "Input: Art-Nr;Text" with "Output: {"Art-Nr": "sku", …}" below it, without a word that announces an example: the JSON holds what the input shows.
    private static bool HasPairWithJson(List<Label> labels)
    {
        for (var i = 0; i + 1 < labels.Count; i++)
        {
            if ((labels[i].Kind, labels[i + 1].Kind) is (LabelKind.Input, LabelKind.Output) && LabelledPairs.IsPair(labels[i], labels[i + 1]) && IsJsonOf(labels[i + 1].Value.TrimStart(), labels[i].Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJsonOf(string json, string input)
    {
        for (var quote = json.Length > 0 && json[0] == '{' ? json.IndexOf('"') : -1; quote >= 0;)
        {
            var end = SampleJson.EndOfString(json, quote);
            if (end - quote > ShortestShared && input.IndexOf(json.Substring(quote + 1, end - quote - 2), StringComparison.Ordinal) >= 0)
            {
                return true;
            }

            quote = end < json.Length ? json.IndexOf('"', end) : -1;
        }

        return false;
    }

    /// <summary>Input and output, or one of them with a label of nobody's list, unless these are the fields of an "Example output:".</summary>
    private static bool IsAnnouncedPair(List<Label> labels, int index)
    {
        var (input, output) = (labels[index].Kind, labels[index + 1].Kind);
        if ((input, output) is (LabelKind.Input, LabelKind.Output))
        {
            return true;
        }

        var isField = index > 0 && labels[index - 1] is { HasExampleWord: true, Kind: LabelKind.Output, IsFilled: false };
        return !isField && (input, output) is (LabelKind.Other, LabelKind.Output) or (LabelKind.Input, LabelKind.Other);
    }

    private static bool HasSkeletonWord(string value)
    {
        if (value.Length > 80 || value.IndexOf('"') >= 0)
        {
            return false;
        }

        foreach (var match in MessageText.KindsOf(Words.Of(value)))
        {
            if (match.Kind == "skeleton" && PlaceholderText.ReasonOf(value) is null)
            {
                return true;
            }
        }

        return false;
    }
}
