using PromptAnalyzers.Decisions;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tests.Rules.FineTuning;

namespace PromptAnalyzers.Tests.Decisions;

public sealed class DecisionRecordReaderTests
{
    private static DecisionRecord Read(string text)
    {
        var result = DecisionRecordReader.Read(text);
        Assert.Empty(result.Problems);
        return result.Record!;
    }

    [Fact]
    public void EveryFieldOfTheSampleIsRead()
    {
        var record = Read(SampleRecords.OfTheContract);
        Assert.Equal(1, record.Version!.Value);
        Assert.Equal("support-triage", record.Id!.Value);
        Assert.Equal(DecisionStatus.Accepted, record.Status!.Value);
        Assert.Null(record.SupersededBy);
        Assert.Equal(DecisionOutcome.FineTune, record.Decision!.Value);
        Assert.Equal("", record.Rationale!.Value);
        Assert.Equal(new DateTime(2026, 11, 24), record.Date!.Value);
        Assert.Equal(new DateTime(2027, 5, 1), record.ReviewBy!.Value);
        Assert.Equal("search-team", Assert.Single(record.Owners).Value);
        Assert.Equal("Route support mails to one of 14 queues", record.Task!.Value);
        Assert.Equal("azure-openai", record.Platform!.Value);
        Assert.Equal("gpt-4.1-mini-2025-04-14", record.BaseModel!.Value);
        Assert.Equal("M:Acme.Triage.Trainer.StartAsync", Assert.Single(record.AppliesTo).Value);
        Assert.Equal("Refund mails that mention login go to Access", record.FailureMode.Description!.Value);
        Assert.Equal("…", record.FailureMode.Example!.Value);
        Assert.Equal(0.11, record.FailureMode.Rate!.Value);
        Assert.Equal(("macro-F1", 0.92, "triage-2026-10", 400L), (record.Target.Metric!.Value, record.Target.Value!.Value, record.Target.EvalSet!.Value, record.Target.EvalSize!.Value));
        Assert.Equal(
            [(AttemptKind.ZeroShot, 0.71), (AttemptKind.FewShot, 0.80), (AttemptKind.StructuredOutput, 0.82)],
            record.Attempts.Select(a => (a.Kind.Value, a.Score!.Value)));
        Assert.Equal((2400L, 300L, "agents' corrections", true, ""), (record.Data.Training!.Value, record.Data.Validation!.Value, record.Data.Source!.Value, record.Data.Cleaned!.Value, record.Data.Evidence!.Value));
        Assert.Equal((9.0, 0.0), (record.Stability.Weeks!.Value, record.Stability.ChangesPerMonth!.Value));
        Assert.Equal((60.0, 1800.0, 1224.0, 900000.0), (record.Cost.Training!.Value, record.Cost.Labelling!.Value, record.Cost.HostingPerMonth!.Value, record.Cost.CallsPerMonth!.Value));
        Assert.Equal((2100L, 150L, 1.1, 0.8, 0.25), (record.Cost.PromptTokens!.Value, record.Cost.TunedTokens!.Value, record.Cost.InputPricePerMillion!.Value, record.Cost.CachedShare!.Value, record.Cost.CachedPriceFactor!.Value));
        Assert.Equal((1400.0, 600.0, 800.0), (record.Latency.PromptMs!.Value, record.Latency.TunedMs!.Value, record.Latency.BudgetMs!.Value));
        Assert.Equal((Answer.No, "schema holds"), (record.Criteria["formatConsistency"].Answer.Value, record.Criteria["formatConsistency"].Evidence!.Value));
        Assert.Equal((Answer.Yes, "see cost"), (record.Criteria["inferenceCost"].Answer.Value, record.Criteria["inferenceCost"].Evidence!.Value));
        Assert.Equal(2, record.Criteria.Count);
        Assert.Equal(2, record.RevisitWhen.Length);
    }

    [Fact]
    public void ValuesKnowTheirPlace()
    {
        const string Text = "\uFEFF{\r\n  \"data\": { \"training\": 2400 }\r\n}";
        var training = Read(Text).Data.Training!;
        Assert.Equal("2400", Text[training.Range.Start.Offset..training.Range.End.Offset]);
        Assert.Equal((1, 24), (training.Range.Start.Line, training.Range.Start.Column));
    }

    /// <summary>The contract's sample is imperfect in two ways, and no rule finds a third.</summary>
    [Fact]
    public async Task TheSampleGivesExactlyItsTwoFindings() =>
        Assert.Equal(
            [
                ("PA3003", "Decision record lacks answers to 11 criteria: latency (F3), embeddedBehaviour (F4), labelledData (F5), stableBehaviour (F6), changesOften (P1), exploring (P2), noLabels (P3), fastIteration (P4), baseModelMoving (P5), variedInputs (P6), smallScale (P7)"),
                ("PA3007", "Decision record contradicts its own figures: running cost (F2) is 'yes', but break-even is 1,426,573 calls a month against 900,000"),
            ],
            (await RecordFindings.Of(SampleRecords.OfTheContract, ("build_property.PromptAnalyzersDate", "2026-11-24"))).Select(d => (d.Id, d.GetMessage())));

    /// <summary>On Azure's calendar the base model outlives the review date, on OpenAI's own it does not.</summary>
    [Theory]
    [InlineData("azure-openai", null)]
    [InlineData("openai", "Decision is to be reviewed by 2027-05-01, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5)")]
    public async Task ThePlatformsCalendarCounts(string platform, string? message) =>
        Assert.Equal(
            message,
            (await RecordFindings.Of(SampleRecords.OfTheContract.With(("azure-openai", platform)), ("build_property.PromptAnalyzersDate", "2026-11-24")))
                .SingleOrDefault(d => d.Id == "PA3011")?.GetMessage());

    /// <summary>What the command writes is readable and asks for what is open; nothing is held against it yet.</summary>
    [Fact]
    public async Task TheTemplateIsOpen()
    {
        var text = RepositoryFiles.Read("src/PromptAnalyzers.Package/build/decision-record.template.json")
            .Replace("{id}", "support-triage", StringComparison.Ordinal)
            .Replace("{date}", "2026-11-24", StringComparison.Ordinal);
        Assert.Equal(["PA3003", "PA3005", "PA3006"], (await RecordFindings.Of(text)).Select(d => d.Id));
    }

    [Fact]
    public async Task TheSampleApplicationHasAGoodRecord() =>
        Assert.Empty(await RecordFindings.Of(
            RepositoryFiles.Read("docs/samples/SupportDesk/house-style-replies.finetune.json"), ("build_property.PromptAnalyzersDate", "2026-11-24")));

    [Fact]
    public async Task SameTextSameFindingsInAnyCulture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            await TheSampleGivesExactlyItsTwoFindings();
            Assert.Empty(await RecordFindings.Of(SampleRecords.Supported));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
