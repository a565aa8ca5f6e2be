using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Base models that move, or end before the decision is reviewed.</summary>
public sealed class PA3010BaseModelNotPinnedTests
{
    private static Task Verify(string body, TestSetup setup, string? model = null, string? problem = null, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        Verify<PA3010BaseModelNotPinned>.Diagnoses(
            JobSource.With(problem is not null ? body : body.Replace("{|#0:", "").Replace("|}", "")),
            setup with
            {
                Expected = problem is null
                    ? []
                    : [new DiagnosticResult(new PA3010BaseModelNotPinned().SupportedDiagnostics[0]).WithSeverity(severity).WithLocation(0).WithMessage($"Base model '{model}' {problem} (P5)")],
            });

    [Fact]
    public Task AnAlias_Reports() =>
        Verify("""{|#0:client.FineTune("gpt-4.1-mini", file, false)|};""", JobSource.Record(), "gpt-4.1-mini", "is an alias that moves: name a snapshot");

    [Fact]
    public Task TheEndBeforeTheReview_Reports() =>
        Verify(
            """{|#0:client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|};""",
            JobSource.Record(""" "platform": "openai", "reviewBy": "2027-05-01" """),
            "gpt-4.1-mini-2025-04-14",
            "is switched off on openai on 2027-01-14, before the review on 2027-05-01");

    [Fact]
    public Task TheEndBeforeTheBuild_Reports() =>
        Verify(
            """{|#0:client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|};""",
            JobSource.Record(""" "platform": "openai" """, globalConfig: "build_property.PromptAnalyzersDate = 2027-02-01"),
            "gpt-4.1-mini-2025-04-14",
            "was switched off on openai on 2027-01-14");

    /// <summary>The table was read on 2026-11-01; half a year later its dates may have moved.</summary>
    [Theory]
    [InlineData("2027-04-30", "was switched off on openai on 2027-01-14", DiagnosticSeverity.Warning)]
    [InlineData("2027-05-01", "was switched off on openai on 2027-01-14, as was known on 2026-11-01", DiagnosticSeverity.Info)]
    public Task ADateThatWasReadLongBeforeTheBuild_IsInformation(string buildDate, string problem, DiagnosticSeverity severity) =>
        Verify(
            """{|#0:client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|};""",
            JobSource.Record(""" "platform": "openai" """, globalConfig: $"build_property.PromptAnalyzersDate = {buildDate}"),
            "gpt-4.1-mini-2025-04-14",
            problem,
            severity);

    [Fact]
    public Task ThePlatformOfTheClient_WinsOverTheRecords() =>
        Verify(
            """{|#0:new OpenAIClient("key").GetFineTuningClient().FineTune("gpt-4.1-mini-2025-04-14", file, false)|};""",
            JobSource.Record(""" "platform": "azure-openai", "reviewBy": "2027-05-01" """),
            "gpt-4.1-mini-2025-04-14",
            "is switched off on openai on 2027-01-14, before the review on 2027-05-01");

    [Theory]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", """ "platform": "openai", "reviewBy": "2026-12-31" """)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", """ "platform": "azure-openai", "reviewBy": "2027-05-01" """)]
    [InlineData("""azure.GetFineTuningClient().FineTune("gpt-4.1-mini-2025-04-14", file, false);""", """ "platform": "openai", "reviewBy": "2027-05-01" """)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", """ "reviewBy": "2027-05-01" """)]
    [InlineData("""client.FineTune("triage-base", file, false);""", """ "platform": "openai", "reviewBy": "2027-05-01" """)]
    [InlineData("""client.FineTune(model, file, false);""", """ "platform": "openai", "reviewBy": "2027-05-01" """)]
    public Task SnapshotsThatLastAndModelsNotKnown_DoNotReport(string body, string fields) => Verify(body, JobSource.Record(fields));

    [Fact]
    public Task AJobWithoutRecord_IsPA3001Alone() => Verify("""client.FineTune("gpt-4.1-mini", file, false);""", TestSetup.Default);
}
