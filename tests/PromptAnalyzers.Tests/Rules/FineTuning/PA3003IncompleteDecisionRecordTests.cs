using PromptAnalyzers.Rules.FineTuning;
using static PromptAnalyzers.Tests.Rules.FineTuning.RecordVerify<PromptAnalyzers.Rules.FineTuning.PA3003IncompleteDecisionRecord>;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3003IncompleteDecisionRecordTests
{
    private static string WithMarkedCriteria(string record)
    {
        var start = record.IndexOf("\"criteria\": {", StringComparison.Ordinal) + "\"criteria\": ".Length;
        var end = record.LastIndexOf('}', record.LastIndexOf('}') - 1) + 1;
        return record.Insert(end, "|]").Insert(start, "[|");
    }

    [Fact]
    public Task ElevenOpenCriteriaAreOneFindingAtTheCriteria() => Finds(
        OfTheContract,
        [
            (24, 15, 27, 4,
                "Decision record lacks answers to 11 criteria: latency (F3), embeddedBehaviour (F4), labelledData (F5), stableBehaviour (F6), changesOften (P1), "
                + "exploring (P2), noLabels (P3), fastIteration (P4), baseModelMoving (P5), variedInputs (P6), smallScale (P7)"),
        ]);

    [Fact]
    public Task CrLfAndBomMoveNothing() => Finds(
        "\uFEFF" + OfTheContract.ReplaceLineEndings("\r\n").With(("    \"formatConsistency\": { \"answer\": \"no\", \"evidence\": \"schema holds\" },\r\n    \"inferenceCost\": { \"answer\": \"yes\", \"evidence\": \"see cost\" }\r\n", "")),
        [(24, 15, 25, 4, "Decision record lacks answers to all 13 criteria (F1-F6, P1-P7)")]);

    [Fact]
    public Task WithoutCriteriaTheFindingIsAtTheFirstLine() => FindsMarked(
        "// draft\n[|{|] \"version\": 1, \"id\": \"a\", \"status\": \"proposed\", \"decision\": \"prompt\" }",
        "Decision record lacks date, rationale or one answered criterion");

    [Fact]
    public Task AnEmptyRecordIsAskedForEverything() => FindsMarked(
        "[|{|]}",
        "Decision record lacks answers to all 13 criteria (F1-F6, P1-P7); version, id, status, decision, date, task, platform, baseModel, "
        + "failureMode.description (S: the one failure that examples would cure), failureMode.example (S), failureMode.rate (S), "
        + "target.metric (X), target.value (X), target.evalSet (X), target.evalSize (X)");

    [Fact]
    public Task YesNeedsEvidence() => FindsMarked(
        WithMarkedCriteria(Supported.With((", \"evidence\": \"see latency\"", ""), ("\"queues unchanged since September\"", "\"TODO: link\""))),
        "Decision record lacks evidence for latency (F3), stableBehaviour (F6)");

    [Fact]
    public Task AnUnknownAnswerIsOpen() => FindsMarked(
        WithMarkedCriteria(Supported.With(("\"fastIteration\": { \"answer\": \"no\" }", "\"fastIteration\": { \"answer\": \"unknown\", \"evidence\": \"ask product\" }"))),
        "Decision record lacks an answer to fastIteration (P4)");

    [Fact]
    public Task AWishIsNoFailureMode() => FindsMarked(
        WithMarkedCriteria(Supported.With(("Refund mails that mention login go to Access", "better quality"))),
        "Decision record lacks failureMode.description (S: the one failure that examples would cure)");

    [Fact]
    public Task ReasonsNeedTheirFigures() => FindsMarked(
        WithMarkedCriteria(Supported.With(("\"hostingPerMonth\": 1224, ", ""), (", \"budgetMs\": 800", ""), ("\"weeks\": 9, ", ""))),
        "Decision record lacks cost.hostingPerMonth, latency.budgetMs, stability.weeks");

    [Fact]
    public Task ASupersededRecordNamesItsSuccessor() => FindsMarked(
        WithMarkedCriteria(Supported.With(("\"accepted\"", "\"superseded\""))),
        "Decision record lacks supersededBy");

    [Fact]
    public Task AWholeRecordIsComplete() => FindsMarked(Supported, null);

    [Fact]
    public Task OptionalFieldsMayBeAbsent() => FindsMarked(Supported.With(("  \"rationale\": \"\",\n", ""), ("  \"reviewBy\": \"2027-05-01\",\n", ""), (", \"evidence\": \"\"", "")), null);

    [Fact]
    public Task NoNeedsNoEvidence() => FindsMarked(Supported.With((", \"evidence\": \"schema holds\"", "")), null);

    [Fact]
    public Task CostFiguresAreAskedForOnlyWhereCostIsAReason() => FindsMarked(Supported.With(("\"inferenceCost\": { \"answer\": \"yes\", \"evidence\": \"see cost\" }", "\"inferenceCost\": { \"answer\": \"no\" }"), ("\"inputPricePerMillion\": 1.1, ", "")), null);

    [Fact]
    public Task AttemptsAreTheBusinessOfPA3005() => FindsMarked(Supported.With(("    { \"kind\": \"few-shot\", \"score\": 0.8, \"note\": \"5 examples\" },\n", "")), null);

    [Fact]
    public Task ExamplesAreTheBusinessOfPA3006() => FindsMarked(Supported.With(("\"training\": 2400, ", "")), null);

    [Fact]
    public Task ADecisionToPromptNeedsNoMoreThanAReason() => FindsMarked(
        """
        {
          "version": 1, "id": "reply-tone", "status": "accepted", "decision": "prompt", "date": "2026-11-24",
          "criteria": { "changesOften": { "answer": "yes", "evidence": "the tone guide changes with each campaign" } }
        }
        """,
        null);

    [Fact]
    public Task ARejectedProposalIsHistory() => FindsMarked(
        """{ "version": 1, "id": "tune-replies", "status": "rejected", "decision": "fine-tune", "date": "2026-03-01" }""",
        null);

    [Fact]
    public Task ABrokenRecordIsPA3002Alone() => FindsMarked("{ \"status\": \"acceptd\" }", null);

    [Fact]
    public Task ARecordCanBeSwitchedOff() => FindsMarked("{}", null, editorConfig: ["prompt_analyzers.PA3003.enabled = false"]);
}
