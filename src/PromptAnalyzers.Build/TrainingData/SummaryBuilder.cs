using System.Collections.Immutable;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Build.TrainingData;

/// <summary>Puts the digests of files together: compares the examples of each decision across its files.</summary>
internal sealed class SummaryBuilder(BaseModelLimits limits, CancellationToken cancellation)
{
    /// <summary>Whether a decision has more examples than are remembered.</summary>
    public bool IsComparedInPart { get; private set; }

    /// <summary>The summary of files in the order given.</summary>
    public TrainingDataSummary Build(IReadOnlyList<(DataFile File, FileDigest Digest)> files)
    {
        var summaries = files.ToDictionary(static f => f.File, f => Of(f.File, f.Digest));
        foreach (var decision in files.Where(static f => f.File.ParsedRole is not null && f.Digest.Fault is null).GroupBy(static f => f.File.Decision, StringComparer.Ordinal))
        {
            var training = decision.Where(static f => f.File.ParsedRole == DataRole.Training).ToList();
            Compare([.. training.Select(static f => f.File), .. decision.Select(static f => f.File).Where(static f => f.ParsedRole == DataRole.Validation)], summaries);
            AddLabels(training, summaries);
        }

        return new TrainingDataSummary(files.Select(f => summaries[f.File]).ToImmutableArray());
    }

    private DataFileSummary Of(DataFile file, FileDigest digest) => file.Summary with
    {
        Fault = digest.Fault,
        HasByteOrderMark = digest.HasByteOrderMark,
        Lines = digest.Lines,
        Examples = digest.Examples,
        MalformedLines = digest.MalformedLines,
        Problems = [.. digest.Problems],
        TooLong = digest.LongExamples > 0 && limits.Of(file.Decision) is { } known
            ? new LongExamples(digest.LongExamples, digest.FirstLongLine, digest.FirstLongTokens, known.Limit.Tokens, known.Model)
            : null,
    };

    /// <summary>Training files come first, so that validation examples meet them.</summary>
    private void Compare(IReadOnlyList<DataFile> files, Dictionary<DataFile, DataFileSummary> summaries)
    {
        var table = new ExampleTable();
        for (var i = 0; i < files.Count; i++)
        {
            var (repeats, conflicts, leaks) = (new Tally(), new Tally(), new Tally());
            foreach (var example in DigestFile.Keys(files[i].DigestPath))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!table.TryFind(example.Input, out var output, out var line, out var file, out var hasShortAnswer))
                {
                    table.Add(example.Input, example.Output, example.Line, i, example.HasShortAnswer);
                    continue;
                }

                if (files[i].ParsedRole == DataRole.Validation && files[file].ParsedRole == DataRole.Training)
                {
                    leaks.Add(example.Line, files[file].Path, line);
                    continue;
                }

                if (output == example.Output)
                {
                    repeats.Add(example.Line, files[file].Path, line);
                    continue;
                }

                if (hasShortAnswer && example.HasShortAnswer)
                {
                    conflicts.Add(example.Line, files[file].Path, line);
                }

                // The table has the first example of an input; one with another answer is kept under both.
                var both = XxHash64.Combine(example.Input, example.Output);
                if (table.TryFind(both, out _, out line, out file, out _))
                {
                    repeats.Add(example.Line, files[file].Path, line);
                }
                else
                {
                    table.Add(both, example.Output, example.Line, i, example.HasShortAnswer);
                }
            }

            summaries[files[i]] = summaries[files[i]] with { Repeats = repeats.Result, Conflicts = conflicts.Result, Leaks = leaks.Result };
        }

        IsComparedInPart |= table.Count == ExampleTable.MaxCount;
    }

    private static void AddLabels(List<(DataFile File, FileDigest Digest)> training, Dictionary<DataFile, DataFileSummary> summaries)
    {
        if (training.Exists(static f => !f.Digest.HasOnlyLabels))
        {
            return;
        }

        var labels = new Dictionary<ulong, (long Count, int Line, DataFile File)>();
        foreach (var (file, digest) in training)
        {
            foreach (var label in digest.Labels)
            {
                labels[label.Key] = labels.TryGetValue(label.Key, out var known)
                    ? (known.Count + label.Value.Count, known.Line, known.File)
                    : (label.Value.Count, label.Value.Line, file);
            }
        }

        if (labels.Count is > 0 and <= FileDigest.MaxLabels)
        {
            // Of several that are as rare the one that comes first in the data.
            var order = training.Select(static f => f.File).ToList();
            var (count, line, place) = labels.Values.OrderBy(static l => l.Count).ThenBy(l => order.IndexOf(l.File)).ThenBy(static l => l.Line).First();
            summaries[place] = summaries[place] with { Labels = new LabelCounts(labels.Count, labels.Values.Sum(static l => l.Count), count, line) };
        }
    }

    private sealed class Tally
    {
        private readonly List<int> _lines = [];
        private long _count;
        private string _path = "";
        private int _line;

        public Recurrence? Result => _count == 0 ? null : new Recurrence(_count, [.. _lines], _path, _line);

        public void Add(int line, string earlierPath, int earlierLine)
        {
            if (_count++ == 0)
            {
                (_path, _line) = (earlierPath, earlierLine);
            }

            if (_lines.Count < Recurrence.MaxLines)
            {
                _lines.Add(line);
            }
        }
    }
}
