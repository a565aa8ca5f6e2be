using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Finds few-shot examples in a conversation. Pure; time grows with the length of the text; never throws.
/// The steps are tried in their order in each message, and the first that finds demonstrations wins there; demonstrations of all messages add up.
/// </summary>
internal static class ExampleFinder
{
    private static readonly (ExampleStep Step, Func<MessageText, IReadOnlyList<MessageText>, StepFinding?> Find)[] Steps =
    [
        (ExampleStep.Tags, (message, _) => ExampleTags.Find(message)),
        (ExampleStep.AlternatingLabels, LabelledPairs.FindAlternating),
        (ExampleStep.AlternatingLabels, (message, _) => ExampleTables.Find(message)),
        (ExampleStep.AlternatingLabels, (message, _) => OpenForms.Find(message)),
        (ExampleStep.LabelledPair, SinglePairs.Find),
        (ExampleStep.LabelledPair, (message, _) => ToldPairs.Find(message)),
        (ExampleStep.NumberedHeadings, (message, _) => NumberedExamples.Find(message)),
        (ExampleStep.Arrows, (message, _) => Arrows.Find(message)),
        (ExampleStep.Dynamic, (message, _) => DynamicExamples.Find(message)),
        (ExampleStep.JsonPairs, (message, _) => JsonPairs.Find(message)),
        (ExampleStep.ExampleHeading, (message, _) => ExampleHeadings.FindHeading(message)),
        (ExampleStep.OutputSample, (message, _) => ExampleHeadings.FindSample(message)),
    ];

    private static readonly ConversationMemo<ExampleEvidence> Known = new(Read);

    /// <summary>The examples in a conversation.</summary>
    public static ExampleEvidence Find(ImmutableArray<ConversationMessage> conversation) =>
        conversation.IsDefaultOrEmpty ? ExampleEvidence.Nothing : Known.Of(conversation);

    /// <summary>Forgets what was found so far, to measure how long it takes.</summary>
    public static void Forget() => Known.Clear();

    private static ExampleEvidence Read(ImmutableArray<ConversationMessage> conversation)
    {
        var total = new Total();
        if (MessagePairs.Find(conversation) is { } pairs)
        {
            total.Add(ExampleStep.Messages, pairs);
        }

        var messages = TextsOf(conversation);
        foreach (var message in messages)
        {
            foreach (var (step, find) in Steps)
            {
                if (find(message, messages) is { } finding)
                {
                    total.Add(step, finding);
                    if (finding.Strength == ExampleStrength.Strong)
                    {
                        break;
                    }
                }
            }
        }

        return total.ToEvidence();
    }

    /// <summary>What one step alone finds, to measure it.</summary>
    public static StepFinding? FindBy(ExampleStep step, ImmutableArray<ConversationMessage> conversation)
    {
        if (step == ExampleStep.Messages)
        {
            return MessagePairs.Find(conversation);
        }

        var messages = TextsOf(conversation);
        StepFinding? best = null;
        foreach (var (candidate, find) in Steps)
        {
            foreach (var message in messages)
            {
                if (candidate == step && find(message, messages) is { } finding && (best is null || finding.Strength > best.Strength))
                {
                    best = finding;
                }
            }
        }

        return best;
    }

    private static List<MessageText> TextsOf(ImmutableArray<ConversationMessage> conversation)
    {
        var messages = new List<MessageText>(conversation.Length);
        for (var i = 0; i < conversation.Length; i++)
        {
            messages.Add(new MessageText(conversation[i], i));
        }

        return messages;
    }

    /// <summary>Adds up what the steps found.</summary>
    private sealed class Total
    {
        /// <summary>More than anyone reads; keeps the comparison below linear.</summary>
        private const int MostPlaceholders = 100;

        private readonly SortedSet<ExampleStep> _steps = [];
        private readonly List<ExamplePlaceholder> _placeholders = [];
        private readonly List<ExampleSpan> _spans = [];
        private ExampleStrength _strength;
        private int? _count = 0;

        public void Add(ExampleStep step, StepFinding finding)
        {
            _steps.Add(step);
            _strength = finding.Strength > _strength ? finding.Strength : _strength;
            _count += finding.Count;
            _spans.AddRange(finding.Spans);
            foreach (var placeholder in finding.Placeholders)
            {
                if (_placeholders.Count < MostPlaceholders && !Overlaps(placeholder))
                {
                    _placeholders.Add(placeholder);
                }
            }
        }

        public ExampleEvidence ToEvidence() => _steps.Count == 0
            ? ExampleEvidence.Nothing
            : new ExampleEvidence(_strength, _count, _steps.ToImmutableArray(), _placeholders.ToImmutableArray()) { Spans = _spans.ToImmutableArray() };

        private bool Overlaps(ExamplePlaceholder placeholder)
        {
            foreach (var other in _placeholders)
            {
                if (other.MessageIndex == placeholder.MessageIndex && other.Start < placeholder.Start + placeholder.Length && placeholder.Start < other.Start + other.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
