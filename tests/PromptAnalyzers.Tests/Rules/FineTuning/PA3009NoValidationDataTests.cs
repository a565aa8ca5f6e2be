using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Jobs without held-out pairs.</summary>
public sealed class PA3009NoValidationDataTests
{
    private static Task Verify(string body, TestSetup? setup = null) =>
        Verify<PA3009NoValidationData>.Diagnoses(JobSource.With(body), setup ?? JobSource.Record());

    [Theory]
    [InlineData("""[|client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    [InlineData("""await [|client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions { Suffix = "triage" })|];""")]
    [InlineData("""var options = new FineTuningOptions(); options.Suffix = "triage"; [|client.FineTune("gpt-4.1-mini-2025-04-14", file, false, options)|];""")]
    public Task JobsWithoutValidationFile_Report(string body) => Verify(body);

    [Theory]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions { ValidationFile = "file-2" });""")]
    [InlineData("""var options = new FineTuningOptions(); options.ValidationFile = file; client.FineTune("gpt-4.1-mini-2025-04-14", file, false, options);""")]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false, given);""")]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false, Options(file)); static FineTuningOptions Options(string f) => new() { ValidationFile = f };""")]
    [InlineData("""foreach (var job in client.GetJobs()) { Console.WriteLine(job.Status); }""")]
    [InlineData("""Console.WriteLine(client.GetJob("job-1").Status);""")]
    public Task JobsWithOneOrThatCannotBeSeen_DoNotReport(string body) => Verify(body);

    [Fact]
    public Task AJobWithoutRecord_IsPA3001Alone() =>
        Verify("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", TestSetup.Default);
}
