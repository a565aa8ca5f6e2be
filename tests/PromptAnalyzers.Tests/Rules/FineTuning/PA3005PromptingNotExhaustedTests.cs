using PromptAnalyzers.Rules.FineTuning;
using static PromptAnalyzers.Tests.Rules.FineTuning.RecordVerify<PromptAnalyzers.Rules.FineTuning.PA3005PromptingNotExhausted>;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3005PromptingNotExhaustedTests
{
    private const string Attempts =
        "[\n    { \"kind\": \"zero-shot\", \"score\": 0.71 },\n    { \"kind\": \"few-shot\", \"score\": 0.8, \"note\": \"5 examples\" },\n    { \"kind\": \"structured-output\", \"score\": 0.82 }\n  ]";

    private static Task AttemptsGive(string attempts, string? message) =>
        FindsMarked(Supported.With((Attempts, message is null ? attempts : $"[|{attempts}|]")), message);

    [Fact]
    public Task ThreeKindsAreAskedFor() => AttemptsGive(
        """[{ "kind": "zero-shot", "score": 0.71 }, { "kind": "few-shot", "score": 0.8 }]""",
        "Prompting is not exhausted: 2 of 3 kinds of attempt with a score (X)");

    [Fact]
    public Task FewShotIsAskedFor() => AttemptsGive(
        """[{ "kind": "zero-shot", "score": 0.71 }, { "kind": "chain-of-thought", "score": 0.8 }, { "kind": "retrieval", "score": 0.8 }]""",
        "Prompting is not exhausted: no scored few-shot attempt (X)");

    [Fact]
    public Task AnAttemptWithoutScoreDoesNotCount() => AttemptsGive(
        """[{ "kind": "zero-shot" }, { "kind": "few-shot" }, { "kind": "retrieval", "score": 0.8 }]""",
        "Prompting is not exhausted: 1 of 3 kinds of attempt with a score; no scored few-shot attempt (X)");

    [Fact]
    public Task AnEmptyListIsReportedThere() => AttemptsGive(
        "[]", "Prompting is not exhausted: 0 of 3 kinds of attempt with a score; no scored few-shot attempt (X)");

    [Fact]
    public Task WithoutAttemptsTheFindingIsAtTheDecision() => FindsMarked(
        Supported.With(
            ("\"decision\": \"fine-tune\"", "\"decision\": [|\"fine-tune\"|]"),
            ("\"attempts\": " + Attempts, "\"attempts\": null")),
        "Prompting is not exhausted: 0 of 3 kinds of attempt with a score; no scored few-shot attempt (X)");

    [Fact]
    public Task FormatAsReasonAsksForASchema() => FindsMarked(
        Supported.With(
            ("\"formatConsistency\": { \"answer\": \"no\", \"evidence\": \"schema holds\" }", "\"formatConsistency\": { \"answer\": \"yes\", \"evidence\": \"9% broken replies\" }"),
            (Attempts, """[|[{ "kind": "zero-shot", "score": 0.71 }, { "kind": "few-shot", "score": 0.8 }, { "kind": "retrieval", "score": 0.8 }]|]""")),
        "Prompting is not exhausted: format (F1) is a reason, but no scored structured-output attempt (X)");

    [Fact]
    public Task MostOfTheGainIsReportedAtTheBestScore() => FindsMarked(
        Supported.With(
            ("\"score\": 0.8,", "\"score\": [|0.9|],")),
        "Prompting is not exhausted: the best prompt has 0.9 of the gain up to the target, at least 0.8 (E)");

    [Fact]
    public Task AReachedTargetIsReported() => FindsMarked(
        Supported.With(
            ("\"score\": 0.82", "\"score\": [|0.93|]")),
        "Prompting is not exhausted: the best prompt scores 0.93 and reaches the target of 0.92 (E)");

    [Fact]
    public Task MostOfTheGainStandsAlone() => FindsMarked(
        Supported.With(
            (Attempts, """[{ "kind": "zero-shot", "score": 0.71 }, { "kind": "few-shot", "score": [|0.91|] }]"""),
            ("\"evalSize\": 400", "\"evalSize\": 10")),
        "Prompting is not exhausted: the best prompt has 0.95 of the gain up to the target, at least 0.8 (E)");

    [Fact]
    public Task ASmallEvaluationSetIsReported() => FindsMarked(
        Supported.With(
            ("\"evalSize\": 400", "\"evalSize\": [|12|]")),
        "Prompting is not exhausted: an evaluation set of 12 cases is under 20, too small to score on (X)");

    [Fact]
    public Task CrLfAndBomMoveNothing() => FindsMarked(
        ("\uFEFF" + Supported.ReplaceLineEndings("\r\n")).With(
            ("\"evalSize\": 400", "\"evalSize\": [|12|]")),
        "Prompting is not exhausted: an evaluation set of 12 cases is under 20, too small to score on (X)");

    [Fact]
    public Task ThreeScoredKindsAreEnough() => FindsMarked(Supported, null);

    [Fact]
    public Task OtherKindsCountToo() => AttemptsGive(
        """[{ "kind": "few-shot", "score": 0.8 }, { "kind": "prompt-optimizer", "score": 0.84 }, { "kind": "larger-model", "score": 0.95 }]""", null);

    [Fact]
    public Task WithoutAZeroShotScoreThereIsNoShare() => AttemptsGive(
        """[{ "kind": "few-shot", "score": 0.91 }, { "kind": "retrieval", "score": 0.91 }, { "kind": "chain-of-thought", "score": 0.91 }]""", null);

    [Fact]
    public Task LowerIsBetterForErrorRates() => FindsMarked(Supported.With(("\"macro-F1\", \"value\": 0.92", "\"error rate\", \"value\": 0.1"), ("\"score\": 0.71", "\"score\": 0.4"), ("\"score\": 0.8,", "\"score\": 0.3,"), ("\"score\": 0.82", "\"score\": 0.25")), null);

    [Fact]
    public Task SixTenthsOfTheGainLeaveRoom() => FindsMarked(Supported.With(("\"score\": 0.82", "\"score\": 0.84")), null);

    [Fact]
    public Task ADecisionToPromptNeedsNoAttempts() => FindsMarked(Supported.With(("\"decision\": \"fine-tune\"", "\"decision\": \"prompt\""), (Attempts, "[]")), null);

    [Fact]
    public Task ASupersededDecisionIsHistory() => FindsMarked(Supported.With(("\"accepted\"", "\"superseded\""), (Attempts, "[]")), null);

    [Fact]
    public Task TheSampleOfTheContractHasThreeKindsAndRoomForMore() => FindsMarked(OfTheContract, null);

    [Fact]
    public Task TheTeamsOwnReasoningModelsNeedNoFewShot() => FindsMarked(
        Supported.With((Attempts, """[{ "kind": "zero-shot", "score": 0.71 }, { "kind": "retrieval", "score": 0.8 }, { "kind": "structured-output", "score": 0.8 }]""")),
        null,
        editorConfig: ["prompt_analyzers.reasoning_models = qwen-*"]);
}
