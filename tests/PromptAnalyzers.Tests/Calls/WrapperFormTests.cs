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

    private const string PlainAgent = """
        class Agent(ChatClient client, string instructions)
        {
            public async Task<string> RunAsync(string task) => (await client.CompleteChatAsync(new SystemChatMessage(instructions), new UserChatMessage(task))).Value.Content[0].Text;
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

    private const string Offline = "class OfflineLlm : ILlm { static readonly string[] Answers = [\"Nobody is here.\", \"Try again.\"]; int _next; public Task<string> AskAsync(string system, string text) => Task.FromResult(Answers[_next++ % Answers.Length]); }";

    private const string Missing = "class MissingLlm : ILlm { public Task<string> AskAsync(string system, string text) => throw new NotSupportedException(); }";

    private const string Decorator = "class StrictLlm(ILlm inner) : ILlm { public async Task<string> AskAsync(string system, string text) { var first = await inner.AskAsync(system, text); return first.Length > 0 ? first : await inner.AskAsync(system, text + \" Answer again.\"); } }";

    [Theory]
    [InlineData(Offline)]
    [InlineData(Missing)]
    [InlineData(Offline, Missing)]
    public void AStandInThatIgnoresTheText_DecidesNothing(params string[] others) => Assert.Equal(["system: You sort. | user: {mail}"], Wrapped(User, [Contract, OpenAI, .. others]));

    [Fact]
    public void StandInsAlone_SendNothing() => Assert.Empty(Wrapped("class Seen { void M(ChatClient client) => client.CompleteChat(\"Hi\"); }" + User, Contract, Offline, Missing));

    [Fact]
    public void ADecoratorBesideAStandIn_IsAWrapper() => Assert.Contains("system: You sort. | user: {mail}", Wrapped(User, Contract, OpenAI, Offline, Decorator));

    private const string Checks = """
        record Check(string Name, Func<string, string> Instructions, Func<string, bool> IsGood);
        class Shot { public Func<string, string> Ask { get; init; } = _ => "Say hello."; }
        static class Checker
        {
            public static async Task<string> RunAsync(this ChatClient client, Check check, string text) => (await client.CompleteChatAsync(new SystemChatMessage(check.Instructions(text)), new UserChatMessage(text))).Value.Content[0].Text;
            public static async Task<string> ShootAsync(this ChatClient client, Shot shot, string text) => (await client.CompleteChatAsync(shot.Ask(text))).Value.Content[0].Text;
        }
        """;

    [Theory]
    [InlineData("var check = new Check(\"tone\", t => $\"Name the tone of {t}.\", a => a.Length > 0); return client.RunAsync(check, mail);", "system: Name the tone of {mail}. | user: {mail}")]
    [InlineData("return client.RunAsync(new Check(\"tone\", Tone, _ => true), mail);", "system: The tone of {mail}? | user: {mail}")]
    [InlineData("return client.ShootAsync(new Shot { Ask = t => \"Sort: \" + t }, mail);", "user: Sort: {mail}")]
    public void AFunctionInAnObject_IsRun(string body, string expected) =>
        Assert.Equal([expected], Wrapped("class C(ChatClient client) { Task<string> M(string mail) { " + body + " } static string Tone(string t) => \"The tone of \" + t + \"?\"; }", Checks));

    [Fact]
    public void AnInterfaceThatMayDoSomethingElse_IsNotGuessed() => Assert.Empty(Wrapped(User, Contract, OpenAI, Fake));

    [Theory]
    [InlineData("void M(ChatClient client, string tone = \"Be kind.\") => client.CompleteChat(tone);", "user: Be kind.")]
    [InlineData("void M(ChatClient client, string mail, string tone = \"Be kind.\") => client.CompleteChat($\"{tone} {mail}\");", "user: Be kind. {mail}")]
    [InlineData("void M(ChatClient client, string tone = \"\") => client.CompleteChat(tone);", "user: {tone}")]
    [InlineData("void M(ChatClient client, string? tone = null) => client.CompleteChat(tone);", "user: {tone}")]
    public void TheDefaultOfAParameter_IsOneOfItsTexts(string member, string expected) =>
        Assert.Equal([expected], Understood.Calls("using OpenAI.Chat;\n#nullable disable warnings\nclass C { " + member + " }"));

    [Theory]
    [InlineData("Agent Writer(ChatClient client) => new(client, \"You write.\");")]
    [InlineData("static readonly Agent Writer = new(null!, \"You write.\");")]
    [InlineData("Agent Make(ChatClient client) { Agent made = new(client, \"You write.\"); return made; }")]
    [InlineData("async Task<Agent> Make(ChatClient client) { await Task.Yield(); return new(client, \"You write.\"); }")]
    public void ATargetTypedAgent_IsReadWhereItIsMade(string member) =>
        Assert.Equal(["system: You write. | user: {task}"], Wrapped("class C { " + member + " }", PlainAgent));

    [Theory]
    [InlineData("public Agent Make(string instructions) => new(client, instructions);")]
    [InlineData("public Agent Make(string instructions) => new Agent(client, instructions);")]
    [InlineData("public Agent Make(string instructions) { var rules = instructions; return Wrap(new Agent(client, rules)); } static Agent Wrap(Agent agent) => agent;")]
    public void AFactory_HandsItsTextOn(string members) =>
        Assert.Equal(["system: You write. | user: {task}"], Wrapped("class C { Agent M(Factory agents) => agents.Make(\"You write.\"); }", PlainAgent, "class Factory(ChatClient client) { " + members + " }"));

    [Fact]
    public void AFactoryOfSomethingElse_IsNoWrapper() =>
        Assert.Empty(Wrapped("class C { Note M(Factory notes) => notes.Make(\"Classify this.\"); void Ask(ChatClient client) => client.CompleteChat(\"Hi\"); }", PlainAgent, "class Note(string text) { public string Text => text; } class Factory(ChatClient client) { public Note Make(string text) => new(text); public Agent Agent => new(client, \"You write.\"); }"));

    [Theory]
    [InlineData("static readonly List<ChatMessage> Start = [new SystemChatMessage(Text)]; static readonly SystemChatMessage First = new(\"You sort.\"); const string Text = \"You write.\";", "system: You sort. !", "system: You write. !")]
    [InlineData("static SystemChatMessage First() => new(\"You sort.\");", "system: You sort. !")]
    public void ATargetTypedMessage_CarriesItsText(string member, params string[] expected) =>
        Assert.Equal(expected, Understood.Calls("using OpenAI.Chat;\nclass C { " + member + " }").Order(StringComparer.Ordinal));

    [Fact]
    public void AnotherTargetTypedObject_CarriesNoPrompt() =>
        Assert.Empty(Understood.Calls("using OpenAI.Chat;\nclass Note { public Note(string text) { } } class C { Note A = new(\"Classify the mail.\"); Note B() => new(\"Sort the mail.\"); }"));

    [Theory]
    [InlineData("Ask(Build(\"mails\"));", "Build(\"mails\")", "You sort mails. Be brief.")]
    [InlineData("Ask(Maker.Rule(\"mails\"));", "Maker.Rule(\"mails\")", "Only mails, no spam at all.")]
    [InlineData("Ask(\"You sort \" + Kind(\"mails\") + \".\");", "\"You sort \" + Kind(\"mails\") + \".\"", "You sort the mails.")]
    public void ATextThatTheCallersMethodMakes_IsHandedOverWhole(string call, string place, string text)
    {
        var wrapped = Assert.Single(
            Understood.File(
                "using OpenAI.Chat;\nclass C(ChatClient client) { void Ask(string system) => client.CompleteChat(new SystemChatMessage(system)); static string Build(string what) => $\"You sort {what}. Be brief.\"; static string Kind(string what) => \"the \" + what; void M() { " + call + " } }",
                "static class Maker { public static string Rule(string what) => $\"Only {what}, no spam at all.\"; }").Calls,
            c => c.Kind == PromptCallKind.Wrapper);
        var argument = wrapped.Messages[0].Text.Argument;
        Assert.Equal(text, argument?.ConstantText);
        Assert.Contains(place, new[] { argument!.Syntax.ToString() }.Concat(argument.Via.Select(v => v.ToString())));
    }

    [Theory]
    [InlineData("Task<string> M(ChatClient client) { Func<string, Task<string>> ask = async text => (await client.CompleteChatAsync(text)).Value.Content[0].Text; return ask(\"Sort this.\"); }")]
    [InlineData("Task<string> M(ChatClient client) { Func<string, Task<string>> ask; ask = async text => (await client.CompleteChatAsync(text)).Value.Content[0].Text; return ask.Invoke(\"Sort this.\"); }")]
    [InlineData("static readonly Func<ChatClient, string, ChatCompletion> Ask = (client, text) => client.CompleteChat(text); void M(ChatClient client) => Ask(client, \"Sort this.\");")]
    [InlineData("void M(ChatClient client) { var ask = Asking.With(client); ask(\"Sort this.\"); }")]
    [InlineData("readonly Ask _ask; C(ChatClient client) { _ask = Asking.With(client, 3); } Task<string> M() => _ask(\"Sort this.\");")]
    [InlineData("Ask Ready { get; } = Asking.With(null!); Task<string> M() => Ready(\"Sort this.\");")]
    public void ALambdaThatSends_IsAWrapper(string members) => Assert.Equal(
        ["user: Sort this."],
        Wrapped(
            "class C { " + members + " }",
            "delegate Task<string> Ask(string prompt); static class Asking { public static Ask With(ChatClient client, int times = 1) => async prompt => { var result = await client.CompleteChatAsync(prompt); return result.Value.Content[0].Text; }; }"));

    [Theory]
    [InlineData("void M(ChatClient client) { Func<string, string> trim = text => text.Trim(); trim(\"Classify this.\"); client.CompleteChat(\"Hi\"); }")]
    [InlineData("void M(ChatClient client) { Action<string> log = text => Console.WriteLine(text + client.CompleteChat(\"Hi\")); log(\"Classify this.\"); }")]
    [InlineData("void M(ChatClient client, Func<string, string> ask) { ask(\"Classify this.\"); client.CompleteChat(\"Hi\"); }")]
    [InlineData("event Action<string>? Changed; void M(ChatClient client) { Changed += text => Console.WriteLine(text); Changed?.Invoke(\"Classify this.\"); client.CompleteChat(\"Hi\"); }")]
    [InlineData("void M(ChatClient client) { Func<string, Func<string, string>> curry = a => b => a + b; curry(\"Classify\")(\"this\"); client.CompleteChat(\"Hi\"); }")]
    public void AnotherDelegate_IsNoWrapper(string members) => Assert.Empty(Wrapped("class C { " + members + " }"));

    [Theory]
    [InlineData("Task<string> M(string mail) => AskAsync(\"You sort.\", m => $\"Mail: {m}\", mail);", "system: You sort. | user: Mail: {mail}")]
    [InlineData("Task<string> M(string mail) => AskAsync(\"You sort.\", Build, mail); static string Build(string text) => \"Mail: \" + text;", "system: You sort. | user: Mail: {mail}")]
    [InlineData("Task<string> M(string mail, Func<string, string> build) => AskAsync(\"You sort.\", build, mail);", "system: You sort. | user: {build(value)}")]
    public void ATextThatAHandedOverLambdaMakes_IsTheCallersOwn(string member, string expected)
    {
        var wrapped = Assert.Single(
            Understood.File(
                "using OpenAI.Chat;\nclass C(ChatClient client) { async Task<string> AskAsync<T>(string system, Func<T, string> build, T value) => (await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(build(value)))).Value.Content[0].Text; " + member + " }").Calls,
            c => c.Kind == PromptCallKind.Wrapper);
        Assert.Equal(expected, Understood.Describe(wrapped));
        Assert.Equal(!expected.EndsWith("{build(value)}", StringComparison.Ordinal), wrapped.Messages[1].HasConstantArgument);
    }

    [Theory]
    [InlineData("Task M(string mail) => SendAsync(new SystemChatMessage(\"You sort.\"), new UserChatMessage(mail));", "system: You sort. | user: {mail}")]
    [InlineData("Task M(string mail) => SendAsync([new SystemChatMessage(Build(\"mails\")), mail]);", "system: You sort mails. | user: {mail}")]
    [InlineData("Task M(string mail) { var messages = new List<ChatMessage> { new SystemChatMessage(\"You sort.\") }; messages.Add(mail); return SendAsync(messages.ToArray()); }", "system: You sort. | user: {mail}")]
    public void AMessageThatTheCallerMakes_IsSentByTheWrapper(string member, string expected)
    {
        var calls = Understood.File("using OpenAI.Chat;\nclass C(ChatClient client) { async Task SendAsync(params ChatMessage[] messages) => await client.CompleteChatAsync(messages); static string Build(string what) => $\"You sort {what}.\"; " + member + " }").Calls;
        var wrapped = Assert.Single(calls, c => c.Messages.Any(m => m.Text.HasConstant));
        Assert.Equal(PromptCallKind.Wrapper, wrapped.Kind);
        Assert.Equal(expected, Understood.Describe(wrapped));
        Assert.Equal(wrapped.Messages[0].Text.ConstantText, wrapped.Messages[0].Text.Argument?.ConstantText);
    }

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
