using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>What one pass over a data file found, apart from how its examples meet those of other files.</summary>
internal sealed class FileDigest
{
    /// <summary>Labels that are told apart; with more it is no classification whose balance can be judged.</summary>
    public const int MaxLabels = 50;

    public FileFault? Fault { get; set; }

    public bool HasByteOrderMark { get; set; }

    public long Lines { get; set; }

    public long Examples { get; set; }

    public long MalformedLines { get; set; }

    public List<LineProblem> Problems { get; } = [];

    /// <summary>Examples by the hash of their label, with the first line of each; meaningful while <see cref="HasOnlyLabels"/>.</summary>
    public Dictionary<ulong, (long Count, int Line)> Labels { get; } = [];

    /// <summary>Whether every answer so far is short, and there are few different ones.</summary>
    public bool HasOnlyLabels { get; set; } = true;

    public long LongExamples { get; set; }

    public int FirstLongLine { get; set; }

    public int FirstLongTokens { get; set; }

    /// <summary>Lines that were too long to be looked into; they count as examples.</summary>
    public long UncheckedLines { get; set; }

    public void AddLabel(ulong label, int line)
    {
        if (!HasOnlyLabels)
        {
            return;
        }

        Labels[label] = Labels.TryGetValue(label, out var known) ? (known.Count + 1, known.Line) : (1, line);
        HasOnlyLabels = Labels.Count <= MaxLabels;
    }
}

/// <summary>One example as it is compared with others.</summary>
/// <param name="Input">Hash of all that the answer depends on.</param>
/// <param name="Output">Half a hash of the answer: it is only asked for where the inputs are the same.</param>
/// <param name="HasShortAnswer">Whether the answer may be a label.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct ExampleKey(ulong Input, uint Output, bool HasShortAnswer, int Line);
