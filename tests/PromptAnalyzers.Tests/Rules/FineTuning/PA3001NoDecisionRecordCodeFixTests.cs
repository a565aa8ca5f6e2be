using PromptAnalyzers.CodeFixes.Rules.FineTuning;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

public sealed class PA3001NoDecisionRecordCodeFixTests
{
    private static readonly TestSetup Setup = TestSetup.Default with { EditorConfig = ["prompt_analyzers.criteria_url = docs/criteria.md"] };

    [Fact]
    public Task Link_StandsAboveTheStatement() => Fixes(
        """
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                var job = {|PA3001:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
            }
        }
        """,
        """
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                // Decision criteria: docs/criteria.md#exhaust-prompting
                var job = {|PA3001:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
            }
        }
        """,
        "PA3001.LinkCriteria");

    [Fact]
    public Task Accept_SilencesTheFinding() => Fixes(
        """
        #pragma warning disable OPENAI001
        using System.Threading.Tasks;
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public Task Train(string file) =>
                {|PA3001:client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
        }
        """,
        """
        #pragma warning disable OPENAI001
        using System.Threading.Tasks;
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("FineTuning", "PA3001:Fine-tuning job has no decision record", Justification = "TODO: give the reason. Criterion: docs/criteria.md#exhaust-prompting")]
            public Task Train(string file) =>
                client.FineTuneAsync("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
        }
        """,
        "PA3001.Accept");

    [Theory]
    [InlineData("support-triage")]
    [InlineData("search.ranking")]
    public Task LinkRecord_LinksToTheChosenRecord(string id) => Fixes(
        """
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                var job = {|PA3001:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
            }

            public object Again(string file) => {|PA3001:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
        }
        """,
        $$"""
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                // finetune-decision: {{id}}
                var job = client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
            }

            // finetune-decision: {{id}}
            public object Again(string file) => client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
        }
        """,
        "PA3001.LinkRecord." + id,
        WithRecords("support-triage", "search.ranking"));

    [Fact]
    public Task LinkRecord_CorrectsAnIdThatNamesNoRecord() => Fixes(
        """
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                // finetune-decision: suport-triage, see the wiki
                var job = {|PA3001:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
            }
        }
        """,
        """
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                // finetune-decision: support-triage, see the wiki
                var job = client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false);
            }
        }
        """,
        "PA3001.LinkRecord.support-triage",
        WithRecords("support-triage", "search.ranking"));

    [Fact]
    public Task LinkRecord_IsNotOfferedWithoutRecords()
    {
        const string Source = """
            #pragma warning disable OPENAI001
            using OpenAI.FineTuning;
            class Trainer(FineTuningClient client)
            {
                public object Train(string file) => {|PA3001:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
            }
            """;
        return Fixes(Source, Source, "PA3001.LinkRecord.support-triage", WithRecords());
    }

    private static TestSetup WithRecords(params string[] ids) =>
        Setup with { AdditionalFiles = [.. ids.Select(id => ($"/0/{id}.finetune.json", $$"""{ "version": 1, "id": "{{id}}" }"""))] };

    private static Task Fixes(string source, string fixedSource, string key, TestSetup? setup = null) =>
        Verify<PA3001NoDecisionRecord, PA3001NoDecisionRecordCodeFix>.Fixes(source, fixedSource, key, setup ?? Setup);
}
