using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Records that name members without a job.</summary>
public sealed class PA3013RecordAppliesToNoCallTests
{
    private const string Job = """client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""";

    private static TestSetup AppliesTo(string pattern, string status = "accepted") => JobSource.Record($""" "appliesTo": ["{pattern}"] """, status);

    private static Task Verify(string body, TestSetup setup, string? pattern = null) => Verify<PA3013RecordAppliesToNoCall>.Diagnoses(
        JobSource.With(body),
        setup with
        {
            Expected = pattern is null
                ? []
                :
                [
                    new DiagnosticResult(new PA3013RecordAppliesToNoCall().SupportedDiagnostics[0])
                        .WithSpan("/0/triage.finetune.json", 1, 135, 1, 135 + pattern.Length + 2)
                        .WithMessage($"'{pattern}' names no member that creates a fine-tuning job or calls an LLM: the record applies to nothing there"),
                ],
        });

    [Theory]
    [InlineData("M:Acme.Trainer.Start")]
    [InlineData("T:Acme.OldTrainer")]
    [InlineData("M:Acme.Trainers.*")]
    public Task PatternsThatMeetNoJob_Report(string pattern) => Verify(Job, AppliesTo(pattern), pattern);

    [Fact]
    public Task AMemberWithoutAJob_Reports() => Verify("Console.WriteLine(file);", AppliesTo("T:Acme.Trainer"), "T:Acme.Trainer");

    [Theory]
    [InlineData("T:Acme.Trainer")]
    [InlineData("M:Acme.Trainer.StartAsync(System.String,OpenAI.FineTuning.FineTuningOptions,System.String)")]
    [InlineData("M:Acme.Trainer.*")]
    [InlineData("M:Acme.Trainer.StartAsync*")]
    public Task PatternsThatMeetAJob_DoNotReport(string pattern) => Verify(Job, AppliesTo(pattern));

    [Fact]
    public Task AMemberThatSendsThePrompt_DoesNotReport() => Verify("chat.CompleteChat(Rules);", AppliesTo("T:Acme.Trainer"));

    [Fact]
    public Task RecordsWithoutAppliesTo_DoNotReport() => Verify("Console.WriteLine(file);", JobSource.Record());

    [Fact]
    public Task RejectedRecords_DoNotReport() => Verify("Console.WriteLine(file);", AppliesTo("T:Acme.Gone", status: "rejected"));

    [Fact]
    public Task WithoutAnySdk_DoesNotReport() => Verify<PA3013RecordAppliesToNoCall>.Diagnoses(
        "class C;", AppliesTo("T:Acme.Gone") with { References = SdkReferences.None });
}
