using PromptAnalyzers.Rules.FineTuning;
using static PromptAnalyzers.Tests.Rules.FineTuning.RecordVerify<PromptAnalyzers.Rules.FineTuning.PA3004CriteriaFavourPrompting>;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3004CriteriaFavourPromptingTests
{
    [Fact]
    public Task AVetoIsReportedAtTheDecision() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"exploring\": { \"answer\": \"no\" }", "\"exploring\": { \"answer\": \"yes\", \"evidence\": \"no one can say what a right route is\" }")),
        "Criteria favour prompting: unsupported, since exploring (P2) rules fine-tuning out");

    [Fact]
    public Task NoDriverIsReported() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"answer\": \"yes\", \"evidence\": \"see cost\"", "\"answer\": \"no\""),
            ("\"answer\": \"yes\", \"evidence\": \"see latency\"", "\"answer\": \"no\""),
            ("  \"latency\": { \"promptMs\": 1400, \"tunedMs\": 600, \"budgetMs\": 800 },\n", "")),
        "Criteria favour prompting: unsupported, since no reason of F1-F4 holds with a number behind it");

    [Fact]
    public Task MovingBehaviourIsReported() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"answer\": \"yes\", \"evidence\": \"queues unchanged since September\"", "\"answer\": \"no\"")),
        "Criteria favour prompting: unsupported, since stability (F6) does not hold");

    [Fact]
    public Task AContestedVerdictAsksForARationale() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"fastIteration\": { \"answer\": \"no\" }", "\"fastIteration\": { \"answer\": \"yes\", \"evidence\": \"weekly\" }"),
            ("\"variedInputs\": { \"answer\": \"no\" }", "\"variedInputs\": { \"answer\": \"yes\", \"evidence\": \"free text\" }"),
            ("\"baseModelMoving\": { \"answer\": \"no\" }", "\"baseModelMoving\": { \"answer\": \"yes\", \"evidence\": \"two releases a year\" }")),
        "Criteria favour prompting: contested with score 1 (4 for, 3 against); accept it with a 'rationale' of at least 40 characters");

    [Fact]
    public Task FiguresBeatAnswers() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"changesPerMonth\": 0", "\"changesPerMonth\": 3")),
        "Criteria favour prompting: unsupported, since changing task (P1) rules fine-tuning out");

    [Fact]
    public Task WhatNoAnswerCanMendIsReportedEarly() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"changesOften\": { \"answer\": \"no\" }", "\"changesOften\": { \"answer\": \"yes\" }"),
            ("    \"smallScale\": { \"answer\": \"no\" }\n", ""),
            (", \"changesPerMonth\": 0", "")),
        "Criteria favour prompting: unsupported, since changing task (P1) rules fine-tuning out");

    [Fact]
    public Task CrLfAndBomMoveNothing() => FindsMarked(
        ("\uFEFF" + Supported.ReplaceLineEndings("\r\n")).With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"exploring\": { \"answer\": \"no\" }", "\"exploring\": { \"answer\": \"yes\" }")),
        "Criteria favour prompting: unsupported, since exploring (P2) rules fine-tuning out");

    [Fact]
    public Task ASupportedDecisionIsSilent() => FindsMarked(Supported, null);

    [Fact]
    public Task AContestedDecisionWithARationaleIsSilent() => FindsMarked(Supported.With(("\"rationale\": \"\"", "\"rationale\": \"Mail volume doubles each quarter; the vendor offers a discount on tuned models\""), ("\"fastIteration\": { \"answer\": \"no\" }", "\"fastIteration\": { \"answer\": \"yes\", \"evidence\": \"weekly\" }"), ("\"variedInputs\": { \"answer\": \"no\" }", "\"variedInputs\": { \"answer\": \"yes\", \"evidence\": \"free text\" }"), ("\"baseModelMoving\": { \"answer\": \"no\" }", "\"baseModelMoving\": { \"answer\": \"yes\", \"evidence\": \"two releases a year\" }")), null);

    [Fact]
    public Task OpenCriteriaAreTheBusinessOfPA3003() => FindsMarked(Supported.With(("    \"stableBehaviour\": { \"answer\": \"yes\", \"evidence\": \"queues unchanged since September\" },\n", "")), null);

    [Fact]
    public Task TooLittleDataIsPA3006Alone() => FindsMarked(Supported.With(("\"training\": 2400", "\"training\": 40")), null);

    [Fact]
    public Task MissingAttemptsArePA3005Alone() => FindsMarked(Supported.With(("    { \"kind\": \"few-shot\", \"score\": 0.8, \"note\": \"5 examples\" },\n", "")), null);

    [Fact]
    public Task ADecisionToPromptMayBeFavoured() => FindsMarked(Supported.With(("\"decision\": \"fine-tune\"", "\"decision\": \"prompt\""), ("\"exploring\": { \"answer\": \"no\" }", "\"exploring\": { \"answer\": \"yes\" }")), null);

    [Fact]
    public Task ARejectedDecisionIsHistory() => FindsMarked(Supported.With(("\"accepted\"", "\"rejected\""), ("\"exploring\": { \"answer\": \"no\" }", "\"exploring\": { \"answer\": \"yes\" }")), null);

    [Fact]
    public Task TheSampleOfTheContractStaysOpen() => FindsMarked(OfTheContract, null);
}
