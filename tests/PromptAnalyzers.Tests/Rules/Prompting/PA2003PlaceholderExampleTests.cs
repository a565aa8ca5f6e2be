using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Examples that nobody filled in.</summary>
public sealed class PA2003PlaceholderExampleTests
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

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2003PlaceholderExample>.Diagnoses(Usings + source, setup ?? Setup);

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
    [InlineData("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question."), new UserChatMessage([|"TODO: example input"|]), new AssistantChatMessage("TODO: example output"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat([|$"Classify the mail as bug or question.\n<example>\nTODO\n</example>\nMail: {mail}"|]);""")]
    public Task Reports(string body) => Verify(Code(body));

    [Theory]
    [InlineData("""client.CompleteChat(new SystemChatMessage("Classify the mail as bug or question."), new UserChatMessage("It crashes"), new AssistantChatMessage("bug"), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat($"Turn this mail into a TODO list: {mail}");""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage("You keep my TODO list."), new UserChatMessage(mail));""")]
    [InlineData("""client.CompleteChat($"Answer in the form Label: <label>. Mail: {mail}");""")]
    [InlineData("""client.CompleteChat([.. history, new UserChatMessage(mail)]);""")]
    [InlineData("""Console.WriteLine("TODO: example input");""")]
    public Task DoesNotReport(string body) => Verify(Code(body));
}
