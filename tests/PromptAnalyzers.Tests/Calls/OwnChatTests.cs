using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Messages of a project's own that go to a contract of its own, which another project fulfils; no SDK is referenced.</summary>
public sealed class OwnChatTests
{
    private const string Contract = """
        namespace Shop.Abstractions
        {
            public enum ChatRole { System, User, Assistant }
            public record ChatMessage(ChatRole Role, string Content);
            public class ChatRequest
            {
                public IList<ChatMessage> Messages { get; set; } = [];
                public string? Model { get; set; }
                public float Temperature { get; set; }
            }
            public interface IChatBackend
            {
                Task<string> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default);
                Task<T> CompleteAsync<T>(IReadOnlyList<ChatMessage> messages);
                IAsyncEnumerable<string> StreamAsync(string conversationId, IReadOnlyList<ChatMessage> messages);
            }
        }
        """;

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading; using System.Threading.Tasks;\n";

    private static PromptFile File(string source, params string[] moreSources)
    {
        var compilation = Understood.Compile([Usings + "using Shop.Abstractions;\n" + source, .. moreSources.Select(static more => Usings + more)], SdkReferences.None);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return Understood.File(compilation, []);
    }

    private static string[] Calls(string source, params string[] moreSources) => [.. File(source, moreSources).Calls.Select(Understood.Describe)];

    private static string InClass(string body) => $$"""
        class Sorter(IChatBackend backend)
        {
            async Task<object> Run(string mail, IEnumerable<ChatMessage> earlier)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("""return await backend.CompleteAsync(new ChatRequest { Messages = [new(ChatRole.System, "Sort the mail."), new(ChatRole.User, mail)] });""", "system: Sort the mail. | user: {mail}")]
    [InlineData("""return await backend.CompleteAsync(new ChatRequest { Messages = new List<ChatMessage> { new ChatMessage(ChatRole.System, "Sort the mail."), new ChatMessage(ChatRole.User, $"Mail: {mail}") } });""", "system: Sort the mail. | user: Mail: {mail}")]
    [InlineData("""var request = new ChatRequest(); request.Messages.Add(new(ChatRole.System, "Sort the mail.")); request.Messages.Add(new(ChatRole.User, mail)); return await backend.CompleteAsync(request);""", "system: Sort the mail. | user: {mail}")]
    [InlineData("""var messages = new List<ChatMessage>(); messages.Add(new(ChatRole.System, "Sort the mail.")); messages.Add(new(ChatRole.Assistant, "Which one?")); return backend.CompleteAsync(new ChatRequest { Messages = messages });""", "system: Sort the mail. | assistant: Which one?")]
    [InlineData("""return await backend.CompleteAsync<string>([new(ChatRole.System, "Sort the mail."), new(ChatRole.User, mail)]);""", "system: Sort the mail. | user: {mail}")]
    public void AConversationForAContract_IsACall(string body, string expected) => Assert.Equal([expected], Calls(InClass(body), Contract));

    [Theory]
    [InlineData("""var messages = new[] { new ChatMessage(ChatRole.System, "Sort the mail.") }; return messages;""", "system: Sort the mail. !")]
    [InlineData("""await foreach (var part in backend.StreamAsync(mail, [new(ChatRole.System, "Sort the mail."), new(ChatRole.User, mail)])) { return part; } return "";""", "system: Sort the mail. | user: {mail} !")]
    [InlineData("""return await backend.CompleteAsync(new ChatRequest { Messages = [.. earlier, new(ChatRole.System, "Sort the mail.")] });""", "system: Sort the mail. !")]
    public void WhatIsNotSeenWhole_IsIncomplete(string body, string expected) => Assert.Equal([expected], Calls(InClass(body), Contract));

    [Fact]
    public void AnAnswerOfAChosenType_IsStructuredOutput()
    {
        var call = Assert.Single(File(InClass("""return await backend.CompleteAsync<string>([new(ChatRole.System, "Sort the mail."), new(ChatRole.User, mail)]);"""), Contract).Calls);
        Assert.True(call.Options.HasStructuredOutput);
    }

    [Fact]
    public void TheModelOfARequest_IsRead()
    {
        var call = Assert.Single(File(InClass("""return await backend.CompleteAsync(new ChatRequest { Model = "gpt-4o", Messages = [new(ChatRole.System, "Sort the mail.")] });"""), Contract).Calls);
        Assert.Equal("gpt-4o", call.Options.ModelId);
    }

    // The form in which a library keeps its prompts apart from what sends them.
    [Fact]
    public void APromptThatAMethodBuilds_IsSeenAtTheCall() => Assert.Equal(
        ["system: Reply with\\n{Fields()} | user: USER_DATA: {pasted}"],
        Calls(
            """
            public class Paste
            {
                public virtual ChatParameters Build(string pasted)
                {
                    var rules = @$"Reply with
            {Fields()}";
                    return new ChatParameters { Messages = [new(Speaker.System, rules), new(Speaker.User, $"USER_DATA: {pasted}")], Temperature = 0 };
                }

                public virtual async Task<string> RunAsync(IInference inference, string pasted)
                {
                    var parameters = Build(pasted);
                    return await inference.AnswerAsync(parameters);
                }

                private static string Fields() => new StringBuilder().Append(DateTime.Now).ToString();
            }
            """,
            """
            namespace Shop.Abstractions
            {
                public enum Speaker { System, User, Assistant }
                public class Line(Speaker speaker, string text)
                {
                    public Speaker Speaker => speaker;
                    public string Text => text;
                }
                public class ChatParameters
                {
                    public IList<Line>? Messages { get; set; }
                    public float? Temperature { get; set; }
                }
                public interface IInference { Task<string> AnswerAsync(ChatParameters parameters); }
            }
            """));

    [Fact]
    public void AContractOfAReferencedAssembly_IsTold()
    {
        var contract = Understood.Compile([Usings + Contract], SdkReferences.None);
        var source = Usings + "using Shop.Abstractions;\n" + InClass("""return await backend.CompleteAsync(new ChatRequest { Messages = [new(ChatRole.System, "Sort the mail."), new(ChatRole.User, mail)] });""");
        using var image = new MemoryStream();
        Assert.True(contract.WithAssemblyName("Shop").Emit(image).Success);
        foreach (var reference in new MetadataReference[] { contract.ToMetadataReference(), MetadataReference.CreateFromImage(image.ToArray()) })
        {
            var compilation = Understood.Compile([source], [.. SdkReferences.None, reference]);
            Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
            Assert.Equal(["system: Sort the mail. | user: {mail}"], Understood.File(compilation, []).Calls.Select(Understood.Describe));
        }
    }

    public static TheoryData<string, string> WithoutConversation => new()
    {
        // Roles of people, without a model among them.
        {
            """class Log { void Run(List<Entry> entries) { entries.Add(new(Actor.System, "The night job has run.")); entries.Add(new(Actor.User, "Signed in.")); } }""",
            """namespace Shop.Abstractions { public enum Actor { System, User, Administrator } public record Entry(Actor Actor, string Text); }"""
        },

        // A role beside a text that no model reads.
        {
            """class Settings { Preference Default() => new(ChatRole.System, "standard"); }""",
            """namespace Shop.Abstractions { public enum ChatRole { System, User, Assistant } public record Preference(ChatRole Shown, string ThemeName); }"""
        },

        // Another type's member "System".
        {
            """class Theme { Banner Run() => new(Look.System, "Welcome back to the shop."); }""",
            """namespace Shop.Abstractions { public enum Look { System, Light, Dark } public record Banner(Look Look, string Text); }"""
        },

        // A constant that is not of an enum.
        {
            """class Theme { Banner Run() => new(Source.System, "Welcome back to the shop."); }""",
            """namespace Shop.Abstractions { public static class Source { public const int System = 1, User = 2, Assistant = 3; } public record Banner(int Source, string Text); }"""
        },

        // A message that is only compared with.
        {
            """class View { string Css(ChatMessage message) => message.Role == ChatRole.System ? "note" : "bubble"; }""",
            """namespace Shop.Abstractions { public enum ChatRole { System, User, Assistant } public record ChatMessage(ChatRole Role, string Content); }"""
        },

        // Names and colours of roles in a window.
        {
            """class View { Dictionary<ChatRole, string> Titles = new() { [ChatRole.System] = "House rules of this conversation", [ChatRole.User] = "You" }; }""",
            """namespace Shop.Abstractions { public enum ChatRole { System, User, Assistant } public record ChatMessage(ChatRole Role, string Content); }"""
        },
    };

    [Theory]
    [MemberData(nameof(WithoutConversation))]
    public void WhatIsNoConversation_IsLeftAlone(string source, string types) => Assert.Empty(Calls(source, types));

    [Theory]
    [InlineData("Task SaveAsync(IReadOnlyList<ChatMessage> messages);")]
    [InlineData("Task<int> SaveAsync(IReadOnlyList<ChatMessage> messages);")]
    [InlineData("bool SaveAsync(List<ChatMessage> messages);")]
    [InlineData("Task<List<ChatMessage>> SaveAsync(List<ChatMessage> messages);")]
    [InlineData("ChatMessage[] SaveAsync(params ChatMessage[] messages);")]
    public void AStoreOfMessages_IsNotAsked(string method) => Assert.Empty(
        Calls(
            """class Keeper(IStore store) { object Run() => store.SaveAsync([new(ChatRole.System, "Sort the mail."), new(ChatRole.User, "Hello.")]); }""",
            $$"""
            namespace Shop.Abstractions
            {
                public enum ChatRole { System, User, Assistant }
                public record ChatMessage(ChatRole Role, string Content);
                public interface IStore { {{method}} }
            }
            """));

    [Fact]
    public void AStoreOfConversations_IsNotAsked() => Assert.Empty(Calls(
        """class Keeper(IStore store) { object Run() => store.SaveAsync(new Talk { Messages = [new(ChatRole.System, "Sort the mail."), new(ChatRole.User, "Hello.")] }); }""",
        """
        namespace Shop.Abstractions
        {
            public enum ChatRole { System, User, Assistant }
            public record ChatMessage(ChatRole Role, string Content);
            public class Talk { public List<ChatMessage> Messages { get; set; } = []; }
            public interface IStore { Task<Talk> SaveAsync(Talk talk); Task<Talk?> FindAsync(Guid id); }
        }
        """));

    private const string WordContract = """
        namespace Shop.Abstractions
        {
            public class ChatTurn { public string Role { get; set; } = ""; public string Content { get; set; } = ""; }
            public record MailMessage(string Role, string Text, string? Name = null);
            public class ChatOptions { public string? ModelId { get; set; } public List<string>? Tools { get; set; } }
            public interface IChat
            {
                Task<string> AnswerAsync(IEnumerable<ChatTurn> turns, ChatOptions? options = null);
                ValueTask<MailMessage> ReplyAsync(params MailMessage[] messages);
            }
        }
        """;

    [Theory]
    [InlineData("""chat.AnswerAsync([new() { Role = "system", Content = "Sort the mail." }, new() { Role = "user", Content = mail }]);""", "system: Sort the mail. | user: {mail}")]
    [InlineData("""chat.AnswerAsync(new List<ChatTurn> { new ChatTurn { Role = "system", Content = "Sort the mail." }, new ChatTurn { Role = "user", Content = $"Mail: {mail}" } });""", "system: Sort the mail. | user: Mail: {mail}")]
    [InlineData("""chat.ReplyAsync(new MailMessage("system", "Sort the mail."), new MailMessage("user", mail));""", "system: Sort the mail. | user: {mail}")]
    public void ARoleThatIsAWord_IsRead(string body, string expected) =>
        Assert.Equal([expected], Calls($$"""class Sorter(IChat chat) { void Run(string mail) { {{body}} } }""", WordContract));

    [Fact]
    public void OptionsOfTheContract_AreRead()
    {
        var call = Assert.Single(File("""class Sorter(IChat chat) { void Run(string mail) { chat.AnswerAsync([new() { Role = "system", Content = "Sort the mail." }], new ChatOptions { ModelId = "gpt-4o", Tools = ["search"] }); } }""", WordContract).Calls);
        Assert.Equal(("gpt-4o", true, true), (call.Options.ModelId, call.Options.HasTools, call.IsComplete));
    }

    [Theory]
    [InlineData("Task<string> AskAsync(string systemPrompt, string userPrompt, CancellationToken cancellationToken = default);", "system: Sort the mail. | user: {mail}")]
    [InlineData("Task<T> AskAsync<T>(string systemPrompt, string input, float temperature = 0);", "system: Sort the mail. | user: {mail}")]
    [InlineData("IAsyncEnumerable<string> AskAsync(string systemInstruction, string question);", "system: Sort the mail. | user: {mail}")]
    [InlineData("Task<string> AskAsync(string systemPrompt, string question, string history = \"\");", "system: Sort the mail. | user: {mail} !")]
    public void ASystemPromptAndAQuestion_AreAConversation(string method, string expected) => Assert.Equal(
        [expected],
        Calls(
            $$"""class Sorter(ILanguageModel model) { void Run(string mail) { model.AskAsync{{(method.Contains("<T>(", StringComparison.Ordinal) ? "<Guid>" : "")}}("Sort the mail.", mail); } }""",
            $$"""namespace Shop.Abstractions { public interface ILanguageModel { {{method}} } }"""));

    // Where the project itself sends, what it does with the texts counts.
    [Fact]
    public void AContractThatIsFulfilledHere_IsReadThroughWhatFulfilsIt()
    {
        var compilation = Understood.Compile(
            [
                Usings + """class Sorter(ILanguageModel model) { void Run(string mail) { model.AskAsync("Sort the mail.", mail); } }""",
                Usings + """
                using OpenAI.Chat;
                interface ILanguageModel { Task<string> AskAsync(string systemPrompt, string input); }
                class Gpt(ChatClient client) : ILanguageModel
                {
                    public async Task<string> AskAsync(string systemPrompt, string input) =>
                        (await client.CompleteChatAsync(new SystemChatMessage("You work for a shop."), new UserChatMessage(systemPrompt + " " + input))).Value.Content[0].Text;
                }
                """,
            ],
            SdkReferences.Latest);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(["system: You work for a shop. | user: Sort the mail. {mail}"], Understood.File(compilation, []).Calls.Select(Understood.Describe));
    }

    public static TheoryData<string, string> WithoutSystemPrompt => new()
    {
        {
            """class Menu(ITerminal terminal) { string Run() => terminal.Ask("What is the name of the file?"); }""",
            """namespace Shop.Abstractions { public interface ITerminal { string Ask(string prompt); } class Theme { string systemPrompt = "$"; } }"""
        },
        {
            """class Desk(INotices notices) { void Run() => notices.ShowAsync("The shop closes at noon.", "Please pay now."); }""",
            """namespace Shop.Abstractions { public interface INotices { Task<Receipt> ShowAsync(string systemMessage, string text); } public class Receipt { } }"""
        },
        {
            """class Desk(IPrompts prompts) { void Run() => prompts.SaveAsync("You sort mails.", "mails"); }""",
            """namespace Shop.Abstractions { public interface IPrompts { Task SaveAsync(string systemPrompt, string text); } }"""
        },
        {
            """class Team { Member[] All() => [new("developer", "Writes the shop."), new("system", "Runs the nightly jobs of the shop.")]; }""",
            """namespace Shop.Abstractions { public record Member(string Role, string Text); public interface IDirectory { Task<string> PrintAsync(Member[] members); } }"""
        },
        {
            """class Chat { ChatTurn[] All() => [new() { Role = "system", Content = "Welcome to the chat of the shop." }]; }""",
            """namespace Shop.Abstractions { public class ChatTurn { public string Role { get; set; } = ""; public string Content { get; set; } = ""; } }"""
        },
    };

    [Theory]
    [MemberData(nameof(WithoutSystemPrompt))]
    public void WithoutAContract_NothingIsSent(string source, string types) => Assert.Empty(Calls(source, types));

    // Demonstrations may come beside the messages.
    [Theory]
    [InlineData("AskAsync(\"Sort the mail.\", mail, samples)", false)]
    [InlineData("AskAsync(\"Sort the mail.\", mail)", true)]
    [InlineData("CompleteAsync(new() { Messages = [new(ChatRole.System, \"Sort the mail.\"), new(ChatRole.User, mail)], Shots = samples })", false)]
    [InlineData("CompleteAsync(new() { Messages = [new(ChatRole.System, \"Sort the mail.\"), new(ChatRole.User, mail)], StopSequences = [\"END\"] })", true)]
    public void AListBesideTheMessages_MayHoldExamples(string call, bool isComplete) => Assert.Equal(
        ["system: Sort the mail. | user: {mail}" + (isComplete ? "" : " !")],
        Calls(
            $$"""class Sorter(IModel model) { object Run(string mail, List<Sample> samples) => model.{{call}}; }""",
            """
            namespace Shop.Abstractions
            {
                public enum ChatRole { System, User, Assistant }
                public record ChatMessage(ChatRole Role, string Content);
                public record Sample(string Input, string Output);
                public class ChatRequest { public List<ChatMessage> Messages { get; set; } = []; public List<Sample>? Shots { get; set; } public List<string>? StopSequences { get; set; } }
                public interface IModel
                {
                    Task<string> CompleteAsync(ChatRequest request);
                    Task<string> AskAsync(string systemPrompt, string question);
                    Task<string> AskAsync(string systemPrompt, string question, IReadOnlyList<Sample> examples);
                }
            }
            """));
}
