using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>Which calls create a job, and which record, comment or project lets one pass.</summary>
public sealed class PA3001NoDecisionRecordTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using OpenAI;
        using OpenAI.FineTuning;

        """;

    private const string Reported = """
        namespace Acme.Triage
        {
            class Trainer(FineTuningClient client)
            {
                public async Task StartAsync(string file) => await [|client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|];
            }
        }
        """;

    private static string NotReported => Reported.Replace("[|", "").Replace("|]", "");

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA3001NoDecisionRecord>.Diagnoses(Usings + source, setup);

    private static TestSetup Records(params string[] records) =>
        new() { AdditionalFiles = [.. records.Select((r, i) => ($"/0/record{i}.finetune.json", r))] };

    private static string Record(string id, params string[] appliesTo) =>
        $$"""{ "version": 1, "id": "{{id}}", "status": "accepted", "decision": "fine-tune", "appliesTo": [{{string.Join(", ", appliesTo.Select(a => $"\"{a}\""))}}] }""";

    private static DiagnosticResult Finding(string detail) =>
        new DiagnosticResult(new PA3001NoDecisionRecord().SupportedDiagnostics[0])
            .WithMessage($"Fine-tuning job has no decision record{detail}: record that prompting is exhausted (X) before you train");

    [Theory]
    [InlineData("""var job = await [|client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    [InlineData("""var job = [|client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    [InlineData("""var job = await [|client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: true, new FineTuningOptions { Suffix = "triage" })|].ConfigureAwait(false);""")]
    [InlineData("""var job = await [|client.FineTuneAsync(BinaryContent.Create(BinaryData.FromString("{}")), waitUntilCompleted: false, options: null)|];""")]
    [InlineData("""var job = [|client.FineTune(BinaryContent.Create(BinaryData.FromString("{}")), false, new System.ClientModel.Primitives.RequestOptions())|];""")]
    [InlineData("""var job = [|new OpenAIClient("key").GetFineTuningClient().FineTune("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    [InlineData("""var job = [|azure.GetFineTuningClient().FineTune("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    [InlineData("""var tuning = azure.GetFineTuningClient(); var job = await [|tuning.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    [InlineData("""Func<FineTuningJob> start = () => [|client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|]; start();""")]
    [InlineData("""var jobs = new[] { file }.Select(f => [|client.FineTune("gpt-4.1-mini-2025-04-14", f, false)|]).ToList();""")]
    [InlineData("""if (file.Length > 0) { [|client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|]; }""")]
    [InlineData("""var job = client?[|.FineTune("gpt-4.1-mini-2025-04-14", file, false)|];""")]
    public Task AJob_Reports(string body) => Verify($$"""
        class C
        {
            async Task M(FineTuningClient client, Azure.AI.OpenAI.AzureOpenAIClient azure, string file)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """);

    [Theory]
    [InlineData("""var job = [|client.CreateFineTuningJob(BinaryContent.Create(BinaryData.FromString("{}")), waitUntilCompleted: false)|];""")]
    [InlineData("""var job = await [|client.CreateFineTuningJobAsync(BinaryContent.Create(BinaryData.FromString("{}")), waitUntilCompleted: false)|];""")]
    [InlineData("""var job = await [|azure.GetFineTuningClient().CreateFineTuningJobAsync(BinaryContent.Create(BinaryData.FromString("{}")), false)|];""")]
    public Task AJobOfVersion210_Reports(string body) => Verify(
        $$"""
        class C
        {
            async Task M(FineTuningClient client, Azure.AI.OpenAI.AzureOpenAIClient azure)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """,
        new TestSetup { References = SdkReferences.With(("OpenAI", "2.1.0"), ("Azure.AI.OpenAI", "2.1.0")) });

    [Fact]
    public Task ACallOverLines_ReportsOnItsFirstLine() => Verify("""
        class C
        {
            async Task M(FineTuningClient client, string file)
            {
                var job = await [|client.FineTuneAsync(|]
                    "gpt-4.1-mini-2025-04-14",
                    file,
                    waitUntilCompleted: false);
            }
        }
        """);

    [Fact]
    public Task WithoutAnyRecord_TheMessageIsShort() => Verify(
        Reported.Replace("[|", "{|#0:"),
        new TestSetup { Expected = [Finding("").WithLocation(0)] });

    [Theory]
    [InlineData("M:Acme.Triage.Trainer.StartAsync(System.String)")]
    [InlineData("M:Acme.Triage.Trainer.StartAsync")]
    [InlineData("M:Acme.Triage.Trainer.Start*")]
    [InlineData("M:Acme.Triage.*")]
    [InlineData("T:Acme.Triage.Trainer")]
    [InlineData("T:Acme.*")]
    [InlineData("N:Acme.Triage")]
    public Task ARecordThatAppliesToTheCall_MakesItSilent(string appliesTo) => Verify(NotReported, Records(Record("triage", appliesTo), Record("other", "T:Elsewhere.Thing")));

    [Theory]
    [InlineData("M:Acme.Triage.Trainer.StopAsync")]
    [InlineData("M:Acme.Triage.Trainer.StartAsync(System.Int32)")]
    [InlineData("T:Acme.Triage.Train")]
    [InlineData("T:Acme.TriageTrainer")]
    [InlineData("N:Acme.Tria")]
    [InlineData("M:Acme.Triage.Trainer")]
    public Task ARecordForSomethingElse_ChangesNothing(string appliesTo) => Verify(Reported, Records(Record("triage", appliesTo)));

    [Theory]
    [InlineData("class C(FineTuningClient client) { FineTuningJob Job => client.FineTune(\"m\", \"f\", false); }", "P:C.Job")]
    [InlineData("class C(FineTuningClient client) { FineTuningJob Job { get { return client.FineTune(\"m\", \"f\", false); } } }", "P:C.Job")]
    [InlineData("class C { C(FineTuningClient client) { client.FineTune(\"m\", \"f\", false); } }", "M:C.#ctor(OpenAI.FineTuning.FineTuningClient)")]
    [InlineData("class C { class Inner { void M(FineTuningClient client) { client.FineTune(\"m\", \"f\", false); } } }", "T:C")]
    [InlineData("class C { void M(FineTuningClient client) { Run(); void Run() => client.FineTune(\"m\", \"f\", false); } }", "M:C.M*")]
    [InlineData("class C { Func<FineTuningClient, FineTuningJob> Start = c => c.FineTune(\"m\", \"f\", false); }", "F:C.Start")]
    [InlineData("class C<T> { void M<U>(FineTuningClient client) { client.FineTune(\"m\", \"f\", false); } }", "M:C`1.M")]
    public Task AnyKindOfMember_CanHaveARecord(string source, string appliesTo) => Verify(source, Records(Record("one", appliesTo), Record("two", "T:Elsewhere")));

    [Fact]
    public Task TheOnlyRecordOfTheProject_MakesItSilent() => Verify(NotReported, Records(Record("triage")));

    [Fact]
    public Task TheOnlyRecord_WithAppliesTo_DoesNotSpeakForOthers() => Verify(Reported, Records(Record("triage", "T:Elsewhere.Thing")));

    [Fact]
    public Task TwoRecordsWithoutAppliesTo_DoNotSayWhich() => Verify(Reported, Records(Record("one"), Record("two")));

    [Fact]
    public Task ASupersededRecordBesideTheCurrentOne_DoesNotCount() => Verify(
        NotReported,
        Records(Record("two"), """{ "version": 1, "id": "one", "status": "superseded", "supersededBy": "two", "decision": "fine-tune" }"""));

    [Theory]
    [InlineData("// finetune-decision: triage\n", "")]
    [InlineData("// finetune-decision: triage (agreed in May)\n", "")]
    [InlineData("//finetune-decision:triage\n", "")]
    [InlineData("/* finetune-decision: triage */ ", "")]
    [InlineData("", " // finetune-decision: triage")]
    public Task AComment_MakesItSilent(string above, string behind) => Verify(
        $$"""
        class C
        {
            async Task M(FineTuningClient client, string file)
            {
                Console.WriteLine(file);
                {{above}}        var job = await client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);{{behind}}
                Console.WriteLine(job);
            }
        }
        """,
        Records(Record("triage"), Record("other")));

    [Fact]
    public Task ACommentAboveTheMember_MakesItSilent() => Verify(
        """
        class C
        {
            // finetune-decision: triage
            FineTuningJob M(FineTuningClient client, string file) => client.FineTune("gpt-4.1-mini-2025-04-14", file, false);
        }
        """,
        Records(Record("triage"), Record("other")));

    [Fact]
    public Task ACommentInTheArguments_MakesItSilent() => Verify(
        """
        class C
        {
            FineTuningJob M(FineTuningClient client, string file) => client.FineTune(
                // finetune-decision: triage
                "gpt-4.1-mini-2025-04-14", file, false);
        }
        """,
        Records(Record("triage"), Record("other")));

    [Fact]
    public Task ACommentOfAnotherStatement_DoesNotCount() => Verify(
        """
        class C
        {
            void M(FineTuningClient client, string file)
            {
                // finetune-decision: triage
                client.FineTune("gpt-4.1-mini-2025-04-14", file, false);
                [|client.FineTune("gpt-4.1-mini-2025-04-14", file + "2", false)|];
            }
        }
        """,
        Records(Record("triage"), Record("other")));

    [Fact]
    public Task AnUnknownIdInAComment_IsTold() => Verify(
        """
        class C
        {
            // finetune-decision: trriage
            FineTuningJob M(FineTuningClient client, string file) => {|#0:client.FineTune("gpt-4.1-mini-2025-04-14", file, false)|};
        }
        """,
        Records(Record("triage")) with { Expected = [Finding(" named 'trriage'").WithLocation(0)] });

    [Fact]
    public Task TwoRecordsThatClaimTheCall_AreTold() => Verify(
        Reported.Replace("[|", "{|#0:"),
        Records(Record("one", "T:Acme.Triage.Trainer"), Record("two", "M:Acme.Triage.Trainer.StartAsync")) with
        {
            Expected = [Finding(" of its own: 'one', 'two' all claim it").WithLocation(0)],
        });

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("not json at all")]
    [InlineData("""{ "version": 1, "id": "triage" "appliesTo": ["T:Acme.Triage.Trainer"] }""")]
    [InlineData("""{ "version": 7, "id": "triage", "appliesTo": ["T:Acme.Triage.Trainer"] }""")]
    [InlineData("""{ "version": 1, "id": "triage", "appliesTo": "T:Acme.Triage.Trainer" }""")]
    public Task ARecordThatCannotBeRead_AllowsNoJob(string record) => Verify(Reported, Records(record));

    [Theory]
    [InlineData("/0/triage.json")]
    [InlineData("/0/finetune.json.txt")]
    public Task OtherFiles_AreNoRecords(string path) => Verify(Reported, new TestSetup { AdditionalFiles = [(path, Record("triage"))] });

    [Theory]
    [InlineData("prompt_analyzers.enabled = false")]
    [InlineData("prompt_analyzers.PA3001.enabled = false")]
    [InlineData("dotnet_diagnostic.PA3001.severity = none")]
    public Task ASettingCanMakeItSilent(string setting) => Verify(NotReported, new TestSetup { EditorConfig = [setting] });

    [Fact]
    public Task TestProjectsAreQuiet() => Verify(NotReported, new TestSetup { GlobalConfig = ["build_property.IsTestProject = true"] });

    [Fact]
    public Task TestProjectsThatAskForIt_Report() =>
        Verify(Reported, new TestSetup { GlobalConfig = ["build_property.IsTestProject = true", "prompt_analyzers.test_projects = report"] });

    [Fact]
    public Task GeneratedCodeIsQuiet() => Verify("", new TestSetup { MoreSources = [("/0/Jobs.g.cs", Usings + NotReported)] });
}
