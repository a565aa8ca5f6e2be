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
    public static TextFinding? Judge(DecisionRecord record, int minimum)
    {
        if (record.Data.Training is not { } training)
        {
            return new TextFinding("'data.training' does not say how many there are (F5)", record.DataRange ?? record.Decision?.Range ?? record.Start);
        }

        if (training.Value == 0)
        {
            return new TextFinding("there is none (F5, P3)", training.Range);
        }

        if (training.Value < FewestThatTrain)
        {
            return new TextFinding($"{Figures.Count(training.Value)}, and no provider trains on fewer than {Figures.Count(FewestThatTrain)} (F5)", training.Range);
        }

        return training.Value >= minimum || DecisionRecord.IsFilledIn(record.Data.Evidence)
            ? null
            : new TextFinding(
                $"{Figures.Count(training.Value)} of {Figures.Count(minimum)}; add examples, or show in 'data.evidence' that these are enough (F5)",
                training.Range);
    }
}
