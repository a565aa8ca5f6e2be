using PromptAnalyzers.Calls;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>How conversations are put together, whatever the SDK: templates with sections, objects that keep turns, methods that only carry a text.</summary>
public sealed class ConversationFormTests
{
    private static string Kernel(string template) => $$"""
        using Microsoft.SemanticKernel;
        class C
        {
            public Task M(Kernel kernel, string mail, string rules) => kernel.InvokePromptAsync({{template}});
        }
        """;

    [Theory]
    [InlineData("\"<message role='system'>You sort.</message><message role='user'>{{$mail}}</message>\"", "system: You sort. | user: {mail}")]
    [InlineData("$\"<message role=\\\"system\\\">{rules} Be brief.</message>\\n<message role=\\\"user\\\">{mail}</message>\"", "system: {rules} Be brief. | user: {mail}")]
    [InlineData("\"<message role=\\\"user\\\">Sort this.\"", "user: Sort this.")]
    [InlineData("\"<message role=\\\"user\\\"\"", "template: <message role=\"user\"")]
    [InlineData("\"<message>Sort this.</message>\"", "unknown: Sort this.")]
    [InlineData("\"Sort the <messages> in the list.\"", "template: Sort the <messages> in the list.")]
    [InlineData("\"{% for e in examples %}<message role=\\\"user\\\">{{e.mail}}</message>{% endfor %}<message role=\\\"user\\\">{{mail}}</message>\"", "user: {% for e in examples %}{{e.mail}} | user: {% endfor %}{{mail}}")]
    public void Template_sections_are_messages(string template, string expected) => Assert.Equal([expected], Understood.Calls(Kernel(template)));

    [Theory]
    [InlineData("history.Add(await service.GetChatMessageContentAsync(history)); history.AddUserMessage(\"And now?\"); history.Add(await service.GetChatMessageContentAsync(history));", "system: You sort.", "system: You sort. | user: And now? !")]
    [InlineData("history.AddAssistantMessage((await service.GetChatMessageContentAsync(history)).Content!); history.AddUserMessage(\"And now?\"); await service.GetChatMessageContentAsync(history);", "system: You sort.", "system: You sort. | assistant: {(await service.GetChatMessageContentAsync(history)).Content} | user: And now?")]
    [InlineData("history.AddUserMessage(\"Hi.\"); await Send(); history.AddUserMessage(\"And now?\"); await Send(); async Task Send() => history.Add(await service.GetChatMessageContentAsync(history));", "system: You sort. | user: Hi. | user: And now?")]
    [InlineData("while (true) { history.AddUserMessage(Console.ReadLine()!); history.Add(await service.GetChatMessageContentAsync(history)); }", "system: You sort. | user: {Console.ReadLine()}")]
    [InlineData("history.AddRange(await service.GetChatMessageContentsAsync(history)); history.AddUserMessage(\"And now?\"); await service.GetChatMessageContentAsync(history);", "system: You sort.", "system: You sort. | user: And now? !")]
    public void An_answer_that_is_added_as_it_comes_is_not_what_was_asked_for_it(string body, params string[] expected) => Assert.Equal(expected, Understood.Calls($$"""
        using Microsoft.SemanticKernel.ChatCompletion;
        class C { async Task M(IChatCompletionService service) { var history = new ChatHistory("You sort."); {{body}} } }
        """));

    [Theory]
    [InlineData("list.Add(new AssistantChatMessage(await client.CompleteChatAsync(list)));")]
    [InlineData("list.Add(ChatMessage.CreateAssistantMessage((await client.CompleteChatAsync(list)).Value));")]
    public void An_answer_is_not_what_was_asked_for_it_in_another_sdk(string step) => Assert.Equal(
        ["system: You sort.", "system: You sort. | user: And now? !"],
        Understood.Calls($$"""
            using OpenAI.Chat;
            class C { async Task M(ChatClient client) { var list = new List<ChatMessage> { new SystemChatMessage("You sort.") }; {{step}} list.Add(new UserChatMessage("And now?")); await client.CompleteChatAsync(list); } }
            """));

    [Theory]
    [InlineData("_history.Add(await service.GetChatMessageContentAsync(_history));")]
    [InlineData("var answer = await service.GetChatMessageContentAsync(_history); _history.Add(answer);")]
    public void An_answer_that_is_added_to_the_history_of_a_class_is_not_what_was_asked_for_it(string step) => Assert.Equal(
        ["system: You sort. | user: {question} !"],
        Understood.Calls($$"""
            using Microsoft.SemanticKernel.ChatCompletion;
            class Chat(IChatCompletionService service)
            {
                private readonly ChatHistory _history = new("You sort.");
                public async Task<string> AskAsync(string question)
                {
                    _history.AddUserMessage(question);
                    {{step}}
                    return _history[^1].ToString();
                }
            }
            """));

    [Fact]
    public void Messages_that_share_a_part_are_all_seen() => Assert.Equal(
        ["system: You sum up threads. Plain text. !", "system: You list dates. Plain text. !"],
        Understood.Calls("""
            using OpenAI.Chat;
            public class Builder
            {
                const string Form = " Plain text.";
                public List<ChatMessage> Sum() => new() { new SystemChatMessage("You sum up threads." + Form) };
                public List<ChatMessage> Dates() => new() { new SystemChatMessage("You list dates." + Form) };
            }
            """));

    [Fact]
    public void An_agent_that_is_another_in_each_turn_has_instructions() => Assert.Contains(
        "system: You measure the tree. | user: {tree}",
        Understood.Calls("""
            using OpenAI.Chat;
            class Agent
            {
                public string? Instructions { get; set; }
                public ChatClient Client { get; set; } = null!;
                public async Task<string> TurnAsync(string text) =>
                    (await Client.CompleteChatAsync(new SystemChatMessage(Instructions ?? ""), new UserChatMessage(text))).Value.Content[0].Text;
            }
            class Meeting(ChatClient client)
            {
                public async Task RunAsync(string tree)
                {
                    Agent surveyor = new() { Instructions = "You measure the tree.", Client = client };
                    Agent chief = new() { Instructions = "You decide.", Client = client };
                    var current = surveyor;
                    for (var turn = 0; turn < 4; turn++)
                    {
                        tree = await current.TurnAsync(tree);
                        current = current == surveyor ? chief : surveyor;
                    }
                }
            }
            """));

    [Theory]
    [InlineData("messages[0] = new(ChatRole.System, \"You sort mails.\");", "system: You sort mails. | user: {mail}")]
    [InlineData("messages[1] = new(ChatRole.User, \"Mail: \" + mail);", "system: Old. | user: Mail: {mail}")]
    [InlineData("var at = messages.FindIndex(m => m.Role == ChatRole.System); messages[at] = new(ChatRole.System, \"You sort mails.\");", "system: Old. | user: {mail} | system: You sort mails.")]
    public void A_message_that_is_put_in_the_place_of_another_is_seen(string change, string expected) => Assert.Contains(
        expected,
        Understood.Calls($$"""
            using Microsoft.Extensions.AI;
            class C
            {
                public Task M(IChatClient client, string mail)
                {
                    List<ChatMessage> messages = [new(ChatRole.System, "Old."), new(ChatRole.User, mail)];
                    {{change}}
                    return client.GetResponseAsync(messages);
                }
            }
            """));

    [Fact]
    public void A_history_that_is_emptied_and_begun_again_is_sent_once() => Assert.Equal(
        ["system: You sort mails. | user: First: {mail} | system: Go on. !"],
        Understood.Calls("""
            using Microsoft.Extensions.AI;
            class C
            {
                private const string Rules = "You sort mails.";
                private readonly List<ChatMessage> _history = [];
                public C() { _history.Add(new ChatMessage(ChatRole.System, Rules)); }
                public Task M(IChatClient client, string mail)
                {
                    _history.Add(new ChatMessage(ChatRole.User, "First: " + mail));
                    return client.GetResponseAsync(_history);
                }
                public void Restart()
                {
                    _history.Clear();
                    _history.Add(new ChatMessage(ChatRole.System, Rules));
                    _history.Add(new ChatMessage(ChatRole.System, "Go on."));
                }
            }
            """));

    [Theory]
    [InlineData("new ChatResponse(new ChatMessage(ChatRole.Assistant, \"Your order is on its way.\"))")]
    [InlineData("new ChatResponse([new ChatMessage(ChatRole.Assistant, \"Your order is on its way.\")])")]
    [InlineData("new ChatResponse(new List<ChatMessage> { new(ChatRole.Assistant, \"Your order is on its way.\") })")]
    public void A_message_of_an_answer_that_is_made_up_is_no_prompt(string answer) => Assert.Empty(Understood.Calls($$"""
        using Microsoft.Extensions.AI;
        class Canned : DelegatingChatClient
        {
            public Canned(IChatClient inner) : base(inner) { }
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult({{answer}});
        }
        """));

    [Theory]
    [InlineData("using Betalgo.Ranul.OpenAI.Interfaces;", "IOpenAIService service", "service.Beta.Assistants.AssistantCreate(new() { Instructions = \"You sort mails.\", Model = \"gpt-4o\" })")]
    [InlineData("using OpenAI.Assistants;", "AssistantClient client", "client.CreateAssistantAsync(\"gpt-4o\", new AssistantCreationOptions { Instructions = \"You sort mails.\" })")]
    public void Instructions_of_an_assistant_are_a_prompt(string usings, string parameter, string call) => Assert.Equal(
        ["instructions: You sort mails. !"],
        Understood.Calls($$"""
            #pragma warning disable OPENAI001
            {{usings}}
            class C { public Task M({{parameter}}) => {{call}}; }
            """));

    [Fact]
    public void A_message_of_a_shared_list_is_a_prompt() => Assert.Equal(
        ["system: You sort mails. !"],
        Understood.Calls("""
            using Microsoft.Extensions.AI;
            static class Prompts { public static readonly List<ChatMessage> Start = new List<ChatMessage> { new ChatMessage(ChatRole.System, "You sort mails.") }; }
            """));

    [Fact]
    public void Text_handed_to_a_method_that_makes_an_agent_is_found_at_the_caller()
    {
        var calls = Understood.Calls("""
            using Microsoft.Agents.AI; using Microsoft.Extensions.AI;
            static class Agents
            {
                public static AIAgent Create(IChatClient client, string rules) => new ChatClientAgent(client, rules);
            }
            class C
            {
                public AIAgent M(IChatClient client) => Agents.Create(client, "You sort mails.");
            }
            """);
        Assert.Equal(["instructions: You sort mails. !"], calls.Where(c => c.Contains("sort", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_handed_to_a_method_that_makes_a_message_is_found_once()
    {
        var calls = Understood.Calls("""
            using OpenAI.Chat;
            class C
            {
                static ChatMessage Rules(string text) => new SystemChatMessage(text);
                public void M(ChatClient client, string mail) => client.CompleteChat(Rules("You sort mails."), new UserChatMessage(mail));
            }
            """);
        Assert.Equal(["system: You sort mails. | user: {mail}"], calls);
    }

    [Fact]
    public void Text_handed_to_a_method_that_sets_options_is_found()
    {
        var calls = Understood.Calls("""
            using Microsoft.Extensions.AI;
            class C
            {
                static void Configure(ChatOptions options, string rules) { options.Instructions = rules; }
                public void M(ChatOptions options) => Configure(options, "You sort mails.");
            }
            """);
        Assert.Contains("instructions: You sort mails. !", calls);
    }

    [Theory]
    [InlineData("foreach (var mail in mails) { await foreach (var part in chat.SendAsync(mail)) { } }", "system: You sort. | user: {mail} !")]
    [InlineData("await foreach (var part in chat.SendAsync(mails[0])) { }", "system: You sort. | user: {mails[0]}")]
    [InlineData("foreach (var mail in mails) { var own = new Chat(client, \"You file.\"); await foreach (var part in own.SendAsync(mail)) { } }", "system: You file. | user: {mail}")]
    public void Conversation_that_grows_in_a_loop_is_incomplete(string body, string expected)
    {
        var calls = Understood.Calls($$"""
            using OllamaSharp;
            class C
            {
                public async Task M(IOllamaApiClient client, string[] mails) { var chat = new Chat(client, "You sort."); {{body}} }
            }
            """);
        Assert.Contains(expected, calls);
    }

    [Fact]
    public void Second_turn_of_a_conversation_is_incomplete()
    {
        var calls = Understood.Calls("""
            using OllamaSharp;
            class C
            {
                public async Task M(IOllamaApiClient client)
                {
                    var chat = new Chat(client, "You sort.");
                    await foreach (var part in chat.SendAsync("First.")) { }
                    await foreach (var part in chat.SendAsync("Second.")) { }
                }
            }
            """);
        Assert.Equal(["system: You sort. | user: First.", "system: You sort. | user: First. | user: Second. !"], calls);
    }

    [Fact]
    public void Model_of_the_request_wins_over_the_clients()
    {
        var call = Assert.Single(Understood.File("""
            using Microsoft.Extensions.AI;
            class C
            {
                public Task M(OpenAI.OpenAIClient openAI) => openAI.GetChatClient("gpt-4o").AsIChatClient().GetResponseAsync("Hi", new ChatOptions { ModelId = "gpt-4o-mini" });
            }
            """).Calls);
        Assert.Equal("gpt-4o-mini", call.Options.ModelId);
        Assert.Equal(PromptCallKind.Direct, call.Kind);
    }

    [Theory]
    [InlineData("using Microsoft.SemanticKernel; class C { public string M(Dictionary<string, string> map) => map[\"message\"]; public void Add(List<string> history) => history.Add(\"You sort.\"); }")]
    [InlineData("class Chat { public Task SendAsync(string text) => Task.CompletedTask; } class C { public Task M(Chat chat) => chat.SendAsync(\"Sort this.\"); }")]
    [InlineData("class Message { public string Content { get; set; } = \"\"; } class C { public Message M() => new Message { Content = \"Sort this.\" }; }")]
    [InlineData("class ChatOptions { public string? Instructions { get; set; } } class C { public ChatOptions M() => new() { Instructions = \"Sort this.\" }; }")]
    [InlineData("class Tuner { public Task CreateFineTuningJob(string file) => Task.CompletedTask; } class C { public Task M(Tuner tuner) => tuner.CreateFineTuningJob(\"a\"); }")]
    public void Own_types_with_the_same_names_are_no_LLM_calls(string source)
    {
        var file = Understood.File(source);
        Assert.Empty(file.Calls);
        Assert.Empty(file.Jobs);
    }

    [Theory]
    [InlineData("messages.Add(new(ChatRole.User, \"That is no queue. Again.\"));", false)]
    [InlineData("messages.Add(new ChatMessage(ChatRole.Assistant, answer.Text)); messages.Add(new ChatMessage(ChatRole.User, mail));", false)]
    [InlineData("messages.AddRange(Shots(mail));", true)]
    [InlineData("messages = Shots(mail);", true)]
    public void Turns_that_a_loop_adds_after_the_call_leave_its_first_round_whole(string after, bool isOpen) => Assert.Equal(
        ["system: You sort mails. | user: {mail}" + (isOpen ? " !" : string.Empty)],
        Understood.Calls($$"""
            using Microsoft.Extensions.AI;
            class C(Func<string, List<ChatMessage>> source)
            {
                List<ChatMessage> Shots(string mail) => source(mail);
                public async Task M(IChatClient client, string mail)
                {
                    List<ChatMessage> messages = [new(ChatRole.System, "You sort mails."), new(ChatRole.User, mail)];
                    for (var attempt = 0; attempt < 3; attempt++)
                    {
                        var answer = await client.GetResponseAsync(messages);
                        if (answer.Text.Length > 0) { return; }
                        {{after}}
                    }
                }
            }
            """).Where(static call => call.StartsWith("system", StringComparison.Ordinal)));

    [Fact]
    public void A_picture_beside_the_text_hides_nothing() => Assert.Equal(
        ["user: List the items of the receipt."],
        Understood.Calls("""
            using OpenAI.Chat;
            class C
            {
                public async Task M(ChatClient client, BinaryData picture) => await client.CompleteChatAsync(new UserChatMessage(
                    ChatMessageContentPart.CreateTextPart("List the items of the receipt."), ChatMessageContentPart.CreateImagePart(picture, "image/jpeg")));
            }
            """));

    [Fact]
    public void Agents_made_from_one_client_do_not_share_their_instructions() => Assert.Equal(
        ["instructions: You write. | user: {topic}", "instructions: You judge. | user: {topic}"],
        Understood.Calls("""
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;
            class C
            {
                public async Task M(IChatClient client, string topic)
                {
                    var writer = client.AsAIAgent("You write.");
                    await writer.RunAsync(topic);
                    var judge = client.AsAIAgent("You judge.");
                    await judge.RunAsync(topic);
                }
            }
            """));

    [Theory]
    [InlineData("turns.Where(t => t.Role == \"user\")", "user: A mail. | user: {mail}")]
    [InlineData("turns.Where(t => t.Role != \"system\").ToList()", "user: A mail. | assistant: repair | user: {mail}")]
    [InlineData("turns.Where(t => t.Text.Length > 3)", "system: You sort mails. | user: A mail. | assistant: repair | user: {mail} !")]
    public void What_a_condition_on_known_turns_keeps_is_sent(string kept, string expected) => Assert.Equal(
        [expected],
        Understood.Calls($$"""
            using Microsoft.Extensions.AI;
            record Turn(string Role, string Text);
            class C
            {
                public async Task M(IChatClient client, string mail)
                {
                    Turn[] turns = [new("system", "You sort mails."), new("user", "A mail."), new("assistant", "repair"), new("user", mail)];
                    await client.GetResponseAsync({{kept}}.Select(t => new ChatMessage(t.Role == "system" ? ChatRole.System : t.Role == "user" ? ChatRole.User : ChatRole.Assistant, t.Text)));
                }
            }
            """));

    [Fact]
    public void A_step_that_derives_from_a_base_sends_what_it_hands_to_it() => Assert.Contains(
        "system: You code notes. | user: Note: {note}",
        Understood.Calls(
            """
            using OpenAI.Chat;
            sealed class CodeStep(ChatClient client) : Step(client, "You code notes.")
            {
                public Task<string> Run(string note) => Send("Note: " + note);
            }
            """,
            """
            using OpenAI.Chat;
            abstract class Step
            {
                private readonly ChatClient _client;
                private readonly string _system;
                protected Step(ChatClient client, string system) { _client = client; _system = system; }
                protected async Task<string> Send(string user) => (await _client.CompleteChatAsync(new SystemChatMessage(_system), new UserChatMessage(user))).Value.Content[0].Text;
            }
            """));

    [Fact]
    public void Agents_of_a_factory_that_adds_its_own_rules_are_each_read() => Assert.Equal(
        ["instructions: You write.\\nBe brief. !", "instructions: You judge.\\nBe brief. !"],
        Understood.Calls(
            """
            using Microsoft.Agents.AI;
            class C(Factory factory)
            {
                public AIAgent[] M() => [factory.Create("a", "You write."), factory.Create("b", "You judge.")];
            }
            """,
            """
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;
            class Factory(IChatClient client)
            {
                private const string Rules = "\nBe brief.";
                public AIAgent Create(string name, string instructions) => client.AsAIAgent(instructions: instructions + Rules, name: name);
            }
            """));

    [Theory]
    [InlineData("Console.In.ReadToEnd()", "")]
    [InlineData("new StreamReader(new MemoryStream()).ReadToEnd()", " !")]
    public void What_is_read_from_the_console_is_what_the_task_is_asked_for(string text, string end) => Assert.Matches(
        "^system: You sort. \\| user: \\{.+\\}" + end + "$",
        Assert.Single(Understood.Calls("using OpenAI.Chat; class C { Task M(ChatClient client) => client.CompleteChatAsync(new SystemChatMessage(\"You sort.\"), new UserChatMessage(" + text + ")); }")));

    [Theory]
    [InlineData("[]", false)]
    [InlineData("new List<AITool>()", true)]
    [InlineData("new AITool[] { }", false)]
    [InlineData("[tool]", true)]
    public void An_empty_list_of_tools_is_none(string tools, bool expected) => Assert.Equal(expected, Assert.Single(Understood.File(
        "using Microsoft.Extensions.AI; class C { Task M(IChatClient client, AITool tool) => client.GetResponseAsync(\"Sort this.\", new ChatOptions { Tools = " + tools + " }); }").Calls).Options.HasTools);
}
