using PromptAnalyzers.Build.Report;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Report;

/// <summary>The figures of the report against ones computed by hand.</summary>
public sealed class ReportFiguresTests
{
    [Fact]
    public void Headline_figures_are_those_of_the_log()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [100, 20, 0, 0], ("task", "classify"))
            .Call("A.cs", 30, [0, 40, 160, 0], ("task", "extract"), ("examples", "3"), ("exampleEvidence", "strong"))
            .Call("B.cs", 5, [2100, 0, 300, 1], ("task", "score"), ("complete", "false"))
            .Call("B.cs", 50, [0, 7, 0, 0], ("kind", "Wrapper"))
            .Call("B.cs", 60, [0, 0, 0, 0])
            .Call("C.cs", 9, [30, 0, 0, 0], ("kind", "Loose"))
            .Job("T.cs", 3, "house-style")
            .Job("T.cs", 13, null)
            .Finding("PA1001", "B.cs", 3)
            .Finding("PA2001", "A.cs", 11, level: "note")
            .Finding("PA3001", "T.cs", 13, level: "error")
            .Finding("PA2002", "A.cs", 31, suppressed: true);
        var summary = log.Report().Summary;

        // The loose text is no call, and a call without constant text no prompt.
        Assert.Equal((5, 1, 5), (summary.Calls, summary.WrapperCalls, summary.Prompts));

        // 7, 30, 120, 200, 2401: the middle one, and rank 5 of 5 (0.95 × 5 = 4.75).
        Assert.Equal((120, 2401, 2401), (summary.MedianTokens, summary.P95Tokens, summary.LargestTokens));
        Assert.Equal(1, summary.PromptsOverLimit);

        // The third task is not completely seen: examples may be there.
        Assert.Equal((2, 1), (summary.Tasks, summary.TasksWithExamples));
        Assert.Equal((2, 1), (summary.Jobs, summary.JobsWithDecision));
        Assert.Equal((1, 1, 1, 1), (summary.Errors, summary.Warnings, summary.Notes, summary.Accepted));
    }

    [Theory]
    [InlineData(new int[0], null, null)]
    [InlineData(new[] { 8 }, 8, 8)]
    [InlineData(new[] { 3, 4 }, 4, 4)]
    [InlineData(new[] { 1, 2, 3, 10 }, 3, 10)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }, 11, 19)]
    [InlineData(new[] { 2147483647, 2147483647 }, 2147483647, 2147483647)]
    public void Median_and_percentile(int[] sorted, int? median, int? p95)
    {
        Assert.Equal(median, ReportSummary.Median(sorted));
        Assert.Equal(p95, ReportSummary.Percentile(sorted, 95));
    }

    [Fact]
    public void A_decision_record_is_judged_as_the_analyzer_judges_it()
    {
        var decision = DecisionReading.Read("a.finetune.json", RepositoryFiles.Read("docs/samples/SupportDesk/house-style-replies.finetune.json"), 2000);
        Assert.Equal(("house-style-replies", "fine-tune", "accepted", "supported", 5), (decision.Id, decision.Decision, decision.Status, decision.Verdict, decision.Score));
        Assert.Empty(decision.Problems);
        Assert.Equal(["F2", "F3", "F4", "F5", "F6"], decision.Criteria.Where(c => c.Holds).Select(c => c.Code));
        Assert.Equal(13, decision.Criteria.Count);
        Assert.Equal(6, decision.Gates.Count);
        Assert.All(decision.Gates, g => Assert.True(g.Holds && g.Failures.Count == 0, g.Title));

        // 2,130 tokens at 1.1 per million; half is read from the cache at a quarter: k = 0.625. (0.71 − 0.52) ÷ (0.9 − 0.52) = 0.5.
        var cost = decision.Cost;
        Assert.Equal(0.002343, cost.PromptedPerCall!.Value, 12);
        Assert.Equal(0.001464375, cost.CachedPerCall!.Value, 12);
        Assert.Equal(0.00009625, cost.TunedPerCall!.Value, 12);
        Assert.Equal(0.001368125, cost.SavingPerCall!.Value, 12);
        Assert.Equal(1224 / 0.001368125, cost.BreakEvenCallsPerMonth!.Value, 6);
        Assert.Equal(2490 / ((1_600_000 * 0.001368125) - 1224), cost.PaybackMonths!.Value, 9);
        Assert.False(cost.NeverBreaksEven || cost.NeverPaysBack);
        Assert.Equal(0.5, decision.GainShare!.Value, 9);
    }

    [Fact]
    public void Gates_vetoes_and_contradictions_of_a_premature_record_are_told()
    {
        var decision = DecisionReading.Read("a.finetune.json", ReportRecords.Premature, 2000);
        Assert.Equal("unsupported", decision.Verdict);
        Assert.Equal(["P1", "P2"], decision.Criteria.Where(c => c is { Veto: true, Holds: true }).Select(c => c.Code));
        Assert.Equal(["Stable behaviour (F6)", "Prompting exhausted (X)", "Labelled examples (F5)"], decision.Gates.Where(g => !g.Holds).Select(g => g.Title));
        Assert.Equal(["F2", "F6", "P1", "P7"], decision.Criteria.Where(c => c.Contradiction is not null).Select(c => c.Code));
        Assert.Contains("8,500,000", decision.Criteria.Single(c => c.Code == "F2").Contradiction, StringComparison.Ordinal);
        Assert.Null(decision.Cost.CachedPerCall);
        Assert.True(decision.Cost.NeverPaysBack);
    }

    [Fact]
    public void Costs_without_a_figure_are_not_computed_and_a_dearer_call_never_breaks_even()
    {
        var open = DecisionReading.Read("a.finetune.json", """{ "version": 1, "cost": { "promptTokens": 900, "inputPricePerMillion": 2 } }""", 2000).Cost;
        Assert.Equal(0.0018, open.PromptedPerCall!.Value, 12);
        Assert.Null(open.TunedPerCall);
        Assert.Null(open.BreakEvenCallsPerMonth);
        Assert.False(open.NeverBreaksEven);

        var never = DecisionReading.Read(
            "a.finetune.json", """{ "version": 1, "cost": { "promptTokens": 100, "tunedTokens": 100, "inputPricePerMillion": 2, "hostingPerMonth": 10 } }""", 2000).Cost;
        Assert.Null(never.BreakEvenCallsPerMonth);
        Assert.True(never.NeverBreaksEven);

        // The rest of the tokens costs 3 instead of 1 per million: cheaper prompts do not help.
        var rest = DecisionReading.Read(
            "a.finetune.json",
            """{ "version": 1, "cost": { "promptTokens": 100, "tunedTokens": 50, "inputPricePerMillion": 2, "hostingPerMonth": 10, "remainingTokens": 1000, "basePricePerMillion": 1, "tunedPricePerMillion": 3 } }""",
            2000).Cost;
        Assert.Equal(0.0012, rest.PromptedPerCall!.Value, 12);
        Assert.Equal(0.0031, rest.TunedPerCall!.Value, 12);
        Assert.Equal(rest.PromptedPerCall!.Value - rest.TunedPerCall!.Value, rest.SavingPerCall!.Value, 12);
    }

    [Theory]
    [InlineData("", "Line 1: ")]
    [InlineData("[1]", "Line 1: a decision record must be one JSON object")]
    [InlineData("{\n  \"id\": \"x\",\n  \"status\": \"maybe\"\n}", "Line 3: 'status' must be one of")]
    public void A_record_that_cannot_be_read_has_problems_and_no_verdict(string text, string problem)
    {
        var decision = DecisionReading.Read("a.finetune.json", text, 2000);
        Assert.Null(decision.Verdict);
        Assert.StartsWith(problem, decision.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_setting_for_labelled_examples_reaches_the_verdict()
    {
        using var log = new ReportLog();
        log.WriteFile("a.finetune.json", ReportRecords.Premature).Job("T.cs", 3, null, ("minLabelledExamples", "100"));
        var gate = Assert.Single(log.Report("a.finetune.json").Decisions).Gates.Single(g => g.Title == "Labelled examples (F5)");
        Assert.True(gate.Holds);
    }
}
