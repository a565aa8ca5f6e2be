using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Jobs that their own record does not allow, or that are not what it says.</summary>
public sealed class PA3008CodeContradictsRecordTests
{
    private const string Job = """{|#0:client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|};""";

    private const string FormatIsTheReason = """ "criteria": { "formatConsistency": { "answer": "yes", "evidence": "12% broken" } } """;

    private static Task Verify(string body, TestSetup setup, params string[] contradictions) =>
        Verify<PA3008CodeContradictsRecord>.Diagnoses(
            JobSource.With(contradictions.Length > 0 ? body : body.Replace("{|#0:", "").Replace("|}", "")),
            setup with
            {
                Expected = [.. contradictions.Select(c => new DiagnosticResult(new PA3008CodeContradictsRecord().SupportedDiagnostics[0]).WithLocation(0).WithMessage($"Decision record 'triage' {c}"))],
            });

    [Fact]
    public Task ADecisionForPrompting_AllowsNoJob() =>
        Verify(Job, JobSource.Record(decision: "prompt"), "does not decide for fine-tuning, yet a job is created");

    [Theory]
    [InlineData("proposed")]
    [InlineData("rejected")]
    public Task ADecisionThatIsNotAccepted_AllowsNoJob(string status) =>
        Verify(Job, JobSource.Record(status: status), $"is {status}, not accepted, yet a job is created");

    [Fact]
    public Task AnotherBaseModel_Reports() =>
        Verify(Job, JobSource.Record(baseModel: "gpt-4o-2024-08-06"), "is about base model 'gpt-4o-2024-08-06', but the job trains 'gpt-4.1-mini-2025-04-14'");

    [Fact]
    public Task FormatWithoutASchemaAnywhere_Reports() =>
        Verify(Job, JobSource.Record(FormatIsTheReason), "rests on format (F1), but no call of the project asks for structured output");

    [Fact]
    public Task PromptFarFromTheRecordsFigure_Reports() =>
        Verify(
            Job + "chat.CompleteChat(Rules);",
            JobSource.Record(""" "cost": { "promptTokens": 2100 } """),
            "counts 2,100 prompt tokens (F4), but the prompts beside the job have 10");

    private const string ThreeEpochs = """{|#0:client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions { TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: 3) })|};""";

    [Fact]
    public Task OtherEpochsThanTheRecordCosts_Reports() =>
        Verify(ThreeEpochs, JobSource.Record(""" "cost": { "epochs": 2 } """), "counts the cost of 2 epochs, but the job trains 3");

    private const string ElsewhereUsings = "using OpenAI.Chat; ";

    private const string Elsewhere = ElsewhereUsings + """namespace Acme { class Triage(ChatClient chat) { public void Run() { chat.CompleteChat("one two three four five six seven eight nine ten"); } } }""";

    private const string AnotherOne = ElsewhereUsings + """namespace Acme { class Mood(ChatClient chat) { public void Run() { chat.CompleteChat("one two three"); } } }""";

    [Fact]
    public Task ThePromptThatTheRecordAppliesTo_IsMeasuredWhereverItIs() =>
        Verify(
            Job,
            JobSource.Record(""" "appliesTo": ["T:Acme.Trainer", "T:Acme.Triage"], "cost": { "promptTokens": 2100 } """) with { MoreSources = [("/0/Triage.cs", Elsewhere), ("/0/Mood.cs", AnotherOne)] },
            "counts 2,100 prompt tokens (F4), but the prompts that it applies to have 10");

    [Fact]
    public Task TheOnlyPromptOfTheProject_IsMeasured() =>
        Verify(
            Job,
            JobSource.Record(""" "cost": { "promptTokens": 2100 } """) with { MoreSources = [("/0/Triage.cs", Elsewhere)] },
            "counts 2,100 prompt tokens (F4), but the only prompt of the project has 10");

    [Fact]
    public Task WhichPromptItIs_IsNotGuessed() =>
        Verify(Job, JobSource.Record(""" "cost": { "promptTokens": 2100 } """) with { MoreSources = [("/0/Triage.cs", Elsewhere), ("/0/Mood.cs", AnotherOne)] });

    [Fact]
    public Task APromptThatIsNotSeenWhole_IsNotMeasured() =>
        Verify(
            Job,
            JobSource.Record(""" "appliesTo": ["T:Acme.Trainer", "T:Acme.Chat"], "cost": { "promptTokens": 2100 } """) with
            {
                MoreSources = [("/0/Chat.cs", ElsewhereUsings + "namespace Acme { class Chat(ChatClient chat) { public void Run(System.Collections.Generic.List<ChatMessage> turns) { chat.CompleteChat(turns); } } }")],
            });

    [Theory]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions { TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: 2) });""", """ "cost": { "epochs": 2 } """)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions { TrainingMethod = FineTuningTrainingMethod.CreateSupervised(epochCount: HyperparameterEpochCount.CreateAuto()) });""", """ "cost": { "epochs": 2 } """)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", """ "cost": { "epochs": 2 } """)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", "")]
    [InlineData("""client.FineTune(model, file, false);""", "")]
    [InlineData("""client.FineTune("GPT-4.1-mini-2025-04-14", file, false);""", "")]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false); var f = ChatResponseFormat.CreateJsonSchemaFormat("x", BinaryData.FromString("{}"));""", FormatIsTheReason)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false); chat.CompleteChat(Rules);""", """ "cost": { "promptTokens": 9 } """)]
    [InlineData("""client.FineTune("gpt-4.1-mini-2025-04-14", file, false);""", """ "cost": { "promptTokens": 2100 } """)]
    [InlineData("""foreach (var job in client.GetJobs()) { Console.WriteLine(job.Status); }""", "")]
    public Task JobsThatAgreeWithTheirRecord_DoNotReport(string body, string fields) => Verify(body, JobSource.Record(fields));

    [Fact]
    public Task AJobWithoutRecord_IsPA3001Alone() => Verify(Job, TestSetup.Default);
}
