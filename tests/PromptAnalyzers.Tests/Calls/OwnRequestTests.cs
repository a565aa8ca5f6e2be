using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Requests of an application's own: objects that gather messages step by step, and clients that send them.</summary>
public sealed class OwnRequestTests
{
    private const string Request = """
        enum Role { System, User, Assistant }
        readonly record struct Turn(Role Role, string Text);
        sealed class Request
        {
            public List<Turn> Turns { get; } = new();
            public string Style { get; private set; } = "";
            public static Request New() => new();
            public Request System(string text) { Turns.Insert(0, new Turn(Role.System, text)); return this; }
            public Request User(string text) => Add(Role.User, text);
            public Request Shot(string question, string answer) => User(question).Add(Role.Assistant, answer);
            public Request In(string style) { Style = style; return this; }
            private Request Add(Role role, string text) { Turns.Add(new(role, text)); return this; }
        }
        static class Requests
        {
            public static Request Politely(this Request request) => request.System("Be polite.");
            public static void Greet(Request request) => request.User("Hello!");
        }
        """;

    private const string Sdk = """
        using OpenAI.Chat;
        sealed class Llm(ChatClient client)
        {
            public async Task<string> SendAsync(Request request) => (await client.CompleteChatAsync(
                request.Turns.Select(t => t.Role == Role.System ? (ChatMessage)new SystemChatMessage(t.Text) : t.Role == Role.User ? new UserChatMessage(t.Text) : new AssistantChatMessage(t.Text)))).Value.Content[0].Text;
        }
        """;

    private const string OverHttp = """
        using System.Net.Http.Json;
        interface ILlm { Task<string> SendAsync(Request request); }
        abstract class HttpLlm(HttpClient http) : ILlm
        {
            protected abstract string Url { get; }
            protected abstract object BodyOf(Request request);
            public async Task<string> SendAsync(Request request)
            {
                using var message = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(BodyOf(request)) };
                return await (await http.SendAsync(message)).Content.ReadAsStringAsync();
            }
        }
        sealed class OpenAi(HttpClient http) : HttpLlm(http)
        {
            protected override string Url => "https://api.openai.com/v1/chat/completions";
            protected override object BodyOf(Request request) => new { model = "gpt-4o", messages = request.Turns.Select(t => new { role = t.Role.ToString().ToLowerInvariant(), content = t.Text }) };
        }
        sealed class Local(HttpClient http) : HttpLlm(http)
        {
            protected override string Url => "http://localhost:11434/api/chat";
            protected override object BodyOf(Request request) => new { model = "llama3", messages = request.Turns.Select(t => new { role = t.Role.ToString().ToLowerInvariant(), content = t.Text }) };
        }
        sealed class Failover(IEnumerable<ILlm> chain) : ILlm
        {
            public async Task<string> SendAsync(Request request)
            {
                foreach (var next in chain) { try { return await next.SendAsync(request); } catch (HttpRequestException) { } }
                return "No model can answer at the moment.";
            }
        }
        """;

    private static string Caller(string client, string body) => $$"""
        class Triage({{client}} llm)
        {
            static readonly (string Question, string Answer)[] Shots = [("Broken screen", "repair"), ("Where is it?", "delivery")];
            public async Task<string> Sort(string mail) { {{body}} }
            static Request Title(string mail) => Request.New().User("Find a title.\n" + mail);
        }
        """;

    [Theory]
    [InlineData("return await llm.SendAsync(Request.New().System(\"Sort.\").User(mail));", "system: Sort. | user: {mail}")]
    [InlineData("return await llm.SendAsync(new Request().User(mail).System(\"Sort.\"));", "system: Sort. | user: {mail}")]
    [InlineData("var request = Request.New(); request.System(\"Sort.\"); request.User(mail); return await llm.SendAsync(request);", "system: Sort. | user: {mail}")]
    [InlineData("var request = new Request(); request.Turns.Add(new(Role.System, \"Sort.\")); request.Turns.Add(new(Role.User, mail)); return await llm.SendAsync(request);", "system: Sort. | user: {mail}")]
    [InlineData("return await llm.SendAsync(Request.New().System(\"Sort.\").Shot(\"Broken\", \"repair\").User(mail));", "system: Sort. | user: Broken | assistant: repair | user: {mail}")]
    [InlineData("var request = Request.New().System(\"Sort.\"); foreach (var (q, a) in Shots) request.Shot(q, a); return await llm.SendAsync(request.User(mail));", "system: Sort. | user: Broken screen | assistant: repair | user: Where is it? | assistant: delivery | user: {mail}")]
    [InlineData("return await llm.SendAsync(Request.New().Politely().User(mail));", "system: Be polite. | user: {mail}")]
    [InlineData("var request = Request.New(); Requests.Greet(request); request.User(mail); return await llm.SendAsync(request);", "user: Hello! | user: {mail}")]
    [InlineData("return await llm.SendAsync(Title(mail));", "user: Find a title.\\n{mail}")]
    public void What_a_request_gathers_is_sent(string body, string expected) => Assert.Contains(expected, Understood.Calls(Caller("Llm", body), Request, Sdk));

    [Theory]
    [InlineData("var request = Request.New(); foreach (var line in mail.Split('\\n')) request.User(\"Line: \" + line); return await llm.SendAsync(request);")]
    [InlineData("var request = Request.New(); while (mail.Length > request.Turns.Count) request.User(\"More?\"); return await llm.SendAsync(request);")]
    public void What_a_loop_adds_leaves_the_call_open(string body) => Assert.All(Understood.Calls(Caller("Llm", body), Request, Sdk), call => Assert.EndsWith(" !", call));

    [Theory]
    [InlineData("OpenAi")]
    [InlineData("HttpLlm")]
    [InlineData("ILlm")]
    [InlineData("Failover")]
    public void An_abstract_client_sends_it_whichever_derives_from_it(string client) =>
        Assert.Equal(["system: Sort. | user: {mail}"], Understood.Calls(Caller(client, "return await llm.SendAsync(Request.New().System(\"Sort.\").User(mail));"), Request, OverHttp).Distinct());

    [Fact]
    public void What_a_client_joins_of_the_kept_turns_is_read() => Assert.Equal(
        ["system: Be polite.\\nSort. | user: {mail}"],
        Understood.Calls(
            Caller("Claude", "return await llm.SendAsync(Request.New().System(\"Sort.\").System(\"Be polite.\").User(mail));"),
            Request,
            """
            using System.Net.Http.Json;
            sealed class Claude(HttpClient http)
            {
                public async Task<string> SendAsync(Request request)
                {
                    var body = new
                    {
                        model = "claude-sonnet-4-5",
                        system = string.Join("\n", request.Turns.Where(t => t.Role == Role.System).Select(t => t.Text)),
                        messages = request.Turns.Where(t => t.Role != Role.System).Select(t => new { role = t.Role == Role.User ? "user" : "assistant", content = t.Text }),
                    };
                    return await (await http.PostAsJsonAsync("https://api.anthropic.com/v1/messages", body)).Content.ReadAsStringAsync();
                }
            }
            """));

    [Fact]
    public void A_conversation_object_sends_what_it_keeps()
    {
        const string Relay = """
            using OpenAI.Chat;
            sealed class Relay
            {
                private readonly ChatClient _client;
                private readonly List<ChatMessage> _turns = [];
                private string _style = "none";
                private Relay(ChatClient client) => _client = client;
                public static Relay Over(ChatClient client) => new(client);
                public Relay Ask(string text) => Add(new UserChatMessage(text));
                public Relay In(string style) { _style = style; return this; }
                private Relay Add(ChatMessage message) { _turns.Add(message); return this; }
                public async Task<string> GoAsync(CancellationToken token = default)
                {
                    _turns.Add(new SystemChatMessage("Style: " + _style));
                    return (await _client.CompleteChatAsync(_turns, cancellationToken: token)).Value.Content[0].Text;
                }
            }
            """;

        Assert.Contains("user: {mail} | system: Style: dry", Understood.Calls("using OpenAI.Chat; class C(ChatClient client) { Task<string> M(string mail) => Relay.Over(client).In(\"dry\").Ask(mail).GoAsync(); }", Relay));
    }

    [Theory]
    [InlineData("class Log(Llm llm) { readonly List<string> _lines = []; public void Say(string line) => _lines.Add(line); } class C(Log log) { void M() { log.Say(\"The mail was sorted.\"); } }")]
    [InlineData("class C { void M(Request request) { request.Turns.Add(new(Role.User, \"Never sent.\")); } }")]
    [InlineData("class C { string M() { var request = Request.New().User(\"Never sent.\"); return request.Turns[0].Text; } }")]
    public void What_is_not_sent_is_no_prompt(string source) => Assert.Empty(Understood.Calls(source, Request, Sdk));

    private const string WithHistory = """
        using OpenAI.Chat;
        record Ask(string User)
        {
            public string? System { get; init; }
            public IReadOnlyList<(bool IsUser, string Text)> Before { get; init; } = Array.Empty<(bool, string)>();
            public List<string> Notes { get; } = [];
        }
        sealed class Llm(ChatClient client)
        {
            public async Task<string> AskAsync(Ask ask)
            {
                var messages = new List<ChatMessage>();
                foreach (var turn in ask.Before.TakeLast(12)) messages.Add(turn.IsUser ? new UserChatMessage(turn.Text) : new AssistantChatMessage(turn.Text));
                messages.Add(new UserChatMessage(ask.User));
                return (await client.CompleteChatAsync(messages)).Value.Content[0].Text;
            }
            public async Task<string> WithNotesAsync(Ask ask)
            {
                var messages = new List<ChatMessage>();
                foreach (var note in ask.Notes) messages.Add(new SystemChatMessage(note));
                messages.Add(new UserChatMessage(ask.User));
                return (await client.CompleteChatAsync(messages)).Value.Content[0].Text;
            }
        }
        """;

    [Theory]
    [InlineData("return llm.AskAsync(new Ask(\"Sort: \" + mail));", "user: Sort: {mail}")]
    [InlineData("return llm.AskAsync(new Ask(\"Sort: \" + mail) { Before = [] });", "user: Sort: {mail}")]
    [InlineData("return llm.AskAsync(new Ask(\"Sort: \" + mail) { Before = new (bool, string)[] { (true, \"Broken\"), (false, \"repair\") } });", "user: Broken | assistant: repair | user: Sort: {mail}")]
    [InlineData("var turns = new (bool, string)[] { (true, \"Broken\"), (false, \"repair\"), (true, \"Lost\"), (false, \"delivery\") }; return llm.AskAsync(new Ask(\"Sort: \" + mail) { Before = turns.Skip(2).ToList() });", "user: Lost | assistant: delivery | user: Sort: {mail}")]
    [InlineData("var turns = new (bool, string)[] { (true, \"Broken\"), (false, \"repair\"), (true, \"Lost\"), (false, \"delivery\") }; return llm.AskAsync(new Ask(\"Sort: \" + mail) { Before = turns.TakeLast(2).Take(1).ToList() });", "user: Lost | user: Sort: {mail}")]
    [InlineData("return llm.AskAsync(new Ask(\"Sort: \" + mail) { Before = Turns() });", "user: Sort: {mail} !")]
    [InlineData("return llm.WithNotesAsync(new Ask(\"Sort: \" + mail));", "user: Sort: {mail} !")]
    public void A_list_that_nobody_fills_is_empty(string body, string expected) =>
        Assert.Contains(expected, Understood.Calls("class C(Llm llm) { Task<string> M(string mail) { " + body + " } static (bool, string)[] Turns() => Environment.GetCommandLineArgs().Select(a => (true, a)).ToArray(); }", WithHistory));

    [Fact]
    public void A_property_that_others_fill_is_no_empty_text() => Assert.Equal(["user: Sort: {mail.Text}"], Understood.Calls(
        "using OpenAI.Chat; class Mail { public string Text { get; set; } = \"\"; } class Box { public List<Mail> Mails { get; } = new(); } class C(ChatClient client, Box box) { void M() { foreach (var mail in box.Mails) client.CompleteChat(\"Sort: \" + mail.Text); } }"));

    [Fact]
    public void What_a_step_sets_is_read_by_whoever_sends_it() => Assert.Contains("system: Sort the mail. | user: {mail}", Understood.Calls(
        "using OpenAI.Chat; class C(Llm llm) { Task<string> M(string mail) => llm.SendAsync(Prompt.Create().System(\"Sort the mail.\").Limit(20).Input(mail)); }",
        """
        using OpenAI.Chat;
        sealed class Prompt
        {
            private string _input = "";
            public string? SystemText { get; private set; }
            public int MaxTokens { get; private set; } = 100;
            public static Prompt Create() => new();
            public Prompt System(string text) { SystemText = text; return this; }
            public Prompt Limit(int tokens) { MaxTokens = tokens; return this; }
            public Prompt Input(string text) { _input = text; return this; }
            public List<ChatMessage> ToMessages() => [new UserChatMessage(_input)];
        }
        sealed class Llm(ChatClient client)
        {
            public Task<string> SendAsync(Prompt prompt) => RawAsync(prompt.ToMessages(), prompt.SystemText ?? "Be kind.");
            private async Task<string> RawAsync(List<ChatMessage> turns, string system) => (await client.CompleteChatAsync([new SystemChatMessage(system), .. turns])).Value.Content[0].Text;
        }
        """));

    [Fact]
    public void Turns_of_its_own_type_that_a_loop_adds_behind_the_call_are_sent_by_its_next_round() => Assert.Contains("system: Sort. | user: {mail} | user: Shorter, please.", Understood.Calls(
        """
        class C(Llm llm)
        {
            public async Task<string> M(string mail)
            {
                var turns = new List<Turn> { new("system", "Sort."), new("user", mail) };
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var answer = await llm.SendAsync(turns);
                    if (answer.Length < 20) return answer;
                    turns.Add(new Turn("assistant", answer));
                    turns.Add(new Turn("user", "Shorter, please."));
                }
                return "";
            }
        }
        """,
        """
        using System.Net.Http.Json;
        record Turn(string Role, string Content);
        class Llm(HttpClient http)
        {
            public async Task<string> SendAsync(IReadOnlyList<Turn> turns) =>
                await (await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = turns.Select(t => new { role = t.Role, content = t.Content }) })).Content.ReadAsStringAsync();
        }
        """));

    [Theory]
    [InlineData("{ get; set; } = \"free\";")]
    [InlineData("= \"free\";")]
    public void What_an_object_starts_with_is_no_key_for_ever(string tier) => Assert.Equal(2, Understood.File(
        $$"""
        using OpenAI.Chat;
        class Ticket { public string Tier {{tier}} public string Text { get; set; } = ""; }
        class C(ChatClient client)
        {
            static readonly Dictionary<string, string> Personas = new() { ["free"] = "You help.", ["business"] = "You help businesses, and their customers." };
            void M(Ticket ticket) => client.CompleteChat(new SystemChatMessage(Personas.TryGetValue(ticket.Tier, out var p) ? p : Personas["free"]), new UserChatMessage(ticket.Text));
        }
        """).Calls.Single().Messages[0].Texts.Alternatives.Select(t => t.ConstantText).Distinct().Count());

    /// <summary>The last step needs no parameter: what it sends was given by the steps before.</summary>
    [Theory]
    [InlineData("new Draft(client).As(\"You negotiate.\").Say(\"Clause: \" + clause).SendAsync()")]
    [InlineData("drafts.Begin().As(\"You negotiate.\").Say(\"Clause: \" + clause).SendAsync()")]
    [InlineData("Chain()")]
    public void Steps_before_a_call_without_parameters_are_sent(string call) => Assert.Contains(
        "system: You negotiate. | user: Clause: {clause}",
        Understood.Calls(
            $$"""
            using OpenAI.Chat;
            class C(ChatClient client, IDrafts drafts)
            {
                Task M(string clause)
                {
                    return {{call}};
                    Task Chain() { var draft = new Draft(client).As("You negotiate."); draft.Say("Clause: " + clause); return draft.SendAsync(); }
                }
            }
            """,
            """
            using OpenAI.Chat;
            interface IDrafts { Draft Begin(); }
            class Drafts(ChatClient client) : IDrafts { public Draft Begin() => new(client); }
            class Draft(ChatClient client)
            {
                private string _role = "";
                private string _text = "";
                public Draft As(string role) { _role = role; return this; }
                public Draft Say(string text) { _text = text; return this; }
                public Task SendAsync() => client.CompleteChatAsync(new SystemChatMessage(_role), new UserChatMessage(_text));
            }
            """));

    private const string CopyingRequest = """
        sealed record Turn(string Role, string Text);
        sealed record Ask
        {
            public string? Rules { get; init; }
            public IReadOnlyList<Turn> Turns { get; init; } = [];
            public bool IsCold { get; init; }
            public static Ask For(string user) => new Ask().User(user);
            public Ask System(string text) => this with { Rules = text };
            public Ask User(string text) => this with { Turns = [.. Turns, new Turn("user", text)] };
            public Ask Shot(string user, string assistant) => this with { Turns = [.. Turns, new Turn("user", user), new Turn("assistant", assistant)] };
            public Ask Cold() => this with { IsCold = true };
        }
        """;

    /// <summary>Each step gives a copy, so that what it adds stands behind what the object had before.</summary>
    [Theory]
    [InlineData("Ask.For(mail).System(\"Sort.\").Cold()", "system: Sort. | user: {mail}")]
    [InlineData("new Ask().System(\"Sort.\").Shot(\"Mail: A\", \"billing\").User(mail)", "system: Sort. | user: Mail: A | assistant: billing | user: {mail}")]
    [InlineData("new Ask { Rules = \"Sort.\", Turns = [new Turn(\"user\", mail)] }", "system: Sort. | user: {mail}")]
    public void Steps_that_copy_are_followed(string request, string expected) => Assert.Contains(expected, Understood.Calls(
        $$"""class C(Llm llm) { Task<string> M(string mail) => llm.SendAsync({{request}}); }""",
        CopyingRequest,
        """
        using OpenAI.Chat;
        class Llm(ChatClient client)
        {
            public async Task<string> SendAsync(Ask ask)
            {
                var messages = new List<ChatMessage>();
                if (ask.Rules is { } rules) messages.Add(new SystemChatMessage(rules));
                messages.AddRange(ask.Turns.Select(t => t.Role == "user" ? (ChatMessage)new UserChatMessage(t.Text) : new AssistantChatMessage(t.Text)));
                return (await client.CompleteChatAsync(messages)).Value.Content[0].Text;
            }
        }
        """));

    private const string Providers = """
        using System.Net.Http.Json;
        interface IProvider { HttpRequestMessage Build(Ask ask); }
        class OpenAi(string model = "gpt-4o-mini") : IProvider
        {
            public HttpRequestMessage Build(Ask ask) => new(HttpMethod.Post, "https://api.openai.com/v1/chat/completions")
            {
                Content = JsonContent.Create(new { model, instructions = ask.Rules, messages = ask.Turns.Select(t => new { role = t.Role, content = t.Text }) }),
            };
        }
        class Claude : IProvider
        {
            public HttpRequestMessage Build(Ask ask)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages") { Content = JsonContent.Create(new { model = "claude-haiku-4-5", max_tokens = 99, system = ask.Rules, messages = ask.Turns.Select(t => new { role = t.Role, content = t.Text }) }) };
                request.Headers.Add("anthropic-version", "2023-06-01");
                return request;
            }
        }
        """;

    private const string ProviderClient = """
        class Llm(IProvider provider, HttpClient http)
        {
            public async Task<string> SendAsync(Ask ask) => await (await http.SendAsync(provider.Build(ask))).Content.ReadAsStringAsync();
        }
        """;

    /// <summary>The request is made behind an interface: what each provider makes of it may be sent.</summary>
    [Fact]
    public void Each_provider_that_makes_the_request_is_read() => Assert.Equal(
        ["POST api.anthropic.com/v1/messages", "POST api.openai.com/v1/chat/completions"],
        Understood.File(ProviderClient, SdkReferences.None, CopyingRequest, Providers).Calls.Select(c => c.Api).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_asked_through_providers_is_the_callers() => Assert.Equal(
        ["Sort."],
        Understood.File("""class C(Llm llm) { Task<string> M(string mail) => llm.SendAsync(Ask.For(mail).System("Sort.")); }""", SdkReferences.None, ProviderClient, CopyingRequest, Providers)
            .Calls.Single().Messages.Where(m => m.HasConstantArgument).Select(m => m.Text.ConstantText));

    [Fact]
    public void Turns_of_tuples_are_what_the_caller_hands_over() => Assert.Contains("system: Sort. | user: {t.What}", Understood.Calls(
        "using OllamaSharp.Models.Chat; class C(Brain brain) { Task M(string mail) => brain.ConverseAsync((ChatRole.System, \"Sort.\"), (ChatRole.User, mail)); }",
        """
        using OllamaSharp; using OllamaSharp.Models.Chat;
        class Brain(IOllamaApiClient client)
        {
            public async Task ConverseAsync(params (ChatRole Who, string What)[] turns)
            {
                await foreach (var part in client.ChatAsync(new ChatRequest { Model = "llama3", Messages = turns.Select(t => new Message(t.Who, t.What)).ToList() })) { }
            }
        }
        """));

    [Fact]
    public void Turns_that_a_wrapper_asks_one_by_one_are_what_the_caller_hands_over() => Assert.Equal(
        ["Where is my room?", "What was my name?"],
        Understood.File(
            "using OpenAI.Chat; class C(Dialog dialog) { Task M() => dialog.RunAsync(new List<ChatMessage> { new SystemChatMessage(\"You are at the desk.\") }, \"Where is my room?\", \"What was my name?\"); }",
            """
            using OpenAI.Chat;
            class Dialog(ChatClient client)
            {
                public async Task RunAsync(List<ChatMessage> history, params string[] turns)
                {
                    foreach (var turn in turns)
                    {
                        history.Add(new UserChatMessage(turn));
                        history.Add(new AssistantChatMessage(await client.CompleteChatAsync(history)));
                    }
                }
            }
            """).Calls.SelectMany(c => c.Messages).SelectMany(m => m.Texts.Alternatives).Where(t => t.Argument is not null).Select(t => t.ConstantText).Where(t => t.EndsWith('?')).Distinct());

    [Fact]
    public void What_an_endpoint_answers_is_no_turn_of_the_conversation() => Assert.DoesNotContain("Please wait.", Understood.Calls("""
        using OpenAI.Chat;
        sealed class GetAttribute : Attribute;
        record Turn(string Role, string Text);
        record Request(string Question, List<Turn> History);
        class Desk(ChatClient client)
        {
            [Get] public Turn Welcome(Request request)
            {
                if (request.Question.Length > 99) return new Turn("assistant", "Please wait.");
                var messages = new List<ChatMessage> { new SystemChatMessage("You help citizens.") };
                foreach (var turn in request.History) messages.Add(new UserChatMessage(turn.Text));
                return new Turn("assistant", client.CompleteChat(messages).Value.Content[0].Text);
            }
        }
        """).SelectMany(call => call.Split(" | ")).Select(message => message[(message.IndexOf(' ') + 1)..]));
}
