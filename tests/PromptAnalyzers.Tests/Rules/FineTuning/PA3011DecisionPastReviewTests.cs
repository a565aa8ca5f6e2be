using Microsoft.CodeAnalysis;
using PromptAnalyzers.Rules.FineTuning;
using static PromptAnalyzers.Tests.Rules.FineTuning.RecordVerify<PromptAnalyzers.Rules.FineTuning.PA3011DecisionPastReview>;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3011DecisionPastReviewTests
{
    private static Task On(string date, string record, string? message) =>
        FindsMarked(record, message, globalConfig: [$"build_property.PromptAnalyzersDate = {date}"]);

    private static readonly string WithoutReviewDate = Supported.With(("  \"reviewBy\": \"2027-05-01\",\n", ""));

    [Fact]
    public Task APassedReviewDateIsReported() => On(
        "2027-05-02",
        Supported.With(("\"2027-05-01\"", "[|\"2027-05-01\"|]")),
        "Decision was to be reviewed by 2027-05-01; the build is of 2027-05-02");

    [Fact]
    public Task CrLfAndBomMoveNothing() => On(
        "2027-05-02",
        "\uFEFF" + Supported.ReplaceLineEndings("\r\n").With(("\"2027-05-01\"", "[|\"2027-05-01\"|]")),
        "Decision was to be reviewed by 2027-05-01; the build is of 2027-05-02");

    [Fact]
    public Task WithoutReviewDateItsAgeCounts() => On(
        "2027-05-24",
        WithoutReviewDate.With(("\"2026-11-24\"", "[|\"2026-11-24\"|]")),
        "Decision was made on 2026-11-24, more than 180 days before the build of 2027-05-24");

    [Fact]
    public Task AReviewDateTooFarAwayIsReported() => On(
        "2026-11-25",
        Supported.With(("\"2027-05-01\"", "[|\"2028-01-01\"|]")),
        "Decision is to be reviewed 403 days after its date, more than 180 (F6)");

    /// <summary>The table was read on 2026-11-01; half a year later its dates may have moved.</summary>
    [Theory]
    [InlineData("2027-04-30", "Decision is to be reviewed by 2027-05-01, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5)", DiagnosticSeverity.Warning)]
    [InlineData("2027-05-01", "Decision is to be reviewed by 2027-05-01, after gpt-4.1-mini-2025-04-14 retires on 2027-01-14 (P5), as was known on 2026-11-01", DiagnosticSeverity.Info)]
    public async Task ARetirementThatWasReadLongBeforeTheBuildIsInformation(string date, string message, DiagnosticSeverity severity)
    {
        var record = Supported.With(("in-house", "openai"), ("qwen-base", "gpt-4.1-mini-2025-04-14"));
        var finding = Assert.Single(await RecordFindings.Of(record, ("build_property.PromptAnalyzersDate", date)), f => f.Id == "PA3011");
        Assert.Equal((message, severity), (finding.GetMessage(), finding.Severity));
    }

    [Fact]
    public Task TheSettingShortensTheAge() => FindsMarked(
        WithoutReviewDate.With(("\"2026-11-24\"", "[|\"2026-11-24\"|]")),
        "Decision was made on 2026-11-24, more than 30 days before the build of 2027-01-01",
        editorConfig: ["prompt_analyzers.decision_max_age_days = 30"],
        globalConfig: ["build_property.PromptAnalyzersDate = 2027-01-01"]);

    [Fact]
    public Task ADecisionToPromptIsReviewedToo() => On(
        "2027-05-02",
        Supported.With(("\"fine-tune\"", "\"prompt\""), ("\"2027-05-01\"", "[|\"2027-05-01\"|]")),
        "Decision was to be reviewed by 2027-05-01; the build is of 2027-05-02");

    [Fact]
    public Task TheReviewDateItselfIsInTime() => On("2027-05-01", Supported, null);

    [Fact]
    public Task DayOneHundredAndEightyIsInTime() => On("2027-05-23", WithoutReviewDate, null);

    [Fact]
    public Task ABuildBeforeTheDecisionIsNotLate() => On("2026-01-01", Supported, null);

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("01.06.2030")]
    [InlineData("2030-13-01")]
    public Task WithoutAUsableDateTheRuleIsSilent(string date) => On(date, Supported, null);

    [Fact]
    public Task WithoutTheBuildsDateTheRuleIsSilent() => FindsMarked(Supported.With(("2027-05-01", "2026-11-25")), null);

    [Fact]
    public Task AProposalIsNotDue() => On("2030-01-01", Supported.With(("\"accepted\"", "\"proposed\"")), null);

    [Fact]
    public Task ARejectedDecisionIsHistory() => On("2030-01-01", Supported.With(("\"accepted\"", "\"rejected\"")), null);

    [Fact]
    public Task WithoutAnyDateThereIsNothingToCountFrom() => On(
        "2030-01-01", WithoutReviewDate.With(("  \"date\": \"2026-11-24\",\n", "")), null);
}
