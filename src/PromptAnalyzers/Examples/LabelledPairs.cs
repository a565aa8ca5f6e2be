using System;
using System.Collections.Generic;
using System.Linq;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 3: a label with a value followed by another label with a value, at least twice.</summary>
internal static class LabelledPairs
{
    private const int ExampleWordDistance = 240;
    private const int ShortAnswer = 40;

    /// <summary>Step 3: the same two labels with at least two different pairs of values.</summary>
    public static StepFinding? FindAlternating(MessageText message, IReadOnlyList<MessageText> conversation)
    {
        DemonstrationList? best = null;
        foreach (var group in Groups(message, 0, message.Text.Length))
        {
            var demonstrations = Collect(message, group);
            if (demonstrations.Count + demonstrations.Placeholders.Count >= 2 && demonstrations.Count > (best?.Count ?? -1) && IsDemonstration(message, group, conversation))
            {
                best = demonstrations;
            }
        }

        return best is not null ? StepFinding.Of(best) : StepFinding.Of(AnsweredInputs(message, conversation)) ?? (HasRepeatedInput(message) ? StepFinding.Weak : null);
    }

    // "User: is the chair running?" with JSON below it, at least twice, and "User: {question}" in this message or another: the outputs have no label.
    private static DemonstrationList AnsweredInputs(MessageText message, IReadOnlyList<MessageText> conversation)
    {
        var demonstrations = new DemonstrationList(message.Index);
        foreach (var answered in message.Labels.Where(static label => label.IsFilled && !HasHole(label.Value) && HasAnswerInLastLine(label.Value, isStructured: label.Kind == LabelKind.Record)).GroupBy(static label => label.Key))
        {
            var first = answered.First();
            if (answered.Skip(1).Any() && conversation.Any(other => other.AskedKeys.TryGetValue(answered.Key, out var last) && (other != message || (last > first.Start && first.Kind != LabelKind.Output))))
            {
                foreach (var label in answered)
                {
                    demonstrations.Add(label.Value, label.Start, label.ValueEnd - label.Start);
                }

                break;
            }
        }

        return demonstrations;
    }

    /// <summary>Whether one label has two values and stands once more without one: inputs whose outputs have no label.</summary>
    private static bool HasRepeatedInput(MessageText message)
    {
        var values = new Dictionary<string, string>();
        var answered = new Dictionary<string, string>();
        foreach (var label in message.Labels)
        {
            // "Letter: …" with a verdict or with JSON in the line below it, twice.
            if (label is { IsFilled: true, Kind: LabelKind.Input or LabelKind.Other } && HasAnswerInLastLine(label.Value))
            {
                if (answered.TryGetValue(label.Key, out var earlier) && earlier != label.Value)
                {
                    return true;
                }

                answered[label.Key] = label.Value;
            }

            if (label.IsFilled && label.Kind is not (LabelKind.Aside or LabelKind.Record) && !HasHole(label.Value) && message.OpenKeys.Contains(label.Key))
            {
                // One input is enough where its output stands in the lines below it.
                if ((values.TryGetValue(label.Key, out var other) && other != label.Value) || label.Value.Trim().IndexOf('\n') > 0)
                {
                    return true;
                }

                values[label.Key] = label.Value;
            }
        }

        return false;
    }

    private static bool HasAnswerInLastLine(string value, bool isStructured = false)
    {
        var text = value.Trim();
        var line = text.LastIndexOf('\n');
        return line > 0 && ((!isStructured && text.Length - line <= ShortAnswer) || IsJson(text.Substring(line + 1)) || text.IndexOf('|', line) > 0);
    }

    /// <summary>The pairs of the largest group of labels in a part of the message.</summary>
    public static List<(Label Input, Label Output)> In(MessageText message, int start, int end)
    {
        List<(Label Input, Label Output)> best = [];
        foreach (var group in Groups(message, start, end))
        {
            if (group.Count > best.Count)
            {
                best.Clear();
                foreach (var index in group)
                {
                    best.Add((message.Labels[index], message.Labels[index + 1]));
                }
            }
        }

        return best;
    }

    public static bool HasHole(string value) => value.IndexOf(ConversationMessage.HoleMark) >= 0;

    public static string ContentOf(Label input, Label output) => input.Value + "\n" + output.Value;

    /// <summary>Indexes of the first labels of pairs with the same two keys.</summary>
    private static List<List<int>> Groups(MessageText message, int start, int end)
    {
        var labels = message.Labels;
        var groups = new List<List<int>>();
        var byKeys = new Dictionary<(string, string), List<int>>();
        for (var i = message.FirstLabelAt(start); i + 1 < labels.Count && labels[i].Start < end; i++)
        {
            var (input, output) = (labels[i], labels[i + 1]);
            if (output.ValueEnd > end || !IsPair(input, output, message))
            {
                continue;
            }

            if (!byKeys.TryGetValue((input.Key, output.Key), out var group))
            {
                byKeys.Add((input.Key, output.Key), group = []);
                groups.Add(group);
            }

            group.Add(i);
        }

        return groups;
    }

    /// <summary>Two labels with values that can be a demonstration. "Note:" structures an instruction, unless it is left open once more or one word is its output.</summary>
    public static bool IsPair(Label input, Label output, MessageText? message = null) =>
        input.Key.Length > 0 && output.Key.Length > 0 && input.Key != output.Key
        && (input.Kind != LabelKind.Aside || IsLeftOpen(input, message) || (message is not null && IsVerdict(output))) && (output.Kind != LabelKind.Aside || IsLeftOpen(output, message))
        && input.IsFilled && output.IsFilled && !HasHole(input.Value)
        && !(PlaceholderText.IsType(input.Value) && PlaceholderText.IsType(output.Value));

    // "Note: carpet worn through" with "Score: 6" below it.
    private static bool IsVerdict(Label output) => output.Kind == LabelKind.Output && output.Value.Trim() is { Length: > 0 } value && !value.Any(char.IsWhiteSpace);

    private static bool IsLeftOpen(Label label, MessageText? message) => message is not null
        && (message.OpenKeys.Contains(label.Key) || (message.AskedKeys.TryGetValue(label.Key, out var last) && last > label.Start));

    private static DemonstrationList Collect(MessageText message, List<int> group)
    {
        var demonstrations = new DemonstrationList(message.Index);
        foreach (var index in group)
        {
            var (input, output) = (message.Labels[index], message.Labels[index + 1]);
            demonstrations.Add(ContentOf(input, output), input.Start, output.ValueEnd - input.Start);
        }

        return demonstrations;
    }

    private static bool IsDemonstration(MessageText message, List<int> group, IReadOnlyList<MessageText> conversation)
    {
        var labels = message.Labels;
        var (input, output) = (labels[group[0]], labels[group[0] + 1]);
        var isKnownPair = (input.Kind, output.Kind) == (LabelKind.Input, LabelKind.Output);
        var isAnnounced = input.HasExampleWord || output.HasExampleWord || message.HasExampleWordBefore(input.Start, ExampleWordDistance);
        if (!isAnnounced && message.HasFaqWordBefore(input.Start, ExampleWordDistance) && !group.TrueForAll(index => IsJson(labels[index + 1].Value)))
        {
            return false;
        }

        if (isKnownPair || isAnnounced || IsAskedAgain(input.Key, output.Key, conversation))
        {
            return true;
        }

        // Without such a sign, fields of records and definitions alternate in the same way.
        var isRecord = input.Kind == LabelKind.Record || output.Kind == LabelKind.Record;
        return IsCycleOfTwo(labels, group) && (!isRecord || AreNamed(message, group));
    }

    // "Codes: KN (knee), SH (shoulder)", and "Description: fell on the ice" with "Code: SH" below it: each output is made of words that the instructions name, before the pairs or behind them.
    private static bool AreNamed(MessageText message, List<int> group) => group.TrueForAll(index =>
        message.Labels[index + 1].Value is { Length: <= ShortAnswer } value && message.IsNamedOutside(value, message.Labels[group[0]].Start, message.Labels[group[group.Count - 1] + 1].ValueEnd));

    private static bool IsJson(string value) => value.Length > 1 && (value[0], value[value.Length - 1]) is ('{', '}') or ('[', ']');

    /// <summary>Whether the conversation goes on with the same labels left open: the real question.</summary>
    private static bool IsAskedAgain(string inputKey, string outputKey, IReadOnlyList<MessageText> conversation)
    {
        foreach (var message in conversation)
        {
            if (message.OpenKeys.Contains(inputKey) || message.OpenKeys.Contains(outputKey))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCycleOfTwo(List<Label> labels, List<int> group)
    {
        for (var i = 0; i + 1 < group.Count; i++)
        {
            if (group[i + 1] != group[i] + 2)
            {
                return false;
            }
        }

        return true;
    }
}
