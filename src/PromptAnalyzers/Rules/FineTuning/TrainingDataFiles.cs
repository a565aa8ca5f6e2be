using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>The summary of training data among the additional files.</summary>
internal static class TrainingDataFiles
{
    // What a text says depends on the text alone, so it may outlive the compilation.
    private static readonly ConditionalWeakTable<SourceText, TrainingDataText> Parsed = new();

    /// <summary>Whether a path is that of a summary.</summary>
    public static bool IsSummary(string path) => path.EndsWith(TrainingDataSummary.FileName, StringComparison.Ordinal);

    /// <summary>The content of a summary.</summary>
    public static TrainingDataText Read(SourceText text) => Parsed.GetValue(text, static t => new TrainingDataText(TrainingDataSummaryText.Read(t.ToString(), out var line), line));

    /// <summary>The summary of the project; null when there is none, or none that can be read.</summary>
    public static TrainingDataSummary? Find(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (IsSummary(file.Path) && file.GetText(cancellation) is { } text)
            {
                return Read(text).Summary;
            }
        }

        return null;
    }
}

/// <summary>A summary after reading.</summary>
/// <param name="Summary">The summary; null when the text is none.</param>
/// <param name="WrongLine">The first line that cannot be read, from 1.</param>
internal sealed record TrainingDataText(TrainingDataSummary? Summary, int WrongLine);
