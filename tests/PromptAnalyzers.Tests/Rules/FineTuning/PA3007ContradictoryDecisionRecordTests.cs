using Microsoft.CodeAnalysis;
using PromptAnalyzers.Rules.FineTuning;
using static PromptAnalyzers.Tests.Rules.FineTuning.RecordVerify<PromptAnalyzers.Rules.FineTuning.PA3007ContradictoryDecisionRecord>;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3007ContradictoryDecisionRecordTests
{
    private const string Prefix = "Decision record contradicts its own figures: ";

    /// <summary>The table was read on 2026-11-01; half a year later its dates may have moved, and decide nothing.</summary>
    [Theory]
    [InlineData("2027-04-30", "", DiagnosticSeverity.Warning)]
    [InlineData("2027-05-01", ", as was known on 2026-11-01", DiagnosticSeverity.Info)]
    public async Task ARetirementThatWasReadLongBeforeTheBuildIsInformation(string date, string asOf, DiagnosticSeverity severity)
    {
        var record = SampleRecords.Supported.With(("in-house", "openai"), ("qwen-base", "gpt-4.1-mini-2025-04-14"));
        var finding = Assert.Single(await RecordFindings.Of(record, ("build_property.PromptAnalyzersDate", date)), f => f.Id == "PA3007");
        Assert.Equal(
            ($"Decision record contradicts its own figures: moving base (P5) is 'no', but gpt-4.1-mini-2025-04-14 retires on 2027-01-14, within 180 days of the decision{asOf}", severity),
            (finding.GetMessage(), finding.Severity));
    }

    [Fact]
    public Task TheSampleOfTheContractDoesNotBreakEven() => FindsMarked(
        OfTheContract.With(("\"inferenceCost\": { \"answer\": \"yes\"", "\"inferenceCost\": { \"answer\": [|\"yes\"|]")),
        Prefix + "running cost (F2) is 'yes', but break-even is 1,426,573 calls a month against 900,000");

    [Fact]
    public Task ALongPaybackIsReported() => FindsMarked(
        Supported.With(
            ("\"inferenceCost\": { \"answer\": \"yes\"", "\"inferenceCost\": { \"answer\": [|\"yes\"|]"),
            ("\"labelling\": 1800", "\"labelling\": 101190")),
        Prefix + "running cost (F2) is 'yes', but payback takes 75 months, longer than base models are served");

    [Fact]
    public Task ATunedPromptThatSavesNothingIsReported() => FindsMarked(
        Supported.With(
            ("\"inferenceCost\": { \"answer\": \"yes\"", "\"inferenceCost\": { \"answer\": [|\"yes\"|]"),
            ("\"tunedTokens\": 150", "\"tunedTokens\": 2100"),
            ("\"smallScale\": { \"answer\": \"no\" }", "\"smallScale\": { \"answer\": \"yes\", \"evidence\": \"pilot\" }")),
        Prefix + "running cost (F2) is 'yes', but a call to the tuned model saves nothing");

    [Fact]
    public Task DeniedSmallScaleIsReported() => FindsMarked(
        Supported.With(
            ("\"smallScale\": { \"answer\": \"no\"", "\"smallScale\": { \"answer\": [|\"no\"|]"),
            ("3000000", "40000"),
            ("\"inferenceCost\": { \"answer\": \"yes\", \"evidence\": \"see cost\" }", "\"inferenceCost\": { \"answer\": \"no\" }")),
        Prefix + "small scale (P7) is 'no', but break-even is 1,426,573 calls a month against 40,000");

    [Fact]
    public Task ClaimedSmallScaleIsReported() => FindsMarked(
        Supported.With(
            ("\"smallScale\": { \"answer\": \"no\" }", "\"smallScale\": { \"answer\": [|\"yes\"|], \"evidence\": \"one country\" }")),
        Prefix + "small scale (P7) is 'yes', but 3,000,000 calls a month pay back in 1.38 months");

    [Fact]
    public Task APromptWithinTheBudgetIsReported() => FindsMarked(
        Supported.With(
            ("\"latency\": { \"answer\": \"yes\"", "\"latency\": { \"answer\": [|\"yes\"|]"),
            ("\"promptMs\": 1400", "\"promptMs\": 700")),
        Prefix + "latency (F3) is 'yes', but the prompted call takes 700 ms of 800 ms");

    [Fact]
    public Task ACachedPromptWithinTheBudgetIsReported() => FindsMarked(
        Supported.With(
            ("\"latency\": { \"answer\": \"yes\"", "\"latency\": { \"answer\": [|\"yes\"|]"),
            ("\"promptMs\": 1400", "\"promptMs\": 1400, \"cachedMs\": 780")),
        Prefix + "latency (F3) is 'yes', but the cached prompt takes 780 ms of 800 ms");

    [Fact]
    public Task ATunedModelOverTheBudgetIsReported() => FindsMarked(
        Supported.With(
            ("\"latency\": { \"answer\": \"yes\"", "\"latency\": { \"answer\": [|\"yes\"|]"),
            ("\"tunedMs\": 600", "\"tunedMs\": 1100")),
        Prefix + "latency (F3) is 'yes', but the tuned model takes 1,100 ms, over the budget of 800 ms");

    [Fact]
    public Task DeniedLatencyIsReported() => FindsMarked(
        Supported.With(
            ("\"latency\": { \"answer\": \"yes\", \"evidence\": \"see latency\" }", "\"latency\": { \"answer\": [|\"no\"|] }")),
        Prefix + "latency (F3) is 'no', but the prompted call takes 1,400 ms and the tuned model 600 ms of 800 ms");

    [Fact]
    public Task AFreshBehaviourIsReported() => FindsMarked(
        Supported.With(
            ("\"stableBehaviour\": { \"answer\": \"yes\"", "\"stableBehaviour\": { \"answer\": [|\"yes\"|]"),
            ("\"weeks\": 9", "\"weeks\": 2.5")),
        Prefix + "stability (F6) is 'yes', but the behaviour changed 2.5 weeks ago, less than 4");

    [Fact]
    public Task DeniedChangesAreReported() => FindsMarked(
        Supported.With(
            ("\"changesOften\": { \"answer\": \"no\"", "\"changesOften\": { \"answer\": [|\"no\"|]"),
            ("\"changesPerMonth\": 0", "\"changesPerMonth\": 3")),
        Prefix + "changing task (P1) is 'no', but the behaviour changes 3 times a month");

    [Fact]
    public Task LabelsThatAreThereAreReported() => FindsMarked(
        Supported.With(
            ("\"noLabels\": { \"answer\": \"no\" }", "\"noLabels\": { \"answer\": [|\"yes\"|] }")),
        Prefix + "no labels (P3) is 'yes', but 'data.training' is 2,400");

    [Fact]
    public Task ADecisionToPromptIsHeldToItsFiguresToo() => FindsMarked(
        Supported.With(
            ("\"fine-tune\"", "\"prompt\""),
            ("\"smallScale\": { \"answer\": \"no\" }", "\"smallScale\": { \"answer\": [|\"yes\"|], \"evidence\": \"one country\" }")),
        Prefix + "small scale (P7) is 'yes', but 3,000,000 calls a month pay back in 1.38 months");

    [Fact]
    public Task EachContradictionIsAFindingAtItsAnswer() => Finds(
        "\uFEFF" + Supported.With(("3000000", "40000")).ReplaceLineEndings("\r\n"),
        [
            (32, 34, 32, 39, Prefix + "running cost (F2) is 'yes', but break-even is 1,426,573 calls a month against 40,000"),
            (43, 31, 43, 35, Prefix + "small scale (P7) is 'no', but break-even is 1,426,573 calls a month against 40,000"),
        ]);

    [Fact]
    public Task FiguresThatAgreeAreSilent() => FindsMarked(Supported, null);

    [Fact]
    public Task WithoutAPriceCostIsNotComputed() => FindsMarked(Supported.With(("\"inputPricePerMillion\": 1.1, ", ""), ("3000000", "10")), null);

    [Fact]
    public Task WithoutThePriceOfCachedTokensCostIsNotComputed() => FindsMarked(Supported.With((", \"cachedPriceFactor\": 0.25", ""), ("3000000", "10")), null);

    [Fact]
    public Task WithoutTheBudgetLatencyIsNotJudged() => FindsMarked(Supported.With((", \"budgetMs\": 800", ""), ("\"promptMs\": 1400", "\"promptMs\": 700")), null);

    [Fact]
    public Task ACachedPromptExplainsWhyLatencyIsNoReason() => FindsMarked(Supported.With(("\"latency\": { \"answer\": \"yes\", \"evidence\": \"see latency\" }", "\"latency\": { \"answer\": \"no\" }"), ("\"promptMs\": 1400", "\"promptMs\": 1400, \"cachedMs\": 500")), null);

    [Fact]
    public Task OneChangeAMonthIsNotOften() => FindsMarked(Supported.With(("\"changesPerMonth\": 0", "\"changesPerMonth\": 1")), null);

    [Fact]
    public Task TooFewExamplesArePA3006Alone() => FindsMarked(Supported.With(("\"training\": 2400", "\"training\": 12")), null);

    [Fact]
    public Task MostOfTheGainIsPA3005Alone() => FindsMarked(Supported.With(("\"score\": 0.82", "\"score\": 0.92")), null);

    [Fact]
    public Task OpenAnswersCannotBeContradicted() => FindsMarked(Supported.With(("\"inferenceCost\": { \"answer\": \"yes\", \"evidence\": \"see cost\" }", "\"inferenceCost\": { \"answer\": \"unknown\" }"), ("    \"smallScale\": { \"answer\": \"no\" }\n", ""), ("3000000", "10")), null);

    [Fact]
    public Task ASupersededDecisionIsHistory() => FindsMarked(Supported.With(("\"accepted\"", "\"superseded\""), ("3000000", "10")), null);
}
