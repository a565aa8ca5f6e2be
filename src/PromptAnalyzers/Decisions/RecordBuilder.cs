using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Decisions;

/// <summary>Puts checked values, kept by their path in the file, into the typed record.</summary>
internal sealed class RecordBuilder(IReadOnlyDictionary<string, Located<object>> values)
{
    /// <summary>The path of a list's item.</summary>
    public static string Item(string list, int index) => $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]";

    public DecisionRecord Build(JsonValue root)
    {
        var open = root.Range.Start;
        return new DecisionRecord
        {
            Range = root.Range,
            Start = new TextRange(open, open with { Offset = open.Offset + 1, Column = open.Column + 1 }),
            Version = Get<long>("version") is { } version ? new Located<int>((int)version.Value, version.Range) : null,
            Id = Get<string>("id"),
            Status = Word<DecisionStatus>("status"),
            SupersededBy = Get<string>("supersededBy"),
            Decision = Word<DecisionOutcome>("decision"),
            Rationale = Get<string>("rationale"),
            Date = Get<DateTime>("date"),
            ReviewBy = Get<DateTime>("reviewBy"),
            Owners = Texts("owners"),
            Task = Get<string>("task"),
            Platform = Get<string>("platform"),
            BaseModel = Get<string>("baseModel"),
            AppliesTo = Texts("appliesTo"),
            FailureMode = new FailureMode(
                Get<string>("failureMode.description"), Get<string>("failureMode.example"), Get<double>("failureMode.rate")),
            Target = new Target(
                Get<string>("target.metric"), Get<double>("target.value"), Get<string>("target.evalSet"), Get<long>("target.evalSize")),
            AttemptsRange = RangeOf("attempts"),
            Attempts = Attempts(),
            DataRange = RangeOf("data"),
            Data = new DataFigures(
                Get<long>("data.training"), Get<long>("data.validation"), Get<string>("data.source"), Get<bool>("data.cleaned"), Get<string>("data.evidence")),
            Stability = new StabilityFigures(Get<double>("stability.weeks"), Get<double>("stability.changesPerMonth")),
            Cost = Cost(),
            Latency = new LatencyFigures(
                Get<double>("latency.promptMs"), Get<double>("latency.cachedMs"), Get<double>("latency.tunedMs"), Get<double>("latency.budgetMs")),
            CriteriaRange = RangeOf("criteria"),
            Criteria = Criteria(),
            RevisitWhen = Texts("revisitWhen"),
        };
    }

    private CostFigures Cost() => new()
    {
        Training = Get<double>("cost.training"),
        TrainingTokens = Get<long>("cost.trainingTokens"),
        Epochs = Get<double>("cost.epochs"),
        TrainingPricePerMillion = Get<double>("cost.trainingPricePerMillion"),
        Labelling = Get<double>("cost.labelling"),
        HostingPerMonth = Get<double>("cost.hostingPerMonth"),
        CallsPerMonth = Get<double>("cost.callsPerMonth"),
        PromptTokens = Get<long>("cost.promptTokens"),
        TunedTokens = Get<long>("cost.tunedTokens"),
        InputPricePerMillion = Get<double>("cost.inputPricePerMillion"),
        CachedShare = Get<double>("cost.cachedShare"),
        CachedPriceFactor = Get<double>("cost.cachedPriceFactor"),
        RemainingTokens = Get<long>("cost.remainingTokens"),
        BasePricePerMillion = Get<double>("cost.basePricePerMillion"),
        TunedPricePerMillion = Get<double>("cost.tunedPricePerMillion"),
    };

    private ImmutableArray<Attempt> Attempts()
    {
        var attempts = ImmutableArray.CreateBuilder<Attempt>();
        var count = values.TryGetValue("attempts", out var list) ? ((JsonValue)list.Value).Items.Length : 0;
        for (var i = 0; i < count; i++)
        {
            var place = Item("attempts", i);
            if (RangeOf(place) is { } range && Word<AttemptKind>(place + ".kind") is { } kind)
            {
                attempts.Add(new Attempt(range, kind, Get<double>(place + ".score")));
            }
        }

        return attempts.ToImmutable();
    }

    private ImmutableDictionary<string, CriterionAnswer> Criteria()
    {
        var answers = ImmutableDictionary.CreateBuilder<string, CriterionAnswer>();
        foreach (var criterion in Criterion.All)
        {
            var place = "criteria." + criterion.Key;
            if (RangeOf(place) is { } range && Word<Answer>(place + ".answer") is { } answer)
            {
                answers.Add(criterion.Key, new CriterionAnswer(range, answer, Get<string>(place + ".evidence")));
            }
        }

        return answers.ToImmutable();
    }

    private TextRange? RangeOf(string place) => values.TryGetValue(place, out var value) ? value.Range : null;

    private Located<T>? Get<T>(string place) =>
        values.TryGetValue(place, out var value) && value.Value is T typed ? new Located<T>(typed, value.Range) : null;

    private Located<T>? Word<T>(string place)
        where T : struct, Enum =>
        Get<int>(place) is { } index ? new Located<T>((T)Enum.ToObject(typeof(T), index.Value), index.Range) : null;

    private ImmutableArray<Located<string>> Texts(string place) =>
        Get<ImmutableArray<Located<string>>>(place)?.Value ?? ImmutableArray<Located<string>>.Empty;
}
