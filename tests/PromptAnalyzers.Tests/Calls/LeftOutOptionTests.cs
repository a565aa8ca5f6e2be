using PromptAnalyzers.Calls;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls;

/// <summary>What a client of the application's own sets only for requests that ask for it, and texts that branches give to one variable.</summary>
public sealed class LeftOutOptionTests
{
    private const string Client = """
        using OpenAI.Chat;
        sealed record Request
        {
            public string System { get; init; } = "";
            public BinaryData? Schema { get; init; }
            public bool Json { get; init; }
            public bool Strict { get; init; } = true;
            public string? Extra { get; init; }
            public string? Set { get; set; }
            public string? Filled { get; set; }
        }
        sealed class Llm(ChatClient client)
        {
            public async Task<string> SendAsync(Request request, string mail)
            {
                var options = new ChatCompletionOptions();
                request.Filled ??= mail;
                CONDITION
                {
                    options.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("answer", BinaryData.FromString("{}"));
                }

                var messages = new List<ChatMessage> { new SystemChatMessage(request.System) };
                if (request.Extra is { Length: > 0 } extra) messages.Add(new SystemChatMessage(extra));
                messages.Add(new UserChatMessage(mail));
                return (await client.CompleteChatAsync(messages, options)).Value.Content[0].Text;
            }
        }
        """;

    private static PromptCall Sent(string condition, string request) => Assert.Single(
        Understood.File(Client.Replace("CONDITION", condition, StringComparison.Ordinal) + $$"""
            class User(Llm llm) { public Task<string> SortAsync(string mail) => llm.SendAsync(new Request { System = "Sort this."{{request}} }, mail); }
            """).Calls, static call => call.Kind == PromptCallKind.Wrapper);

    [Theory]
    [InlineData("if (request.Schema is not null)", "", false)]
    [InlineData("if (request.Schema != null)", "", false)]
    [InlineData("if (request.Schema is { } schema)", "", false)]
    [InlineData("if (request.Schema is BinaryData schema)", "", false)]
    [InlineData("if (null != request.Schema && request.Json)", ", Json = true", false)]
    [InlineData("if (request.Json)", "", false)]
    [InlineData("if (!string.IsNullOrEmpty(request.Extra))", "", false)]
    [InlineData("if (request.Schema is null) { } else", "", false)]
    [InlineData("if (request.Set is not null)", "", false)]
    [InlineData("if (request.Filled is not null)", "", true)]
    [InlineData("if (request.Schema is not null)", ", Schema = null", false)]
    [InlineData("if (request.Schema is not null)", ", Schema = BinaryData.FromString(\"{}\")", true)]
    [InlineData("if (request.Schema is not null)", ", Schema = System.IO.File.Exists(\"a\") ? BinaryData.FromString(\"{}\") : null", true)]
    [InlineData("if (request.Json)", ", Json = true", true)]
    [InlineData("if (request.Strict)", "", true)]
    [InlineData("if (mail.Length > 3)", "", true)]
    public void AnOptionBehindACondition_IsThatOfTheRequestsThatMeetIt(string condition, string request, bool isStructured) =>
        Assert.Equal(isStructured, Sent(condition, request).Options.HasStructuredOutput);

    [Fact]
    public void AVirtualMember_DecidesForEachType()
    {
        var calls = Understood.File(Client.Replace("CONDITION", "if (request.Schema is not null)", StringComparison.Ordinal) + """
            abstract class Desk(Llm llm)
            {
                protected abstract string Text { get; }
                protected virtual string? Schema => null;
                public Task<string> RunAsync(string mail) => llm.SendAsync(new Request { System = Text, Schema = Schema is { } schema ? BinaryData.FromString(schema) : null }, mail);
            }
            class Sort(Llm llm) : Desk(llm) { protected override string Text => "Sort this."; }
            class Fill(Llm llm) : Desk(llm) { protected override string Text => "Fill this."; protected override string? Schema => "{}"; }
            """).Calls.Where(static call => call.Kind == PromptCallKind.Wrapper).ToList();

        Assert.Equal(
            ["Fill this. True", "Sort this. False"],
            calls.Select(static call => call.Messages[0].Text.ConstantText + " " + call.Options.HasStructuredOutput).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("if (isShort) text = \"Sum up.\"; else text = \"Explain.\"; text += mail;", "Explain.{mail}", "Sum up.{mail}")]
    [InlineData("text = isShort ? \"Sum up.\" : \"Explain.\"; text += \"\\n\" + mail;", "Explain.\\n{mail}", "Sum up.\\n{mail}")]
    public void TextsOfBranches_StayApartWhenSomethingIsAdded(string statements, params string[] texts)
    {
        var message = Understood.File($$"""
            using OpenAI.Chat;
            class C(ChatClient client) { void M(string mail, bool isShort) { string text; {{statements}} client.CompleteChat(text); } }
            """).Calls.Single().Messages.Single();

        Assert.Equal(texts, message.Texts.Alternatives.Select(static t => string.Concat(t.Pieces.Select(static p => p.Constant?.ReplaceLineEndings("\\n") ?? "{" + p.HoleName + "}"))).Order(StringComparer.Ordinal));
        Assert.Equal(2, message.Texts.Alternatives.Select(static t => t.Syntax).Distinct().Count());
    }

    [Theory]
    [InlineData("=> [];", false)]
    [InlineData("=> Tools;", true)]
    [InlineData("=> More; IList<Microsoft.Extensions.AI.AITool> More => Tools;", true)]
    [InlineData("=> [Microsoft.Extensions.AI.AIFunctionFactory.Create(() => 1)];", true)]
    public void ToolsOfAVirtualMember_AreThoseOfTheType(string tools, bool hasTools) => Assert.Equal(hasTools, Understood.File($$"""
        using Microsoft.Extensions.AI;
        class Desk(IChatClient client)
        {
            protected virtual IList<AITool> Tools {{tools}}
            public async Task<string> RunAsync(string mail) => (await client.GetResponseAsync("Sort this: " + mail, new ChatOptions { Tools = Tools.Count > 0 ? Tools : null })).Text;
        }
        """).Calls.Single().Options.HasTools);

    [Theory]
    [InlineData("", "gpt-4o-mini")]
    [InlineData(", \"deepseek-reasoner\"", "deepseek-reasoner")]
    public void AModelThatTheCallerNames_IsTheOnlyOne(string model, string expected) => Assert.Equal(expected, Assert.Single(Understood.File($$"""
        using System.Net.Http.Json;
        class Llm(HttpClient http)
        {
            const string Model = "gpt-4o-mini";
            public Task AskAsync(string system, string? model = null) =>
                http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = model ?? Model, messages = new[] { new { role = "system", content = system } } });
        }
        class User(Llm llm) { public Task M() => llm.AskAsync("Sort this."{{model}}); }
        """).Calls, static call => call.Kind == PromptCallKind.Wrapper).Options.ModelId);
}
