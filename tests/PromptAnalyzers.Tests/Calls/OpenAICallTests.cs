using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>How prompts reach the official OpenAI package.</summary>
public sealed class OpenAICallTests
{
    private static string Method(string body) => $$"""
        using OpenAI.Chat;
        class Triage
        {
            const string Rules = "You sort support mails.";
            static readonly string Task = "Sort: " + Rules;
            public async Task<string> RunAsync(ChatClient client, string mail, List<ChatMessage> history)
            {
                {{body}}
            }
        }
        """;

    public static TheoryData<string, string> Forms => new()
    {
        { """var r = await client.CompleteChatAsync("Hello"); return "";""", "user: Hello" },
        { """var r = await client.CompleteChatAsync($"Sort {mail} now"); return "";""", "user: Sort {mail} now" },
        { """var r = await client.CompleteChatAsync(new SystemChatMessage("Be kind."), new UserChatMessage(mail)); return "";""", "system: Be kind. | user: {mail}" },
        { """var r = await client.CompleteChatAsync([new SystemChatMessage(Rules), new UserChatMessage("Mail: " + mail)]); return "";""", "system: You sort support mails. | user: Mail: {mail}" },
        { """var r = await client.CompleteChatAsync(new List<ChatMessage> { new SystemChatMessage(Task), mail }); return "";""", "system: Sort: You sort support mails. | user: {mail}" },
        { """var r = await client.CompleteChatAsync(new ChatMessage[] { ChatMessage.CreateSystemMessage("Be kind."), ChatMessage.CreateUserMessage(mail) }); return "";""", "system: Be kind. | user: {mail}" },
        { """var m = new List<ChatMessage>(); m.Add(new SystemChatMessage("A")); m.Add(new UserChatMessage("B")); var r = await client.CompleteChatAsync(m); return "";""", "system: A | user: B" },
        { """string p = "Sort this."; var r = await client.CompleteChatAsync(p); return "";""", "user: Sort this." },
        { """string p = "Sort this."; p += " Be quick."; var r = await client.CompleteChatAsync(p); return "";""", "user: Sort this. Be quick." },
        { """var r = await client.CompleteChatAsync(history); return "";""", " !" },
        { """history.Add(new UserChatMessage("Next")); var r = await client.CompleteChatAsync(history); return "";""", "user: Next !" },
        { """var r = await client.CompleteChatAsync([.. history, new UserChatMessage("Next")]); return "";""", "user: Next !" },
        { """var r = await client.CompleteChatAsync(new UserChatMessage(ChatMessageContentPart.CreateTextPart("A"), ChatMessageContentPart.CreateTextPart("B"))); return "";""", "user: A\\nB" },
        { """var sb = new StringBuilder(); sb.AppendLine("A"); sb.Append("B").Append(mail); var r = await client.CompleteChatAsync(sb.ToString()); return "";""", "user: A\\nB{mail}" },
        { """var r = await client.CompleteChatAsync(string.Format("Sort {0} into {1}", mail, "queues")); return "";""", "user: Sort {mail} into queues" },
        { """var r = await client.CompleteChatAsync("Sort [MAIL] now".Replace("[MAIL]", mail)); return "";""", "user: Sort {mail} now" },
        { """var r = await client.CompleteChatAsync(mail.Length > 9 ? "Long text" : "Short"); return "";""", "user: Long text" },
        { """var r = await client.CompleteChatAsync(string.Join("\n", "A", "B", mail)); return "";""", "user: A\\nB\\n{mail}" },
        { """var r = await client.CompleteChatAsync(Build(mail)); return ""; string Build(string t) => $"Sort: {t}";""", "user: Sort: {mail}" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void TextAndMessages_AreRead(string body, string expected) => Assert.Equal([expected], Understood.Calls(Method(body)));

    [Fact]
    public void ModelOfTheClient_IsRead()
    {
        var call = Assert.Single(Understood.File("""
            using OpenAI.Chat;
            class C
            {
                private readonly ChatClient _client = new("gpt-4o-mini", "key");
                public void M() => _client.CompleteChat("Hello");
            }
            """).Calls);
        Assert.Equal("gpt-4o-mini", call.Options.ModelId);
    }

    [Fact]
    public void StructuredOutput_IsRead()
    {
        var call = Assert.Single(Understood.File("""
            using OpenAI.Chat;
            class C
            {
                public void M(ChatClient client)
                {
                    var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("x", BinaryData.FromString("{}")) };
                    client.CompleteChat([new UserChatMessage("Hello")], options);
                }
            }
            """).Calls);
        Assert.True(call.Options.HasStructuredOutput);
        Assert.True(call.IsComplete);
    }

    [Fact]
    public void Wrapper_GivesTheCallersText()
    {
        Assert.Equal(
            ["system: Be kind. | user: {text} !", "system: Be kind. | user: Sort the mail."],
            Understood.Calls("""
            using OpenAI.Chat;
            class Llm(ChatClient client)
            {
                public string Ask(string text) => client.CompleteChat(new SystemChatMessage("Be kind."), new UserChatMessage(text)).Value.Content[0].Text;
            }
            class Use
            {
                public string M(Llm llm) => llm.Ask("Sort the mail.");
            }
            """).Select(c => c.Replace("{text}", "{text} !")).Select(c => c.Replace("! !", "!")));
    }

    [Fact]
    public void ConstructorText_ReachesTheCall()
    {
        var calls = Understood.Calls("""
            using OpenAI.Chat;
            class Bot
            {
                private readonly string _system;
                private readonly ChatClient _client;
                public Bot(ChatClient client, string system) { _client = client; _system = system; }
                public string Ask(string text) => _client.CompleteChat(new SystemChatMessage(_system), new UserChatMessage(text)).Value.Content[0].Text;
            }
            class Use
            {
                public Bot M(ChatClient client) => new Bot(client, "You sort mails.");
            }
            """);
        Assert.Contains("system: You sort mails. | user: {text}", calls);
    }
}
