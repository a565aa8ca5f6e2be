using System;
using System.Collections.Immutable;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.TrainingData;

/// <summary>Compares the numbers of examples that a record gives with those in the data files.</summary>
internal static class ExampleCounts
{
    /// <summary>How far the record may be from the files.</summary>
    private const double Tolerance = 0.1;

    /// <summary>A finding at each number that is wrong. Too few examples are told by the rule for labelled data alone.</summary>
    /// <param name="record">A record.</param>
    /// <param name="data">The data files of the project.</param>
    /// <param name="minimum">The setting <c>min_labelled_examples</c>.</param>
    public static ImmutableArray<TextFinding> Judge(DecisionRecord record, TrainingDataSummary data, int minimum)
    {
        if (!record.ArguesForFineTuning || record.Id is not { } id)
        {
            return ImmutableArray<TextFinding>.Empty;
        }

        var findings = ImmutableArray.CreateBuilder<TextFinding>();
        var training = data.ExamplesOf(id.Value, DataRole.Training);
        if (LabelledData.Judge(record, minimum, training) is null)
        {
            Compare(findings, record.Data.Training, "data.training", training, "training");
        }

        Compare(findings, record.Data.Validation, "data.validation", data.ExamplesOf(id.Value, DataRole.Validation), "validation");
        return findings.ToImmutable();
    }

    private static void Compare(ImmutableArray<TextFinding>.Builder findings, Located<long>? written, string path, long? counted, string role)
    {
        if (written is not null && counted is { } count && Math.Abs(written.Value - count) > Tolerance * written.Value)
        {
            findings.Add(new TextFinding($"'{path}' is {Figures.Count(written.Value)}, but the {role} files have {Figures.Count(count)} examples", written.Range) { Correct = count });
        }
    }
}
