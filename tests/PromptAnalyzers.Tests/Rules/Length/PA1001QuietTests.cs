using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

/// <summary>Code that looks as if PA1001 had something to say, and has not.</summary>
public sealed class PA1001QuietTests
{
    private static readonly TestSetup ThreeTokens = new() { EditorConfig = [Prompts.Limit(3)] };

    private static Task Silent(string source, TestSetup? setup = null) => Verify<PA1001VeryLongPrompt>.Diagnoses(source, setup ?? ThreeTokens);

    [Fact]
    public Task OrdinaryPromptsAreFarBelowTheLimit() => Silent(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using OpenAI.Chat;
        class Chat(ChatClient client)
        {
            private readonly List<ChatMessage> _history =
            [
                new SystemChatMessage("You are a hiking enthusiast who helps people discover fun hikes in their area. You are upbeat and friendly."),
            ];
            public async Task<string> SayAsync(string text)
            {
                _history.Add(new UserChatMessage(text));
                ChatCompletion answer = await client.CompleteChatAsync(_history);
                _history.Add(new AssistantChatMessage(answer));
                return answer.Content[0].Text;
            }
        }
        """,
        TestSetup.Default);

    [Fact]
    public Task SeparatorsBetweenTextsOfOthersAreNoPrompt() => Silent(
        """
        using System.Text;
        using OpenAI.Chat;
        class C
        {
            void M(ChatClient client, string rules, string mail)
            {
                client.CompleteChat(rules + "\n\n---\n\n" + mail);
                client.CompleteChat(new SystemChatMessage(rules), new UserChatMessage($"```\n{mail}\n```"));
                var text = new StringBuilder();
                text.AppendLine(rules).AppendLine().AppendLine("==========").AppendLine(mail);
                client.CompleteChat(text.ToString());
            }
        }
        """,
        new TestSetup { EditorConfig = [Prompts.Limit(1)] });

    [Fact]
    public Task LongSqlAndHtmlBesideAnLlmCallAreNoPrompts() => Silent("""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using OpenAI.Chat;
        interface IDatabase { Task<List<string>> QueryAsync(string sql); }
        interface IMailer { Task SendAsync(string subject, string html); }
        class Report(ChatClient client, IDatabase database, IMailer mailer)
        {
            const string Sql = "SELECT subject, body, created FROM tickets WHERE created > @since AND state = 'open' ORDER BY created DESC";
            public async Task RunAsync()
            {
                var rows = await database.QueryAsync(Sql);
                ChatCompletion summary = await client.CompleteChatAsync($"Summarize: {string.Join('\n', rows)}");
                await mailer.SendAsync("Weekly report of the support desk", "<html><body><h1>This week</h1><p>" + summary.Content[0].Text + "</p></body></html>");
            }
        }
        """,
        ThreeTokens with { EditorConfig = [Prompts.Limit(6)] });

    [Fact]
    public Task MethodsOfTheSameNameOnOtherTypesAreNoLlmCalls() => Silent("""
        namespace Acme.LiveSupport
        {
            public sealed class ChatClient
            {
                public string CompleteChat(string closingWords) => closingWords;
                public string GetResponseAsync(string text) => text;
            }
            public sealed class SystemChatMessage(string text) { public string Text => text; }
            class Desk
            {
                string Close(ChatClient client) =>
                    client.CompleteChat("Thank you for talking to us today, and have a very nice weekend")
                    + client.GetResponseAsync("We answer all mails within two working days of their arrival")
                    + new SystemChatMessage("An agent has joined the conversation and will be with you shortly").Text;
            }
        }
        """);

    [Fact]
    public Task RetrievedTextIsNotKnown() => Silent("""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using OpenAI.Chat;
        interface IIndex { Task<IReadOnlyList<string>> SearchAsync(string query, int top); }
        class Answers(ChatClient client, IIndex index)
        {
            public async Task<string> AskAsync(string question)
            {
                var passages = await index.SearchAsync(question, top: 8);
                var context = string.Join("\n", passages.Select((p, i) => $"[{i}] {p}"));
                ChatCompletion answer = await client.CompleteChatAsync(new SystemChatMessage("Answer from:\n" + context), new UserChatMessage(question));
                return answer.Content[0].Text;
            }
        }
        """,
        ThreeTokens with { EditorConfig = [Prompts.Limit(6)] });

    [Fact]
    public Task EmbeddingInputsAndLogLinesAreNoPrompts() => Silent("""
        using System;
        using System.Threading.Tasks;
        using OpenAI.Chat;
        using OpenAI.Embeddings;
        class Search(ChatClient client, EmbeddingClient embeddings)
        {
            public async Task<float> ProbeAsync()
            {
                Console.WriteLine("Now asking the model for an answer, which may take a few seconds");
                await client.CompleteChatAsync("Ping");
                var embedding = await embeddings.GenerateEmbeddingAsync("the quick brown fox jumps over the lazy dog");
                throw new InvalidOperationException("The model gave an answer that nobody here expected: " + embedding.Value.Index);
            }
        }
        """);

    [Fact]
    public Task NamesKeysAndUserIdsAreNoPrompts() => Silent("""
        using System;
        using System.ClientModel;
        using OpenAI.Chat;
        class Setup
        {
            ChatCompletion M(string mail)
            {
                var client = new ChatClient("our-own-very-long-deployment-name-of-the-model", new ApiKeyCredential("not-a-real-key-but-long-enough-to-count"));
                var options = new ChatCompletionOptions { EndUserId = "a user id of many words that no model reads" };
                options.StopSequences.Add("one two three four five six seven");
                return client.CompleteChat([new UserChatMessage(mail)], options);
            }
        }
        """);

    [Fact]
    public Task PromptsThatAreNeverSentAreNoPrompts() => Silent("""
        using OpenAI.Chat;
        static class Texts
        {
            public const string Retired = "You were once the prompt of a feature that is long gone";
            public static readonly string Draft = "You may become the prompt of a feature " + "that is yet to come";
        }
        class C
        {
            ChatCompletion M(ChatClient client) => client.CompleteChat("Ping");
            string Show() => Texts.Retired + Texts.Draft;
        }
        """);

    [Fact]
    public Task TheCallersTextOfAPublicApiIsNotKnown() => Silent("""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        public sealed class Bot(IChatClient client)
        {
            public Task<ChatResponse> AskAsync(string prompt, IEnumerable<ChatMessage> history) =>
                client.GetResponseAsync([.. history, new ChatMessage(ChatRole.User, prompt)]);
        }
        """);

    [Theory]
    [InlineData("/0/Prompts.g.cs", "")]
    [InlineData("/0/Prompts.Designer.cs", "")]
    [InlineData("/0/Prompts.cs", "// <auto-generated/>\n")]
    public Task GeneratedCodeIsQuiet(string path, string head) => Silent(
        "",
        ThreeTokens with
        {
            MoreSources = [(path, head + """class G { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat("one two three four five six"); }""")],
        });

    [Fact]
    public Task TestProjectsAreQuiet() => Silent(
        """class C { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat("one two three four five six"); }""",
        ThreeTokens with { GlobalConfig = ["build_property.IsTestProject = true"] });

    [Theory]
    [InlineData("build_property.IsTestProject = false", "")]
    [InlineData("build_property.IsTestProject =", "")]
    [InlineData("build_property.IsTestProject = nonsense", "")]
    [InlineData("build_property.IsTestProject = True", "prompt_analyzers.test_projects = report")]
    [InlineData("build_property.IsTestProject = true", "prompt_analyzers.PA1001.test_projects = report")]
    public Task OtherProjectsAndTestProjectsThatAskForIt_Report(string property, string setting) =>
        Verify<PA1001VeryLongPrompt>.Diagnoses(
            """class C { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat([|"one two three four five six"|]); }""",
            new TestSetup { EditorConfig = [Prompts.Limit(3), setting], GlobalConfig = [property] });

    [Fact]
    public Task AProjectWithoutAnSdkIsQuiet() => Silent(
        """
        class ChatClient { public string CompleteChat(string text) => text; }
        class C { string M(ChatClient client) => client.CompleteChat("one two three four five six"); }
        """,
        ThreeTokens with { References = SdkReferences.None });

    [Theory]
    [InlineData("\"first sail after the storm\"")]
    [InlineData("\"2 masts and a broken keel\"")]
    [InlineData("\"DM/BW-042\"")]
    [InlineData("\"明月号\"")]
    [InlineData("{|PA1001:\"写一个不超过20个字的故事，要有一条船\"|}")]
    [InlineData("{|PA1001:\"写一个关于船和月亮的短故事\"|}")]
    [InlineData("{|PA1001:\"اكتب قصة قصيرة عن سفينة تعود\"|}")]
    [InlineData("{|PA1001:\"Tell the story of the storm\"|}")]
    [InlineData("{|PA1001:\"first sail after the storm, and make it rhyme\"|}")]
    public Task APieceOfASentenceThatAWrapperPutsIntoItsOwnIsNoPrompt(string story) => Verify<PA1001VeryLongPrompt>.Diagnoses(
        $$"""
        using OpenAI.Chat;
        class C
        {
            void Ask(ChatClient client, string story) => client.CompleteChat({|PA1001:$"Invent a name for a ship. The story behind it: {story}. No puns please, everybody does this."|});
            void M(ChatClient client) => Ask(client, {{story}});
        }
        """,
        new TestSetup { EditorConfig = ["prompt_analyzers.max_prompt_tokens = 1"] });

    [Theory]
    [InlineData("$\"Member {number}\"")]
    [InlineData("Members.Describe(number)")]
    [InlineData("{|PA1001:$\"You talk to member {number}, who is new and has many questions\"|}")]
    public Task DataThatAWrapperPutsIntoItsOwnIsNoPrompt(string member) => Verify<PA1001VeryLongPrompt>.Diagnoses(
        $$"""
        using OpenAI.Chat;
        class C
        {
            void Ask(ChatClient client, string member) => client.CompleteChat({|PA1001:$"You are the assistant at the gate of the garden club, patient and brief. You are talking with {member}. Answer what is asked, and nothing about others."|});
            void M(ChatClient client, int number) => Ask(client, {{member}});
        }
        """,
        new TestSetup
        {
            EditorConfig = ["prompt_analyzers.max_prompt_tokens = 1"],
            MoreSources = [("/0/Members.cs", "static class Members { public static string Describe(int number) => number < 0 ? \"no such member here\" : $\"number={number}; since=2020\"; }")],
        });

    /// <summary>What the objects of a program hold is data of the prompt they are put into.</summary>
    [Theory]
    [InlineData("$\"Give a vague hint for the riddle '{riddle.Question}' (solution: {riddle.Answer}).\"")]
    [InlineData("$\"Judge what the player says.\\nRiddle: {riddle.Question}\\nRight answer: {riddle.Answer}\\n\"")]
    [InlineData("$\"Tell a story about the place {riddle.Place}. {riddle.Question} {riddle.Answer}\"")]
    public Task FieldsOfAnObjectAreNoPrompts(string text) => Verify<PA1001VeryLongPrompt>.Diagnoses(
        $$"""
        class Room(Hints hints)
        {
            private static readonly Riddle Clock = new() { Question = "When did the house stop breathing?", Answer = "Twenty minutes to four in the morning.", Place = "The clock above the door" };
            public string Hint() => hints.Of(Clock);
        }
        """,
        ThreeTokens with
        {
            MoreSources =
            [
                ("/0/Hints.cs", $$"""
                using OpenAI.Chat;
                class Riddle { public string Question { get; set; } = ""; public string Answer { get; set; } = ""; public string Place { get; set; } = ""; }
                class Hints(ChatClient client) { public string Of(Riddle riddle) => client.CompleteChat([|{{text}}|]).Value.Content[0].Text; }
                """),
            ],
        });

    [Fact]
    public Task TheDefaultOfAFieldAmongOthersIsNoPrompt() => Silent("""
        using OpenAI.Chat;
        class Report { public string Passenger { get; set; } = ""; public string Reference { get; set; } = ""; public string Language { get; set; } = "en GB"; }
        class C { void M(ChatClient client, Report report) => client.CompleteChat($"{report.Passenger}, {report.Reference}, {report.Language}"); }
        """);

    [Fact]
    public Task ARequestsOwnTextIsOne() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        """
        class Desk(Sender sender) { public string Sort(string mail) => sender.Send(new Request { Prompt = [|"Sort this mail into a folder."|], Text = mail }); }
        """,
        ThreeTokens with
        {
            MoreSources =
            [
                ("/0/Sender.cs", """
                using OpenAI.Chat;
                class Request { public string Prompt { get; set; } = ""; public string Text { get; set; } = ""; }
                class Sender(ChatClient client) { public string Send(Request request) => client.CompleteChat([|$"Task: {request.Prompt}\n{request.Text}"|]).Value.Content[0].Text; }
                """),
            ],
        });
}
