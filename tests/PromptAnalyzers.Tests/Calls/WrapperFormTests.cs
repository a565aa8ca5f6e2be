using PromptAnalyzers.Calls;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Ways in which own classes hand a text on: base constructors, several implementations, default values of parameters.</summary>
public sealed class WrapperFormTests
{
    private const string Agent = """
        abstract class Agent
        {
            private readonly ChatClient _client;
            private readonly string _instructions;
            protected Agent(ChatClient client, string name, string instructions) { _client = client; _instructions = instructions; Name = name; }
            public string Name { get; }
            public async Task<string> RunAsync(string task) => (await _client.CompleteChatAsync(new SystemChatMessage(_instructions), new UserChatMessage(task))).Value.Content[0].Text;
        }
        """;

    private static string[] Wrapped(string source, params string[] moreSources) =>
        [.. Understood.File("using OpenAI.Chat;\n" + source, [.. moreSources.Select(s => "using OpenAI.Chat;\n" + s)]).Calls.Where(c => c.Kind == PromptCallKind.Wrapper).Select(Understood.Describe)];

    [Theory]
    [InlineData("class Writer : Agent { public Writer(ChatClient client) : base(client, \"Writer\", \"You write.\") { } }")]
    [InlineData("class Writer(ChatClient client) : Agent(client, \"Writer\", \"You write.\");")]
    [InlineData("class Writer(ChatClient client) : Agent(client, nameof(Writer), Text) { const string Text = \"You write.\"; }")]
    [InlineData("class Writer(ChatClient client) : Agent(client, instructions: \"You write.\", name: \"Writer\");")]
    public void TextForABaseConstructor_IsReadAtItsPlace(string source) => Assert.Equal(["system: You write. | user: {task}"], Wrapped(source, Agent));

    [Fact]
    public void ABaseThatSendsNothing_IsNoWrapper() => Assert.Empty(Wrapped(
        "class Dialog(string title, string text) { public override string ToString() => title + text; } class Help() : Dialog(\"Help\", \"Press F1 to classify the mail.\"); class C { void M(ChatClient client) => client.CompleteChat(\"Hi\"); }"));

    private const string Contract = "interface ILlm { Task<string> AskAsync(string system, string text); }";

    private const string OpenAI = "class OpenAILlm(ChatClient client) : ILlm { public async Task<string> AskAsync(string system, string text) => (await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(text))).Value.Content[0].Text; }";

    private const string Ollama = "class OllamaLlm(HttpClient http) : ILlm { public async Task<string> AskAsync(string system, string text) => await (await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"http://localhost:11434/api/generate\", new { model = \"llama3\", system, prompt = text })).Content.ReadAsStringAsync(); }";

    private const string Fake = "class FakeLlm : ILlm { public Task<string> AskAsync(string system, string text) => Task.FromResult(text); }";

    private const string User = "class User(ILlm llm) { public Task<string> SortAsync(string mail) => llm.AskAsync(\"You sort.\", mail); }";

    [Fact]
    public void AnInterfaceWhoseImplementationsAllSend_IsAWrapper() =>
        Assert.Equal(["system: You sort. | completion: {mail}", "system: You sort. | user: {mail}"], Wrapped(User, Contract, OpenAI, Ollama).Order(StringComparer.Ordinal));

    [Fact]
    public void AnInterfaceThatMayDoSomethingElse_IsNotGuessed() => Assert.Empty(Wrapped(User, Contract, OpenAI, Fake));

    [Theory]
    [InlineData("void M(ChatClient client, string tone = \"Be kind.\") => client.CompleteChat(tone);", "user: Be kind.")]
    [InlineData("void M(ChatClient client, string mail, string tone = \"Be kind.\") => client.CompleteChat($\"{tone} {mail}\");", "user: Be kind. {mail}")]
    [InlineData("void M(ChatClient client, string tone = \"\") => client.CompleteChat(tone);", "user: {tone}")]
    [InlineData("void M(ChatClient client, string? tone = null) => client.CompleteChat(tone);", "user: {tone}")]
    public void TheDefaultOfAParameter_IsOneOfItsTexts(string member, string expected) =>
        Assert.Equal([expected], Understood.Calls("using OpenAI.Chat;\n#nullable disable warnings\nclass C { " + member + " }"));

    [Fact]
    public void ADefaultThatACallerLeaves_IsNoTextOfTheCaller()
    {
        var calls = Understood.File("""
            using OpenAI.Chat;
            class C(ChatClient client)
            {
                void Ask(string mail, string tone = "Be kind.") => client.CompleteChat(new SystemChatMessage(tone), new UserChatMessage(mail));
                void M() => Ask("My mail.");
            }
            """).Calls;
        var wrapped = Assert.Single(calls, c => c.Kind == PromptCallKind.Wrapper);
        Assert.Equal("system: Be kind. | user: My mail.", Understood.Describe(wrapped));
        Assert.Null(wrapped.Messages[0].Text.Argument);
        Assert.Equal("\"Be kind.\"", wrapped.Messages[0].Text.Syntax.ToString());
    }
}
