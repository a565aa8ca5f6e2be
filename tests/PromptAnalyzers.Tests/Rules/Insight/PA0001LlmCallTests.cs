using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Insight;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Insight;

/// <summary>What PA0001 says of each call it understood, and that it says nothing unless asked.</summary>
public sealed class PA0001LlmCallTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        """;

    private const string CompleteChat = "M:OpenAI.Chat.ChatClient.CompleteChat(OpenAI.Chat.ChatMessage[])";

    private static readonly DiagnosticDescriptor Rule = new PA0001LlmCall().SupportedDiagnostics[0];

    private static readonly TestSetup On = new() { Enable = ["PA0001"] };

    private static DiagnosticResult Finding(string message, int location = 0) =>
        new DiagnosticResult(Rule).WithMessage(message).WithLocation(location);

    [Fact]
    public Task ACall_IsDescribed() => Verify<PA0001LlmCall>.Diagnoses(
        Usings + """
        class C
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");
            void M(string mail) => {|#0:_client.CompleteChat(new SystemChatMessage("You sort support mails."), new UserChatMessage($"Mail: {mail}"))|};
        }
        """,
        On with { Expected = [Finding($"Direct call of {CompleteChat}: model gpt-4o-mini; system 5, user 3+ tokens")] });

    [Fact]
    public Task AnUnknownModelAndAnUnseenHistory_AreSaid() => Verify<PA0001LlmCall>.Diagnoses(
        Usings + """
        class C
        {
            void M(ChatClient client, List<ChatMessage> history) => {|#0:client.CompleteChat(history)|};
        }
        """,
        On with
        {
            Expected =
            [
                Finding("Direct call of M:OpenAI.Chat.ChatClient.CompleteChat(System.Collections.Generic.IEnumerable{OpenAI.Chat.ChatMessage},OpenAI.Chat.ChatCompletionOptions,System.Threading.CancellationToken): model unknown; no messages seen; not seen: parameter 'history'"),
            ],
        });

    [Fact]
    public Task AWrapperIsDescribedForItsCaller() => Verify<PA0001LlmCall>.Diagnoses(
        Usings + """
        class Llm(ChatClient client)
        {
            public string Ask(string text) => {|#0:client.CompleteChat(new UserChatMessage(text))|}.Value.Content[0].Text;
        }
        class Use
        {
            string M(Llm llm) => {|#1:llm.Ask("Say hello.")|};
        }
        """,
        On with
        {
            Expected =
            [
                Finding($"Direct call of {CompleteChat}: model unknown; user 0+ tokens"),
                Finding($"Wrapper call of {CompleteChat}: model unknown; user 3 tokens", 1),
            ],
        });

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("2.15.0")]
    public Task EveryCallOfAFile_IsDescribed(string version) => Verify<PA0001LlmCall>.Diagnoses(
        Usings + """
        class C
        {
            async Task M(ChatClient client)
            {
                await [|client.CompleteChatAsync("One")|];
                [|client.CompleteChat("Two")|];
                await foreach (var update in [|client.CompleteChatStreamingAsync("Three")|]) { }
                [|client.CompleteChat(|]
                    "Four");
            }
        }
        """,
        On with { References = SdkReferences.With(("OpenAI", version)) });

    [Fact]
    public Task MicrosoftExtensionsAI_IsDescribed() => Verify<PA0001LlmCall>.Diagnoses(
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        class C
        {
            async Task M(IChatClient client)
            {
                await [|client.GetResponseAsync("One")|];
                await [|client.GetResponseAsync<int>([new ChatMessage(ChatRole.User, "Two")])|];
            }
        }
        """,
        On);

    [Fact]
    public async Task ItIsOffByDefault() =>
        Assert.Empty(await AnalyzerRun.Findings("class C { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat(\"Hello\"); }", [new PA0001LlmCall()]));

    [Fact]
    public async Task PropertiesCarryFigures_AndTextOnlyOnRequest()
    {
        const string Source = """class C { void M(OpenAI.Chat.ChatClient client, string mail) => client.CompleteChat($"The secret sauce: {mail}"); }""";
        var plain = Assert.Single(await AnalyzerRun.Findings(Source, [new PA0001LlmCall()], new() { ["dotnet_diagnostic.PA0001.severity"] = "warning" }));
        Assert.Equal(PA0001LlmCall.PropertiesVersion, plain.Properties["version"]);
        Assert.Equal("Direct", plain.Properties["kind"]);
        Assert.Equal(CompleteChat, plain.Properties["api"]);
        Assert.Equal("true", plain.Properties["complete"]);
        Assert.Equal("false", plain.Properties["structuredOutput"]);
        Assert.Equal("user", plain.Properties["roles"]);
        Assert.Equal("5", plain.Properties["tokens"]);
        Assert.DoesNotContain(plain.Properties.Values.Append(plain.GetMessage()), v => v?.Contains("secret", StringComparison.Ordinal) == true);

        var asked = Assert.Single(await AnalyzerRun.Findings(
            Source, [new PA0001LlmCall()], new() { ["dotnet_diagnostic.PA0001.severity"] = "warning", ["prompt_analyzers.include_prompt_text"] = "true" }));
        Assert.Equal("The secret sauce: ", asked.Properties["text"]);
    }

    [Fact]
    public async Task PropertiesCarryWhatAReportNeeds()
    {
        const string Source = """
            using OpenAI.Chat;
            class C
            {
                const string Rules = "Sort the mail into Billing or Shipping. Answer with one word.";
                void M(string mail)
                {
                    new ChatClient("gpt-4o-mini", "key").CompleteChat(
                        new SystemChatMessage(Rules),
                        new UserChatMessage("I was charged twice."),
                        new AssistantChatMessage("Billing"),
                        new UserChatMessage($"Mail: {mail}"));
                }
            }
            """;
        var call = Assert.Single(await AnalyzerRun.Findings(
            Source, [new PA0001LlmCall()], new() { ["dotnet_diagnostic.PA0001.severity"] = "warning", ["prompt_analyzers.max_prompt_tokens"] = "3000" }));

        // The demonstration is the second and third message: 5 + 1 tokens.
        Assert.Equal(["OpenAI", "gpt-4o-mini", "true", "o200k_base", "3000"], Values("sdk", "model", "atLeast", "encoding", "limit"));
        Assert.Equal("13,5,1,3", call.Properties["tokens"]);
        Assert.Equal(["13", "3", "6", "0"], Values("systemTokens", "userTokens", "exampleTokens", "otherTokens"));
        Assert.Equal(["rank", "1", "strong"], Values("task", "examples", "exampleEvidence"));

        // The rules stand in line 4, the other texts at their own arguments; the call ends in line 11.
        Assert.Equal("11", call.Properties["endLine"]);
        Assert.Equal("4:26,9:33,10:38,11:33", call.Properties["places"]);

        string[] Values(params string[] names) => [.. names.Select(name => call.Properties[name]!)];
    }

    [Fact]
    public async Task ExamplesWithinOnePrompt_AreCountedApart_AndHolesCountNothing()
    {
        const string Source = """"
            class C
            {
                void M(OpenAI.Chat.ChatClient client, string mail) => client.CompleteChat($"""
                    Sort the mail.
                    <example>I was charged twice. -> Billing</example>
                    <example>Where is my parcel? -> Shipping</example>
                    {mail}
                    """);
            }
            """";
        var call = Assert.Single(await AnalyzerRun.Findings(Source, [new PA0001LlmCall()], new() { ["dotnet_diagnostic.PA0001.severity"] = "warning" }));
        var (all, user, example) = (int.Parse(call.Properties["tokens"]!), int.Parse(call.Properties["userTokens"]!), int.Parse(call.Properties["exampleTokens"]!));
        Assert.Equal("2", call.Properties["examples"]);
        Assert.Equal(all, user + example);
        Assert.InRange(example, 18, 30);
        Assert.InRange(user, 4, 9);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("// finetune-decision: triage\n", "triage")]
    public async Task AFineTuningJobIsDescribed_WithTheRecordThatCoversIt(string comment, string? decision)
    {
        var source = $$"""
            #pragma warning disable OPENAI001
            class C
            {
                {{comment}}void M(OpenAI.FineTuning.FineTuningClient client) => client.FineTune("gpt-4.1-mini-2025-04-14", "file-1", false);
            }
            """;
        var record = AnalyzerRun.File("/0/triage.finetune.json", """{ "version": 1, "id": "triage", "appliesTo": ["T:Elsewhere"] }""");
        var job = Assert.Single(await AnalyzerRun.Findings(
            source, [new PA0001LlmCall()], new() { ["dotnet_diagnostic.PA0001.severity"] = "warning", ["prompt_analyzers.min_labelled_examples"] = "500" }, [record]));
        Assert.Equal(PA0001LlmCall.JobKind, job.Properties["kind"]);
        Assert.Equal("gpt-4.1-mini-2025-04-14", job.Properties["model"]);
        Assert.Equal("OpenAI", job.Properties["sdk"]);
        Assert.Null(job.Properties["platform"]); // An Azure client gives the same type.

        Assert.Equal(decision, job.Properties["decision"]);
        Assert.Equal("500", job.Properties["minLabelledExamples"]);
        Assert.Contains(": model gpt-4.1-mini-2025-04-14; ", job.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task OtherCodeIsNoLlmCall() => Verify<PA0001LlmCall>.Diagnoses(
        Usings + """
        namespace Acme.LiveSupport
        {
            public sealed class ChatClient { public string CompleteChat(string text) => text; public Task<string> GetResponseAsync(string text) => Task.FromResult(text); }
            class Desk { string M(ChatClient client) => client.CompleteChat("Bye") + client.GetResponseAsync("Hello").Result; }
        }
        """,
        On);

    [Fact]
    public Task AMethodWithoutPromptIsNoWrapper() => Verify<PA0001LlmCall>.Diagnoses(
        "#pragma warning disable OPENAI001\n" + Usings + """
        class Llm(ChatClient client)
        {
            private int _calls;
            public void Count(string reason) { _calls++; Console.WriteLine(reason); }
            public string Model(string fallback) => client.Model ?? fallback;
        }
        class Use
        {
            void M(Llm llm) { llm.Count("a new day"); Console.WriteLine(llm.Model("none")); }
        }
        """,
        On);

    [Theory]
    [InlineData("using OpenAI.Embeddings; class C { void M(EmbeddingClient client) => client.GenerateEmbedding(\"the quick brown fox\"); }")]
    [InlineData("using OpenAI.Moderations; class C { void M(ModerationClient client) => client.ClassifyText(\"the quick brown fox\"); }")]
    [InlineData("using OpenAI.Models; class C { void M(OpenAIModelClient client) => client.GetModel(\"gpt-4o-mini\"); }")]
    [InlineData("class C { const string Sql = \"SELECT 1\"; string M() => Sql.Replace(\"1\", \"2\"); }")]
    [InlineData("using OpenAI.Chat; class C { ChatClient M() => new(\"gpt-4o-mini\", \"key\"); }")]
    public Task OtherUsesOfTheSdk_AreNoLlmCalls(string source) => Verify<PA0001LlmCall>.Diagnoses(source, On);

    [Fact]
    public Task TestProjectsAreQuiet() => Verify<PA0001LlmCall>.Diagnoses(
        """class C { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat("Hello"); }""",
        On with { GlobalConfig = ["build_property.IsTestProject = true"] });

    [Fact]
    public Task GeneratedCodeIsQuiet() => Verify<PA0001LlmCall>.Diagnoses(
        "",
        On with { MoreSources = [("/0/Calls.g.cs", """class C { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat("Hello"); }""")] });
}
