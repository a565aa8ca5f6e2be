using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Prompts that ask for no task of fixed form, show examples, or cannot be seen whole.</summary>
public sealed class PA2001QuietTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        """;

    private static Task Silent(string source, TestSetup? setup = null) => Verify<PA2001NoExamples>.Diagnoses(Usings + source, setup);

    private static Task SilentBody(string body) => Silent($$"""
        class C
        {
            void M(ChatClient client, string mail, List<ChatMessage> history, List<(string Input, string Output)> examples)
            {
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData("Personas", """client.CompleteChat(new SystemChatMessage("You are a hiking enthusiast who helps people discover fun hikes in their area. You are upbeat and friendly."), mail);""")]
    [InlineData("Chat", """client.CompleteChat(new SystemChatMessage("You are a helpful assistant. You can classify, translate and write letters for the user."), mail);""")]
    [InlineData("Summaries", """client.CompleteChat($"Summarize the following text in 20 words or less:\n{mail}");""")]
    [InlineData("Writing", """client.CompleteChat($"Write a friendly mail to the customer. The order is given as JSON below.\n{mail}");""")]
    [InlineData("Answers from facts", """client.CompleteChat($"Given only the facts above, provide a detailed answer.\nQuestion: {mail}\nAnswer:");""")]
    [InlineData("Questions", """client.CompleteChat("How do I convert a List to an array in C#, and which is faster for lookups?");""")]
    [InlineData("Key points", """client.CompleteChat($"Extract the key points of this speech for a newcomer.\n{mail}");""")]
    [InlineData("Tools named in the text", """client.CompleteChat(new SystemChatMessage("You help guests. Use the search tool to look up rooms, then extract the price from its result."), mail);""")]
    [InlineData("Too short", """client.CompleteChat($"Classify: {mail}");""")]
    public Task NoTask(string what, string body) => what.Length > 0 ? SilentBody(body) : throw new ArgumentException(what);

    [Fact]
    public Task TheDataThatACallerHandsToATask() => Silent("""
        static class Coder
        {
            public static string Codes(ChatClient client, string system, string note) =>
                client.CompleteChat(new SystemChatMessage(system), new UserChatMessage("Assign ICD-10 codes to the note, one code per line, no other text.\n\nNote: " + note)).Value.Content[0].Text;
        }
        class C
        {
            void M(ChatClient client, string house) => Coder.Codes(client, "You work at " + house, "62 y/o female with diabetes, presents with cough for five days, suspected pneumonia.");
        }
        """);

    [Theory]
    [InlineData("Message pairs", """
        client.CompleteChat(
            new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."),
            new UserChatMessage("My parcel never came."), new AssistantChatMessage("shipping"),
            new UserChatMessage("I was charged twice."), new AssistantChatMessage("billing"),
            new UserChatMessage(mail));
        """)]
    [InlineData("Tags", """"
        client.CompleteChat($"""
            Classify the ticket as billing, shipping or other.
            <example>My parcel never came: shipping</example>
            <example>I was charged twice: billing</example>
            {mail}
            """);
        """")]
    [InlineData("Labels", """"
        client.CompleteChat($"""
            Classify the ticket as billing, shipping or other.
            Ticket: My parcel never came.
            Queue: shipping
            Ticket: I was charged twice.
            Queue: billing
            Ticket: {mail}
            Queue:
            """);
        """")]
    [InlineData("Numbered", """"
        client.CompleteChat($"""
            Extract all cities from the mail and return them as JSON.
            Example 1
            I flew from Rome to Oslo. => ["Rome", "Oslo"]
            Example 2
            I stayed at home. => []
            {mail}
            """);
        """")]
    [InlineData("In another message", """client.CompleteChat(new SystemChatMessage("Classify the ticket as billing, shipping or other."), new UserChatMessage($"<example>My parcel never came: shipping</example><example>Charged twice: billing</example>\n{mail}"));""")]
    [InlineData("A hole of examples", """client.CompleteChat($"Classify the ticket as billing, shipping or other.\n{string.Join("\n", examples.Select(e => $"{e.Input}: {e.Output}"))}\n{mail}");""")]
    [InlineData("Messages from a loop", """
        var messages = new List<ChatMessage> { new SystemChatMessage("Classify the ticket as billing, shipping or other.") };
        foreach (var e in examples)
        {
            messages.Add(new UserChatMessage(e.Input));
            messages.Add(new AssistantChatMessage(e.Output));
        }
        messages.Add(new UserChatMessage(mail));
        client.CompleteChat(messages);
        """)]
    public Task ExamplesAreThere(string what, string body) => what.Length > 0 ? SilentBody(body) : throw new ArgumentException(what);

    [Fact]
    public Task AModelThatMayReason() => SilentBody("""new ChatClient(history.Count > 3 ? "gpt-4o-2024-08-06" : "o3", "key").CompleteChat($"Classify the ticket as billing, shipping or other. Answer with the name only.\n{mail}");""");

    [Theory]
    [InlineData("History", """history.Add(new UserChatMessage($"Classify the sentiment of this review as positive or negative: {mail}")); client.CompleteChat(history);""")]
    [InlineData("Spread history", """client.CompleteChat([new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."), .. history, new UserChatMessage(mail)]);""")]
    [InlineData("Never sent here", """history.Add(new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."));""")]
    public Task TheConversationIsNotSeenWhole(string what, string body) => what.Length > 0 ? SilentBody(body) : throw new ArgumentException(what);

    [Theory]
    [InlineData("o1-preview")]
    [InlineData("o3-mini")]
    [InlineData("o4-mini-2025-04-16")]
    [InlineData("gpt-5-mini")]
    [InlineData("O3")]
    public Task ModelsThatReason(string model) => Silent($$"""
        class C
        {
            private readonly ChatClient _client = new("{{model}}", "key");
            void M(string mail) => _client.CompleteChat(
                new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."), new UserChatMessage(mail));
        }
        """);

    [Fact]
    public Task ACallWithReasoningEffort() => Silent("""
        #pragma warning disable OPENAI001
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(
                [new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."), new UserChatMessage(mail)],
                new ChatCompletionOptions { ReasoningEffortLevel = ChatReasoningEffortLevel.Low });
        }
        """);

    [Fact]
    public Task AnEffortOfADeployment() => Silent("""
        #pragma warning disable OPENAI001
        class C
        {
            void M(Azure.AI.OpenAI.AzureOpenAIClient azure, string mail) => azure.GetChatClient("triage").CompleteChat(
                [new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."), new UserChatMessage(mail)],
                new ChatCompletionOptions { ReasoningEffortLevel = ChatReasoningEffortLevel.High });
        }
        """);

    [Fact]
    public Task ASchemaBindsTheAnswer() => Silent("""
        class C
        {
            private static readonly ChatCompletionOptions Options = new()
            {
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("queue", BinaryData.FromString("{\"type\":\"object\"}")),
            };
            void M(ChatClient client, string mail) => client.CompleteChat(
                [new SystemChatMessage("Classify the ticket as billing, shipping or other. Answer with the name only."), new UserChatMessage(mail)], Options);
        }
        """);

    [Fact]
    public Task ATypeBindsTheAnswer() => Verify<PA2001NoExamples>.Diagnoses("""
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        enum Queue { Billing, Shipping, Other }
        class C
        {
            async Task<Queue> M(IChatClient client, string mail)
            {
                var answer = await client.GetResponseAsync<Queue>($"Classify the ticket as billing, shipping or other: {mail}");
                return answer.Result;
            }
        }
        """);

    [Fact]
    public Task AnAgentWithTools() => Verify<PA2001NoExamples>.Diagnoses("""
        using System.ComponentModel;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        class Agent(IChatClient client)
        {
            [Description("Finds an order by its number")]
            static string FindOrder(string number) => number;
            public Task<ChatResponse> RunAsync(string mail) => client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, "Classify the ticket as billing, shipping or other, then act on it."), new ChatMessage(ChatRole.User, mail)],
                new ChatOptions { Tools = [AIFunctionFactory.Create(FindOrder)] });
        }
        """);

    [Fact]
    public Task OtherApisOfTheSameName() => Silent("""
        namespace Acme.LiveSupport
        {
            public sealed class ChatClient { public string CompleteChat(string text) => text; }
            class Desk
            {
                string M(ChatClient client, string mail) => client.CompleteChat($"Classify the sentiment of this review as positive or negative: {mail}");
            }
        }
        """);

    [Fact]
    public Task TextsThatAreNotSent() => Silent("""
        class C
        {
            const string Help = "Classify the ticket as billing, shipping or other. Answer with the name only.";
            const string Sql = "SELECT id, CASE WHEN amount > 100 THEN 'large' ELSE 'small' END AS class FROM orders -- classify the order as large or small";
            void M(ChatClient client, string mail, TextWriter log)
            {
                log.WriteLine(Help + Sql);
                client.CompleteChat($"Say hello to {mail}.");
            }
        }
        """);

    [Fact]
    public Task ExamplesOfAFileThatIsReadAreNotSeen() => Silent("""
        class C
        {
            async Task M(ChatClient client, string mail)
            {
                var prompt = await File.ReadAllTextAsync("prompts/classify.txt");
                await client.CompleteChatAsync(new SystemChatMessage(prompt), new UserChatMessage(mail));
            }
        }
        """);

    [Theory]
    [InlineData("/0/Prompts.g.cs")]
    [InlineData("/0/Prompts.generated.cs")]
    public Task GeneratedCodeIsQuiet(string path) => Silent(
        "class Empty { }",
        new TestSetup
        {
            MoreSources = [(path, """class G { void M(OpenAI.Chat.ChatClient client, string mail) => client.CompleteChat($"Classify the sentiment of this review as positive or negative: {mail}"); }""")],
        });

    [Theory]
    [InlineData("silent", false)]
    [InlineData("report", true)]
    public Task TestProjectsAreQuietUnlessAskedFor(string setting, bool reports)
    {
        var text = "$\"Classify the sentiment of this review as positive or negative: {mail}\"";
        return Silent(
            $$"""class C { void M(ChatClient client, string mail) => client.CompleteChat({{(reports ? $"[|{text}|]" : text)}}); }""",
            new TestSetup { EditorConfig = [$"prompt_analyzers.test_projects = {setting}"], GlobalConfig = ["build_property.IsTestProject = true"] });
    }
}
