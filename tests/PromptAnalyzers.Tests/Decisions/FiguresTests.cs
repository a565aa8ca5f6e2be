using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>Cost, share of the gain and dates as pure functions, with figures worked out by hand.</summary>
public sealed class FiguresTests
{
    private static DecisionRecord Record(string json) => DecisionRecordReader.Read(json).Record!;

    private static CostModel Cost(string figures) => CostModel.Of(Record($"{{ \"cost\": {{ {figures} }} }}").Cost);

    /// <summary>The vendor's worked example: 1M tokens × 2 epochs × 2 per million = 4; hosting 1,224; 2,000 tokens cut to 100 at 1.10 per million.</summary>
    [Fact]
    public void TheWorkedExampleOfAzure()
    {
        var cost = Cost("\"trainingTokens\": 1000000, \"epochs\": 2, \"trainingPricePerMillion\": 2, \"hostingPerMonth\": 1224, \"promptTokens\": 2000, \"tunedTokens\": 100, \"inputPricePerMillion\": 1.1");
        Assert.Equal(4, cost.Training);
        Assert.Equal(1, cost.CacheFactor);
        Assert.Equal(0.00209, cost.SavingPerCall!.Value, 8);
        Assert.Equal(585_646, cost.BreakEvenCallsPerMonth!.Value, 0);
        Assert.Null(cost.PaybackMonths);
    }

    [Fact]
    public void CachedReadsMultiplyTheCallsNeeded()
    {
        var cost = Cost("\"hostingPerMonth\": 1224, \"promptTokens\": 2000, \"tunedTokens\": 100, \"inputPricePerMillion\": 1.1, \"cachedShare\": 1, \"cachedPriceFactor\": 0.25");
        Assert.Equal(0.25, cost.CacheFactor);
        Assert.Equal(2_342_584, cost.BreakEvenCallsPerMonth!.Value, 0);
    }

    [Fact]
    public void TheSampleOfTheContract()
    {
        var cost = Cost("\"training\": 60, \"labelling\": 1800, \"hostingPerMonth\": 1224, \"callsPerMonth\": 900000, \"promptTokens\": 2100, \"tunedTokens\": 150, \"inputPricePerMillion\": 1.1, \"cachedShare\": 0.8, \"cachedPriceFactor\": 0.25");
        Assert.Equal(0.4, cost.CacheFactor!.Value, 10);
        Assert.Equal(0.000858, cost.SavingPerCall!.Value, 10);
        Assert.Equal(1_426_573, cost.BreakEvenCallsPerMonth!.Value, 0);
        Assert.Equal(-451.8, cost.MonthlyNet!.Value, 6);
        Assert.Equal(double.PositiveInfinity, cost.PaybackMonths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"promptTokens\": 2000, \"tunedTokens\": 100")]
    [InlineData("\"tunedTokens\": 100, \"inputPricePerMillion\": 1.1")]
    [InlineData("\"promptTokens\": 2000, \"tunedTokens\": 100, \"inputPricePerMillion\": 1.1, \"cachedShare\": 0.5")]
    [InlineData("\"promptTokens\": 2000, \"tunedTokens\": 100, \"inputPricePerMillion\": 1.1, \"remainingTokens\": 10, \"basePricePerMillion\": 1")]
    public void WithoutItsPricesNothingIsComputed(string figures)
    {
        var cost = Cost(figures + (figures.Length > 0 ? ", " : "") + "\"hostingPerMonth\": 10, \"callsPerMonth\": 5, \"training\": 1, \"labelling\": 1");
        Assert.Equal((null, null, null, null), (cost.SavingPerCall, cost.BreakEvenCallsPerMonth, cost.MonthlyNet, cost.PaybackMonths));
    }

    [Fact]
    public void ATunedModelThatCostsMoreNeverBreaksEven()
    {
        var cost = Cost("\"hostingPerMonth\": 0, \"promptTokens\": 100, \"tunedTokens\": 100, \"inputPricePerMillion\": 1, \"remainingTokens\": 1000, \"basePricePerMillion\": 1, \"tunedPricePerMillion\": 3, \"callsPerMonth\": 1000");
        Assert.Equal(-0.002, cost.SavingPerCall!.Value, 10);
        Assert.Equal(double.PositiveInfinity, cost.BreakEvenCallsPerMonth);
        Assert.Equal(double.PositiveInfinity, cost.PaybackMonths);
    }

    [Theory]
    [InlineData("macro-F1", 0.71, 0.82, 0.92, 0.5238)]
    [InlineData("accuracy", 0.5, 0.9, 0.9, 1.0)]
    [InlineData("accuracy", 0.5, 0.4, 0.9, 0.0)]
    [InlineData("word error rate", 0.4, 0.2, 0.1, 0.6667)]
    [InlineData("WER", 0.4, 0.5, 0.1, 0.0)]
    [InlineData("replies sent unchanged", 0.52, 0.71, 0.9, 0.5)]
    [InlineData("accuracy", 0.95, 0.96, 0.92, 1.0)]
    public void ShareOfTheGain(string metric, double zero, double best, double target, double share) =>
        Assert.Equal(share, GainShare.Of(Record(FormattableString.Invariant(
            $$"""{ "target": { "metric": "{{metric}}", "value": {{target}} }, "attempts": [{ "kind": "zero-shot", "score": {{zero}} }, { "kind": "few-shot", "score": {{best}} }] }""")))!.Share, 4);

    [Theory]
    [InlineData("""{ "attempts": [{ "kind": "zero-shot", "score": 0.5 }] }""")]
    [InlineData("""{ "target": { "value": 0.9 }, "attempts": [{ "kind": "few-shot", "score": 0.5 }] }""")]
    [InlineData("""{ "target": { "value": 0.9 }, "attempts": [{ "kind": "zero-shot" }, { "kind": "few-shot", "score": 0.5 }] }""")]
    [InlineData("""{ "target": { "metric": "blandness", "value": 0.3 }, "attempts": [{ "kind": "zero-shot", "score": 0.5 }] }""")]
    [InlineData("""{ "target": { "value": 0.9 } }""")]
    public void ShareOfTheGainIsNotComputed(string record) => Assert.Null(GainShare.Of(Record(record)));

    private sealed class Models : IBaseModels
    {
        public bool Reasons(string model) => model == "thinker-1";

        public Retirement? RetirementOf(string model, string platform) =>
            (model, platform) == ("gpt-4.1-mini-2025-04-14", "openai") ? new(new DateTime(2027, 1, 14), new DateTime(2026, 11, 1)) : null;
    }

    private static readonly IBaseModels Known = new Models();

    [Fact]
    public void AReasoningBaseIsNotAskedForFewShot()
    {
        var attempts = """attempts=[{"kind":"zero-shot","score":0.71},{"kind":"structured-output","score":0.8},{"kind":"retrieval","score":0.8}]""";
        var plain = Record(VerdictTable.Record("yyyyyynnnnnnn", attempts));
        var thinking = Record(VerdictTable.Record("yyyyyynnnnnnn", attempts + "; baseModel=\"thinker-1\""));
        Assert.Single(PromptingAttempts.Judge(plain, Known));
        Assert.Empty(PromptingAttempts.Judge(thinking, Known));
        Assert.Equal(VerdictKind.Unsupported, Verdict.Of(plain, 2000, Known, VerdictView.WholeRecord).Kind);
        Assert.Equal(VerdictKind.Supported, Verdict.Of(thinking, 2000, Known, VerdictView.WholeRecord).Kind);
    }

    private static string OnOpenAI(string changes = "") =>
        VerdictTable.Record("yyyyyynnnnnnn", "platform=\"openai\"; baseModel=\"gpt-4.1-mini-2025-04-14\"" + changes);

    [Fact]
    public void ABaseThatGoesSoonContradictsAFixedBase()
    {
        var found = Assert.Single(Contradictions.Of(Record(OnOpenAI()), Known));
        Assert.Equal("P5", found.Criterion.Code);
        Assert.Equal("moving base (P5) is 'no', but gpt-4.1-mini-2025-04-14 retires on 2027-01-14, within 180 days of the decision", found.Finding.Message);
    }

    [Fact]
    public void APaybackBeyondTheBaseContradictsRunningCost()
    {
        var found = Contradictions.Of(Record(OnOpenAI("; cost.labelling=5000")), Known);
        Assert.Equal("running cost (F2) is 'yes', but payback takes 3.75 months and the base model retires on 2027-01-14", found[0].Finding.Message);
    }

    [Theory]
    [InlineData("; platform=\"azure-openai\"")]
    [InlineData("; baseModel=\"gpt-5-mini-2025-08-07\"")]
    [InlineData("; date=\"2026-05-01\"; reviewBy=\"2026-10-01\"")]
    [InlineData("; criteria.baseModelMoving.answer=\"yes\"")]
    [InlineData("; criteria.baseModelMoving.answer=\"unknown\"")]
    [InlineData("; -date")]
    [InlineData("; -platform")]
    public void OtherwiseTheBaseIsNotHeldAgainstIt(string changes) =>
        Assert.DoesNotContain(Contradictions.Of(Record(OnOpenAI(changes)), Known), c => c.Criterion.Code == "P5");

    [Fact]
    public void ADateThatWasReadLongBeforeTheDecisionIsNotReliedOn() =>
        Assert.Empty(Contradictions.Of(Record(OnOpenAI("; date=\"2027-05-01\"; reviewBy=\"2027-10-01\"")), Known));

    [Theory]
    [InlineData("2026-12-01", "", "is to be reviewed by 2027-05-01, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5)")]
    [InlineData("2026-12-01", "; -reviewBy", "is to be reviewed by 2027-05-23, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5)")]
    [InlineData("2026-12-01", "; reviewBy=\"2027-01-14\"", null)]
    [InlineData("2026-12-01", "; platform=\"azure-openai\"", null)]
    [InlineData("2026-12-01", "; decision=\"prompt\"", null)]
    [InlineData("2026-12-01", "; status=\"proposed\"", null)]
    [InlineData("2027-04-30", "", "is to be reviewed by 2027-05-01, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5)")]
    [InlineData("2027-05-01", "", "is to be reviewed by 2027-05-01, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5), as was known on 2026-11-01")]
    [InlineData("2027-05-02", "", "was to be reviewed by 2027-05-01; the build is of 2027-05-02")]
    public void ReviewAfterTheBaseIsGone(string today, string changes, string? message) =>
        Assert.Equal(message, ReviewDate.Judge(Record(OnOpenAI(changes)), DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture), 180, Known)?.Message);

    [Fact]
    public void TheLastDayOfTheCalendarIsNoFault() =>
        Assert.Null(ReviewDate.Judge(Record("""{ "date": "9999-12-01" }"""), new DateTime(2026, 11, 24), 3650, Known));

    [Theory]
    [InlineData(2431, "2,431")]
    [InlineData(1426573.4, "1,426,573")]
    [InlineData(0, "0")]
    public void Counts(double value, string text) => Assert.Equal(text, Figures.Count(value));

    [Theory]
    [InlineData(0.5238, "0.52")]
    [InlineData(1400, "1,400")]
    [InlineData(2.5, "2.5")]
    [InlineData(-0.25, "-0.25")]
    public void Values(double value, string text) => Assert.Equal(text, Figures.Value(value));
}
