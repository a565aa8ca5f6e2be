using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// How much each feature of a prompt speaks for a task whose answers have a fixed form, and how much against it. The numbers are learned from the labelled prompts of the tests, by a logistic
/// regression, and stand in the embedded file <c>Words/task-weights.txt</c>: a line is <c>hundredths TAB feature|feature|…</c>.
/// </summary>
internal sealed class TaskWeights
{
    private const string Bias = "$bias";
    private static readonly Lazy<TaskWeights> Embedded = new(static () => new TaskWeights(LinesOfResource()));

    // An open hash table of powers of two: the runtime has compiled no dictionary of such numbers yet when a compiler starts.
    private readonly ulong[] _keys;
    private readonly short[] _weights;
    private readonly int _bias;

    /// <param name="lines">The lines of the file. Lines of any other form are passed over.</param>
    public TaskWeights(IEnumerable<string> lines)
    {
        var entries = new List<(ulong Key, short Weight)>();
        foreach (var line in lines)
        {
            if (line.IndexOf('\t') is > 0 and var tab && short.TryParse(line.Substring(0, tab), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var weight))
            {
                foreach (var feature in line.Substring(tab + 1).Split('|'))
                {
                    if (feature == Bias)
                    {
                        _bias = weight;
                    }
                    else
                    {
                        entries.Add((PromptFeature.HashOf(feature), weight));
                    }
                }
            }
        }

        var size = 16;
        while (size < entries.Count * 3 / 2)
        {
            size *= 2;
        }

        (_keys, _weights) = (new ulong[size], new short[size]);
        foreach (var (key, weight) in entries)
        {
            var at = SlotOf(key);
            (_keys[at], _weights[at]) = (key, weight);
        }
    }

    /// <summary>The weights of this package.</summary>
    public static TaskWeights Default => Embedded.Value;

    /// <summary>How much a conversation looks like a task: above zero more than not.</summary>
    public TaskScore Score(ImmutableArray<ConversationMessage> conversation)
    {
        var seen = new ulong[(_keys.Length + 63) / 64];
        var (sum, known, words, knownWords) = (0, 0, 0, 0);
        PromptFeature.Collect(conversation, feature =>
        {
            var slot = SlotOf(feature.Hash);
            var isKnown = _keys[slot] != 0;
            words += feature.IsWord ? 1 : 0;
            knownWords += feature.IsWord && isKnown ? 1 : 0;
            if (isKnown && (seen[slot / 64] & (1UL << (slot % 64))) == 0)
            {
                seen[slot / 64] |= 1UL << (slot % 64);
                sum += _weights[slot];
                known++;
            }
        });

        // A long prompt has many features of which each says little.
        return new TaskScore((_bias + (sum / Math.Sqrt(known + 1))) / 100, words == 0 ? 0 : (double)knownWords / words);
    }

    private int SlotOf(ulong key)
    {
        var at = (int)(key & (ulong)(_keys.Length - 1));
        while (_keys[at] != 0 && _keys[at] != key)
        {
            at = (at + 1) & (_keys.Length - 1);
        }

        return at;
    }

    private static IEnumerable<string> LinesOfResource()
    {
        using var stream = typeof(TaskWeights).Assembly.GetManifestResourceStream("Words/task-weights") ?? throw new InvalidOperationException("No embedded weights of tasks");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

/// <summary>How much a prompt looks like a task.</summary>
/// <param name="Value">Above zero: more than not.</param>
/// <param name="Coverage">The share of its words that have a weight: in a language without prompts to learn from it is near zero.</param>
internal readonly record struct TaskScore(double Value, double Coverage);
