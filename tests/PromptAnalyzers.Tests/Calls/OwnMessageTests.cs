using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>Messages of an application's own type that a wrapper turns into those of an SDK, one by one.</summary>
public sealed class OwnMessageTests
{
    private const string Caller = """
        class Triage(Llm llm)
        {
            public Task<string> Sort(string mail) => llm.Ask([new("system", "You sort mails."), new("user", mail)]);
        }
        """;

    private const string Record = "record Turn(string Role, string Text);";

    private const string Expected = "system: You sort mails. | user: {mail}";

    private static string Llm(string body) => $$"""
        using OpenAI.Chat;
        class Llm(ChatClient client)
        {
            public async Task<string> Ask(IReadOnlyList<Turn> turns)
            {
                {{body}}
            }
        }
        """;

    private const string Send = "return (await client.CompleteChatAsync(messages)).Value.Content[0].Text;";

    [Theory]
    [InlineData("var messages = turns.Select(t => t.Role == \"system\" ? (ChatMessage)new SystemChatMessage(t.Text) : new UserChatMessage(t.Text)).ToList();")]
    [InlineData("var messages = turns.Select(ToMessage).ToArray(); static ChatMessage ToMessage(Turn t) => t.Role switch { \"system\" => new SystemChatMessage(t.Text), \"assistant\" => new AssistantChatMessage(t.Text), _ => new UserChatMessage(t.Text) };")]
    [InlineData("IEnumerable<ChatMessage> messages = turns.Select<Turn, ChatMessage>(t => { if (t.Role is \"system\" or \"developer\") { return new SystemChatMessage(t.Text); } throw new InvalidOperationException(); }); messages = turns.Select(t => (ChatMessage)(t.Role.Equals(\"SYSTEM\", StringComparison.OrdinalIgnoreCase) ? new SystemChatMessage(t.Text) : new UserChatMessage(t.Text)));")]
    [InlineData("var messages = new List<ChatMessage>(); foreach (var turn in turns) { if (turn.Role == \"system\") messages.Add(new SystemChatMessage(turn.Text)); else messages.Add(new UserChatMessage(turn.Text)); }")]
    [InlineData("var messages = new List<ChatMessage>(); foreach (var turn in turns) { messages.Add(turn.Role switch { \"system\" => ChatMessage.CreateSystemMessage(turn.Text), _ => ChatMessage.CreateUserMessage(turn.Text) }); }")]
    [InlineData("var messages = new List<ChatMessage>(); foreach (Turn turn in turns) { switch (turn.Role) { case \"system\": messages.Add(new SystemChatMessage(turn.Text)); break; case \"tool\": continue; default: messages.Add(new UserChatMessage(turn.Text)); break; } }")]
    [InlineData("var messages = new List<ChatMessage>(); foreach (var turn in turns) { if (turn.Role != \"system\") { continue; } messages.Add(new SystemChatMessage(turn.Text)); } foreach (var turn in turns) { if (turn.Role == \"system\") continue; messages.Add(new UserChatMessage(turn.Text)); }")]
    public void Turned_by_a_projection_or_a_loop_they_are_the_callers_messages(string body) =>
        Assert.Equal([Expected], Understood.Calls(Caller, Llm(body + Send), Record));

    [Theory]
    [InlineData("class Turn { public Turn(string role, string text) { Role = role; Text = text; } public string Role { get; } public string Text { get; } }")]
    [InlineData("class Turn(string role, string text) { public string Role { get; } = role; public string Text { get; } = text; }")]
    [InlineData("class Turn(string role, string text) { public string Role => role; public string Text { get; set; } = text; }")]
    [InlineData("readonly record struct Turn(string Role, string Text);")]
    public void A_message_type_may_store_what_its_constructor_is_given(string type) =>
        Assert.Equal([Expected], Understood.Calls(Caller, Llm("var messages = turns.Select(t => t.Role == \"system\" ? (ChatMessage)new SystemChatMessage(t.Text) : new UserChatMessage(t.Text)).ToList();" + Send), type));

    [Fact]
    public void Roles_may_be_an_enum_and_the_messages_of_the_common_abstractions() => Assert.Equal(
        ["system: You sort mails. | user: Mail: 'Hi' | assistant: other | user: {mail}"],
        Understood.Calls(
            """
            class Triage(Gateway gateway)
            {
                public Task<string> Sort(string mail)
                {
                    var turns = new List<Turn>
                    {
                        new() { Speaker = Speaker.System, Text = "You sort mails." },
                        new() { Speaker = Speaker.User, Text = "Mail: 'Hi'" },
                        new() { Speaker = Speaker.Assistant, Text = "other" },
                    };
                    turns.Add(new Turn { Speaker = Speaker.User, Text = mail });
                    return gateway.Ask(turns);
                }
            }
            """,
            """
            using Microsoft.Extensions.AI;
            enum Speaker { System, User, Assistant }
            class Turn { public required Speaker Speaker { get; init; } public required string Text { get; init; } }
            class Gateway(IChatClient client)
            {
                public async Task<string> Ask(List<Turn> turns) => (await client.GetResponseAsync(turns.Select(t => new ChatMessage(RoleOf(t.Speaker), t.Text)).ToList())).Text;
                private static ChatRole RoleOf(Speaker speaker) => speaker switch { Speaker.System => ChatRole.System, Speaker.Assistant => ChatRole.Assistant, _ => ChatRole.User };
            }
            """));

    [Fact]
    public void Behind_an_interface_and_in_a_request_of_its_own() => Assert.Equal(
        [Expected],
        Understood.Calls(
            """
            class Triage(ILlm llm)
            {
                public Task<string> Sort(string mail) => llm.Ask(new Request { Turns = [new Turn("system", "You sort mails."), new Turn("user", mail)], Temperature = 0 });
            }
            """,
            """
            using Microsoft.Extensions.AI;
            interface ILlm { Task<string> Ask(Request request, CancellationToken cancellationToken = default); }
            class Request { public IList<Turn> Turns { get; set; } = new List<Turn>(); public float Temperature { get; set; } }
            class Llm(IChatClient client) : ILlm
            {
                public async Task<string> Ask(Request request, CancellationToken cancellationToken = default)
                {
                    var messages = new List<ChatMessage>();
                    foreach (var turn in request.Turns)
                    {
                        messages.Add(new ChatMessage(new ChatRole(turn.Role), turn.Text));
                    }

                    return (await client.GetResponseAsync(messages, new ChatOptions { Temperature = request.Temperature }, cancellationToken)).Text;
                }
            }
            """,
            Record));

    [Fact]
    public void A_history_of_unknown_turns_leaves_the_call_incomplete() => Assert.Equal(
        ["system: You sort mails. !"],
        Understood.Calls(
            """
            using OpenAI.Chat;
            class Chat(ChatClient client, IHistory history)
            {
                public void Ask(string user)
                {
                    List<ChatMessage> messages = [new SystemChatMessage("You sort mails.")];
                    foreach (var turn in history.Of(user)) { messages.Add(turn.Role == "user" ? new UserChatMessage(turn.Text) : new AssistantChatMessage(turn.Text)); }
                    client.CompleteChat(messages);
                }
            }
            interface IHistory { IReadOnlyList<Turn> Of(string user); }
            """,
            Record));

    [Fact]
    public void A_filter_keeps_the_texts_and_leaves_the_call_incomplete() => Assert.Equal(
        ["user: Rules: be brief. !"],
        Understood.Calls(
            """
            using OpenAI.Chat;
            class Chat(ChatClient client)
            {
                public void Ask() => client.CompleteChat(new[] { new Turn("user", "Rules: be brief.") }.Where(t => t.Text.Length > 3).Select(t => (ChatMessage)new UserChatMessage(t.Text)));
            }
            """,
            Record));

    [Theory]
    [InlineData("foreach (var line in lines) { log.Add(line); }")]
    [InlineData("log.AddRange(lines.Select(l => l.Trim()));")]
    public void What_goes_into_other_lists_is_no_message(string body) => Assert.Equal(
        ["user: Hi"],
        Understood.Calls($$"""
            using OpenAI.Chat;
            class Chat(ChatClient client)
            {
                public void Ask()
                {
                    string[] lines = ["first line of a log", "second line of a log"];
                    var log = new List<string>();
                    {{body}}
                    client.CompleteChat(new UserChatMessage("Hi"));
                }
            }
            """));
}
