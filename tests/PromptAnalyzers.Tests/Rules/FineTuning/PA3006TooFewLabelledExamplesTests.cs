using PromptAnalyzers.Rules.FineTuning;
using static PromptAnalyzers.Tests.Rules.FineTuning.RecordVerify<PromptAnalyzers.Rules.FineTuning.PA3006TooFewLabelledExamples>;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3006TooFewLabelledExamplesTests
{
    [Fact]
    public Task FewerThanAskedForAreReportedAtTheCount() => FindsMarked(
        Supported.With(
            ("\"training\": 2400", "\"training\": [|850|]")),
        "Too few labelled examples: 850 of 2,000; add examples, or show in 'data.evidence' that these are enough (F5)");

    [Fact]
    public Task NoProviderTrainsOnNine() => FindsMarked(
        Supported.With(
            ("\"training\": 2400", "\"training\": [|9|]"),
            ("\"evidence\": \"\" }", "\"evidence\": \"held-out gain of 0.1\" }")),
        "Too few labelled examples: 9, and no provider trains on fewer than 10 (F5)");

    [Fact]
    public Task NoneIsReported() => FindsMarked(
        Supported.With(
            ("\"training\": 2400", "\"training\": [|0|]")),
        "Too few labelled examples: there is none (F5, P3)");

    [Fact]
    public Task AMissingCountIsReportedAtTheData() => FindsMarked(
        Supported.With(
            ("\"data\": { \"training\": 2400, \"validation\": 300, \"source\": \"agents' corrections\", \"cleaned\": true, \"evidence\": \"\" }", "\"data\": [|{ \"validation\": 300 }|]")),
        "Too few labelled examples: 'data.training' does not say how many there are (F5)");

    [Fact]
    public Task MissingDataIsReportedAtTheDecision() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("  \"data\": { \"training\": 2400, \"validation\": 300, \"source\": \"agents' corrections\", \"cleaned\": true, \"evidence\": \"\" },\n", "")),
        "Too few labelled examples: 'data.training' does not say how many there are (F5)");

    [Fact]
    public Task TheSettingRaisesTheLimit() => FindsMarked(
        Supported.With(
            ("\"training\": 2400", "\"training\": [|2400|]")),
        "Too few labelled examples: 2,400 of 5,000; add examples, or show in 'data.evidence' that these are enough (F5)", editorConfig: ["prompt_analyzers.min_labelled_examples = 5000"]);

    [Fact]
    public Task CrLfAndBomMoveNothing() => FindsMarked(
        ("\uFEFF" + Supported.ReplaceLineEndings("\r\n")).With(
            ("\"training\": 2400", "\"training\": [|850|]")),
        "Too few labelled examples: 850 of 2,000; add examples, or show in 'data.evidence' that these are enough (F5)");

    [Fact]
    public Task EnoughExamplesAreSilent() => FindsMarked(Supported, null);

    [Fact]
    public Task ALearningCurveIsAsGood() => FindsMarked(Supported.With(("\"training\": 2400", "\"training\": 300"), ("\"evidence\": \"\" }", "\"evidence\": \"F1 0.86 at 100, 0.91 at 200, 0.92 at 300\" }")), null);

    [Fact]
    public Task TheSettingLowersTheLimit() => FindsMarked(Supported.With(("\"training\": 2400", "\"training\": 300")), null, editorConfig: ["prompt_analyzers.PA3006.min_labelled_examples = 200"]);

    [Fact]
    public Task ADecisionToPromptNeedsNoExamples() => FindsMarked(Supported.With(("\"decision\": \"fine-tune\"", "\"decision\": \"prompt\""), ("\"training\": 2400", "\"training\": 0")), null);

    [Fact]
    public Task ARejectedDecisionIsHistory() => FindsMarked(Supported.With(("\"accepted\"", "\"rejected\""), ("\"training\": 2400", "\"training\": 0")), null);

    [Fact]
    public Task ARecordCanBeSwitchedOff() => FindsMarked(Supported.With(("\"training\": 2400", "\"training\": 0")), null, editorConfig: ["prompt_analyzers.PA3006.enabled = false"]);

    [Fact]
    public Task ABrokenCountIsPA3002Alone() => FindsMarked(Supported.With(("\"training\": 2400", "\"training\": \"many\"")), null);
}
