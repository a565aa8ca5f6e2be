using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Build.Report;

/// <summary>From the text of a decision record to what the report shows of it. The verdict is the analyzer's own.</summary>
internal static class DecisionReading
{
    private const double Million = 1_000_000;

    /// <summary>Reads a record; never throws for its content.</summary>
    /// <param name="path">Of its file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="minLabelledExamples">The setting of that name.</param>
    public static DecisionData Read(string path, string text, int minLabelledExamples)
    {
        var read = DecisionRecordReader.Read(text);
        var problems = read.Problems.Select(static p => $"Line {p.Range.Start.Line + 1}: {p.Message}").ToList();
        if (read.Record is not { } record)
        {
            return new DecisionData { Path = path, Problems = problems };
        }

        var data = new DecisionData
        {
            Path = path,
            Problems = problems,
            Id = record.Id?.Value,
            Status = Word(RecordWords.Statuses, record.Status),
            Decision = Word(RecordWords.Outcomes, record.Decision),
            Task = Filled(record.Task),
            Platform = Filled(record.Platform),
            BaseModel = Filled(record.BaseModel),
            Date = record.Date is { } date ? Figures.Day(date.Value) : null,
            ReviewBy = record.ReviewBy is { } review ? Figures.Day(review.Value) : null,
            Owners = [.. record.Owners.Select(static o => o.Value)],
            Rationale = Filled(record.Rationale),
            FailureMode = Filled(record.FailureMode.Description),
            FailureRate = record.FailureMode.Rate?.Value,
        };
        return read.IsReadable ? Judge(data, record, minLabelledExamples) : data;
    }

    private static DecisionData Judge(DecisionData data, DecisionRecord record, int minLabelledExamples)
    {
        var models = KnownBaseModels.Instance;
        var verdict = Verdict.Of(record, minLabelledExamples, models, VerdictView.WholeRecord);
        var contradictions = Contradictions.Of(record, models).ToDictionary(static c => c.Criterion, static c => c.Finding.Message);
        return data with
        {
            Verdict = verdict.Kind.ToString().ToLowerInvariant(),
            Score = verdict.Score,
            Reasons = verdict.Reasons,
            Gates = [.. verdict.Gates.Select(static g => new GateData { Title = g.Title, Holds = g.Holds, Failures = g.Failures })],
            Criteria = [.. Criterion.All.Select(criterion => new CriterionData
            {
                Code = criterion.Code,
                Key = criterion.Key,
                Title = criterion.Title,
                Favours = criterion.FavoursFineTuning ? "fine-tuning" : "prompting",
                Veto = criterion.IsVeto,
                Answer = RecordWords.Answers[(int)record.AnswerTo(criterion)],
                Holds = verdict.Holding.Contains(criterion),
                Evidence = record.Criteria.TryGetValue(criterion.Key, out var answer) ? Filled(answer.Evidence) : null,
                Contradiction = contradictions.TryGetValue(criterion, out var message) ? message : null,
            })],
            Attempts = [.. record.Attempts.Select(static a => new AttemptData { Kind = RecordWords.AttemptKinds[(int)a.Kind.Value], Score = a.Score?.Value })],
            GainShare = GainShare.Of(record)?.Share,
            Cost = CostOf(record.Cost),
        };
    }

    private static CostData CostOf(CostFigures cost)
    {
        var model = CostModel.Of(cost);
        var price = cost.InputPricePerMillion?.Value / Million;

        // Tokens beside the prompt; nothing where the record does not speak of them. A part of the three figures alone computes nothing.
        var speaksOfRest = cost is not { RemainingTokens: null, BasePricePerMillion: null, TunedPricePerMillion: null };
        var rest = speaksOfRest ? cost.RemainingTokens?.Value * cost.BasePricePerMillion?.Value / Million : 0;
        var tunedRest = speaksOfRest ? cost.RemainingTokens?.Value * cost.TunedPricePerMillion?.Value / Million : 0;
        return new CostData
        {
            CallsPerMonth = cost.CallsPerMonth?.Value,
            HostingPerMonth = cost.HostingPerMonth?.Value,
            PromptedPerCall = (cost.PromptTokens?.Value * price) + rest,
            CachedPerCall = cost.CachedShare is { Value: > 0 } ? (cost.PromptTokens?.Value * price * model.CacheFactor) + rest : null,
            TunedPerCall = (cost.TunedTokens?.Value * price * model.CacheFactor) + tunedRest,
            SavingPerCall = model.SavingPerCall,
            BreakEvenCallsPerMonth = Finite(model.BreakEvenCallsPerMonth),
            NeverBreaksEven = model.BreakEvenCallsPerMonth is { } calls && double.IsInfinity(calls),
            PaybackMonths = Finite(model.PaybackMonths),
            NeverPaysBack = model.PaybackMonths is { } months && double.IsInfinity(months),
        };
    }

    private static double? Finite(double? value) => value is { } number && !double.IsInfinity(number) && !double.IsNaN(number) ? number : null;

    private static string? Filled(Located<string>? text) => DecisionRecord.IsFilledIn(text) ? text!.Value : null;

    private static string? Word<T>(IReadOnlyList<string> words, Located<T>? value)
        where T : struct, Enum => value is null ? null : words[Convert.ToInt32(value.Value, System.Globalization.CultureInfo.InvariantCulture)];
}
