using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.CodeFixes.Rules.Prompting;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>"Ask for structured output": by the same call with a type where the SDK has one, else by a response format.</summary>
public sealed class PA2004UnstructuredAnswerIsParsedCodeFixTests
{
    [Fact]
    public Task CallWithATypedForm_GetsTheType() => Fixes(
        """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        record Ticket(string Team);
        class Triage(IChatClient client)
        {
            public async Task<List<Ticket>?> Ask(string mail)
            {
                var answer = await {|PA2004:client.GetResponseAsync("Which tickets? Answer as JSON. " + mail, new ChatOptions { Temperature = 0 })|};
                return JsonSerializer.Deserialize<List<Ticket>>(answer.Text);
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        record Ticket(string Team);
        class Triage(IChatClient client)
        {
            public async Task<List<Ticket>?> Ask(string mail)
            {
                var answer = await client.GetResponseAsync<List<Ticket>>("Which tickets? Answer as JSON. " + mail, new ChatOptions { Temperature = 0 });
                return JsonSerializer.Deserialize<List<Ticket>>(answer.Text);
            }
        }
        """);

    [Fact]
    public Task AnswerWithoutAType_HasNoOffer()
    {
        const string Source = """
            using System.Text.Json;
            using System.Threading.Tasks;
            using Microsoft.Extensions.AI;
            class Triage(IChatClient client)
            {
                public async Task<JsonDocument> Ask(string mail) =>
                    JsonDocument.Parse((await {|PA2004:client.GetResponseAsync(mail)|}).Text);
            }
            """;
        return Fixes(Source, Source);
    }

    [Theory]
    [InlineData("client.CompleteChat(new List<ChatMessage> { mail })", "client.CompleteChat(new List<ChatMessage> { mail }, options: new ChatCompletionOptions { FORMAT })")]
    [InlineData("client.CompleteChat([mail], new ChatCompletionOptions())", "client.CompleteChat([mail], new ChatCompletionOptions() { FORMAT })")]
    [InlineData("client.CompleteChat([mail], new() { Temperature = 0 })", "client.CompleteChat([mail], new() { FORMAT, Temperature = 0 })")]
    public Task CallWithOptions_GetsTheSchemaOfTheType(string call, string changed) => Fixes(
        ParsedAnswer($"{{|PA2004:{call}|}}", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"),
        ParsedAnswer(changed.Replace("FORMAT", Format, StringComparison.Ordinal), "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"));

    /// <summary>The overload that takes messages one by one has no options; the one that takes a sequence has.</summary>
    [Theory]
    [InlineData("client.CompleteChat(mail)", "client.CompleteChat([mail], OPTIONS)")]
    [InlineData("client.CompleteChat(new SystemChatMessage(\"Sort.\"), mail)", "client.CompleteChat([new SystemChatMessage(\"Sort.\"), mail], OPTIONS)")]
    [InlineData("client.CompleteChatAsync(new SystemChatMessage(\"Sort.\"), mail).Result", "client.CompleteChatAsync([new SystemChatMessage(\"Sort.\"), mail], OPTIONS).Result")]
    [InlineData("client.CompleteChat( /* a */ \"Sort.\" /* b */ , /* c */ mail /* d */ )", "client.CompleteChat( /* a */ [\"Sort.\" /* b */ , /* c */ mail], OPTIONS /* d */ )")]
    [InlineData("client.CompleteChat(new ChatMessage[] { mail })", "client.CompleteChat(new ChatMessage[] { mail }, OPTIONS)")]
    [InlineData("client.CompleteChat(messages: new ChatMessage[] { mail })", "client.CompleteChat(messages: new ChatMessage[] { mail }, options: OPTIONS)")]
    public Task MessagesOneByOne_BecomeASequenceBesideOptions(string call, string changed) => Fixes(
        ParsedAnswer(Marked(call), "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"),
        ParsedAnswer(changed.Replace("OPTIONS", $"new ChatCompletionOptions {{ {Format} }}", StringComparison.Ordinal), "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"));

    [Fact]
    public Task MessagesOneByOne_OnLinesOfTheirOwn_KeepThem() => Fixes(
        ParsedAnswer("{|PA2004:client.CompleteChat(|}\n            // What to do.\n            new SystemChatMessage(\"Sort.\"),\n            mail // What with.\n            )", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"),
        ParsedAnswer($"client.CompleteChat(\n            // What to do.\n            [new SystemChatMessage(\"Sort.\"),\n            mail], new ChatCompletionOptions {{ {Format} }} // What with.\n            )", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"));

    [Fact]
    public Task MessagesOneByOne_InAnOlderLanguage_BecomeAnArray()
    {
        const string Parse = "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)";
        var older = TestSetup.Default with { Language = LanguageVersion.CSharp11 };
        return Verify<PA2004UnstructuredAnswerIsParsed, PA2004UnstructuredAnswerIsParsedCodeFix>.Fixes(
            Older(ParsedAnswer("{|PA2004:client.CompleteChat(new SystemChatMessage(\"Sort.\"), mail)|}", Parse)),
            Older(ParsedAnswer($"client.CompleteChat(new ChatMessage[] {{ new SystemChatMessage(\"Sort.\"), mail }}, new ChatCompletionOptions {{ {Format} }})", Parse)),
            "PA2004.AskForStructuredOutput",
            older);

        // A class of that language has no primary constructor.
        static string Older(string source) => source.Replace(
            "class Triage(ChatClient client, ChatCompletionOptions given)\n{", "class Triage\n{\n    private readonly ChatClient client = null!;\n    private readonly ChatCompletionOptions given = null!;\n", StringComparison.Ordinal);
    }

    [Fact]
    public Task OptionsInAVariable_GetTheSchemaWhereTheyAreMade() => Fixes(
        ParsedAnswer("{|PA2004:client.CompleteChat([mail], options)|}", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"),
        ParsedAnswer("client.CompleteChat([mail], options)", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)", $"new ChatCompletionOptions {{ {Format}, Temperature = 0 }}"));

    [Theory]
    [InlineData("[mail]", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text, JsonSerializerOptions.Web)")]
    [InlineData("[mail]", "JsonSerializer.Deserialize<Ticket[]>(answer.Content[0].Text)")]
    [InlineData("[mail]", "JsonSerializer.Deserialize<System.Collections.Generic.List<Ticket>>(answer.Content[0].Text)")]
    [InlineData("[mail]", "JsonSerializer.Deserialize<string>(answer.Content[0].Text)")]
    [InlineData("mail", "JsonSerializer.Deserialize<Ticket[]>(answer.Content[0].Text)")]
    [InlineData("mail", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text, JsonSerializerOptions.Web)")]
    [InlineData("[mail], given", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)")]
    public Task WhereTheSchemaIsNotThatOfTheType_OrOptionsComeFromElsewhere_ThereIsNoOffer(string arguments, string parse)
    {
        var source = ParsedAnswer($"{{|PA2004:client.CompleteChat({arguments})|}}", parse);
        return Fixes(source, source);
    }

    private const string Format =
        "ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(\"Ticket\", System.BinaryData.FromString(System.Text.Json.Schema.JsonSchemaExporter.GetJsonSchemaAsNode(JsonSerializerOptions.Default, typeof(Ticket), new() { TreatNullObliviousAsNonNullable = true }).ToString()))";

    private static string ParsedAnswer(string call, string parse, string options = "new ChatCompletionOptions { Temperature = 0 }") => $$"""
        using System.Collections.Generic;
        using System.Text.Json;
        using OpenAI.Chat;
        record Ticket(string Team);
        class Triage(ChatClient client, ChatCompletionOptions given)
        {
            public object? Ask(string mail)
            {
                var options = {{options}};
                ChatCompletion answer = {{call}};
                return (options, given, {{parse}});
            }
        }
        """;

    private static string Marked(string call) => call.EndsWith(".Result", StringComparison.Ordinal) ? $"{{|PA2004:{call[..^7]}|}}.Result" : $"{{|PA2004:{call}|}}";

    private static Task Fixes(string source, string fixedSource) =>
        Verify<PA2004UnstructuredAnswerIsParsed, PA2004UnstructuredAnswerIsParsedCodeFix>.Fixes(source, fixedSource, "PA2004.AskForStructuredOutput");
}
