using System;
using System.Collections.Generic;

namespace PromptAnalyzers.Examples;

/// <summary>Collects the demonstrations of one message: counts the filled ones, keeps placeholders and repetitions apart.</summary>
internal sealed class DemonstrationList(int messageIndex)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public List<ExamplePlaceholder> Placeholders { get; } = [];

    /// <summary>Where the counted ones lie.</summary>
    public List<ExampleSpan> Spans { get; } = [];

    /// <summary>Adds a demonstration whose content is <paramref name="content"/> and which lies at the given place of the message.</summary>
    public void Add(string content, int start, int length)
    {
        if (PlaceholderText.ReasonOf(content) is { } reason)
        {
            Placeholders.Add(new ExamplePlaceholder(messageIndex, start, length, reason));
        }
        else if (!_seen.Add(PlaceholderText.Normalized(content)))
        {
            Placeholders.Add(new ExamplePlaceholder(messageIndex, start, length, PlaceholderReason.Duplicate));
        }
        else
        {
            Count++;
            Spans.Add(new ExampleSpan(messageIndex, start, length));
        }
    }
}
