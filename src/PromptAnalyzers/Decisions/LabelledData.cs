using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>F5 and P3: whether the record has labelled examples enough, or evidence that fewer do.</summary>
internal static class LabelledData
{
    /// <summary>No provider trains on fewer (OpenAI and Azure: 10).</summary>
    public const int FewestThatTrain = 10;

    /// <summary>What is wrong with the number of examples; null when nothing is.</summary>
    /// <param name="record">A record for fine-tuning.</param>
    /// <param name="minimum">The setting <c>min_labelled_examples</c>.</param>
    /// <param name="counted">The usable examples in the record's data files, which beat the number that is written; null when they are not known.</param>
    public static TextFinding? Judge(DecisionRecord record, int minimum, long? counted = null)
    {
        var written = record.Data.Training;
        if ((counted ?? written?.Value) is not { } count)
        {
            return new TextFinding("'data.training' does not say how many there are (F5)", record.DataRange ?? record.Decision?.Range ?? record.Start);
        }

        var place = written?.Range ?? record.DataRange ?? record.Decision?.Range ?? record.Start;
        var where = counted is not null && counted != written?.Value ? " in the data files" : "";
        if (count == 0)
        {
            return new TextFinding(counted is null ? "there is none (F5, P3)" : "there is none in the data files (F5, P3)", place);
        }

        if (count < FewestThatTrain)
        {
            return new TextFinding($"{Figures.Count(count)}{where}, and no provider trains on fewer than {Figures.Count(FewestThatTrain)} (F5)", place);
        }

        return count >= minimum || DecisionRecord.IsFilledIn(record.Data.Evidence)
            ? null
            : new TextFinding($"{Figures.Count(count)} of {Figures.Count(minimum)}{where}; add examples, or show in 'data.evidence' that these are enough (F5)", place);
    }
}
