using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>What reasoning models need least: examples, and to be told to think.</summary>
public sealed class PA2005ExamplesForReasoningModelTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001, MEAI001
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        """;

    private static readonly TestSetup Setup = new();

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2005ExamplesForReasoningModel>.Diagnoses(Usings + source, setup ?? Setup);

    private static string Code(string body) => $$"""
        class C
        {
            const string Rules = "one two three four five six seven eight nine ten";
            static readonly string Team = Environment.GetEnvironmentVariable("TEAM") ?? "none";
            private readonly string _name = Guid.NewGuid().ToString();
            public async Task M(ChatClient client, string mail, List<string> mails, List<ChatMessage> history, ChatCompletionOptions given)
            {
                {{body}}
                await Task.Yield();
            }
            static string Load() => Console.ReadLine() ?? "";
        }
        """;

    [Theory]
    [InlineData("""new ChatClient("o3", "key").CompleteChat([|"Classify the mail. Think step by step."|]);""")]
    [InlineData("""new ChatClient("o1", "key").CompleteChat(new SystemChatMessage([|"Classify the mail as bug or question."|]), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""var reasoner = new ChatClient("o4-mini", "key"); reasoner.CompleteChat([|$"Let us think step by step. {mail}"|]);""")]
    public Task Reports(string body) => Verify(Code(body));

    [Theory]
    [InlineData("""new ChatClient("gpt-4o", "key").CompleteChat("Classify the mail. Think step by step.");""")]
    [InlineData("""client.CompleteChat("Classify the mail. Think step by step.");""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat($"Classify the mail as bug or question: {mail}");""")]
    [InlineData("""new ChatClient("my-deployment", "key").CompleteChat(new SystemChatMessage("Classify."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat(new SystemChatMessage("You are a patient teacher."), new UserChatMessage(mail));""")]
    [InlineData("""new ChatClient("o3", "key").CompleteChat([.. history, new UserChatMessage("And now?")]);""")]
    public Task DoesNotReport(string body) => Verify(Code(body));

    [Fact]
    public Task UsersOwnReasoningModel_Reports() => Verify(
        Code("""new ChatClient("acme-think-2", "key").CompleteChat([|"Classify the mail. Think step by step."|]);"""),
        new TestSetup { EditorConfig = ["prompt_analyzers.reasoning_models = acme-think-*"] });
}
