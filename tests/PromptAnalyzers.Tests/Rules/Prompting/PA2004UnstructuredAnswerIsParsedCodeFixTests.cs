using PromptAnalyzers.CodeFixes.Rules.Prompting;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>"Ask for structured output": only where the SDK has the same call with a type.</summary>
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

    [Fact]
    public Task CallWithoutATypedForm_HasNoOffer()
    {
        const string Source = """
            using System.Text.Json;
            using OpenAI.Chat;
            record Ticket(string Team);
            class Triage(ChatClient client)
            {
                public Ticket? Ask(string mail) => JsonSerializer.Deserialize<Ticket>({|PA2004:client.CompleteChat(mail)|}.Value.Content[0].Text);
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

    [Fact]
    public Task OptionsInAVariable_GetTheSchemaWhereTheyAreMade() => Fixes(
        ParsedAnswer("{|PA2004:client.CompleteChat([mail], options)|}", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)"),
        ParsedAnswer("client.CompleteChat([mail], options)", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text)", $"new ChatCompletionOptions {{ {Format}, Temperature = 0 }}"));

    [Theory]
    [InlineData("[mail]", "JsonSerializer.Deserialize<Ticket>(answer.Content[0].Text, JsonSerializerOptions.Web)")]
    [InlineData("[mail]", "JsonSerializer.Deserialize<Ticket[]>(answer.Content[0].Text)")]
    [InlineData("[mail]", "JsonSerializer.Deserialize<System.Collections.Generic.List<Ticket>>(answer.Content[0].Text)")]
    [InlineData("[mail]", "JsonSerializer.Deserialize<string>(answer.Content[0].Text)")]
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

    private static Task Fixes(string source, string fixedSource) =>
        Verify<PA2004UnstructuredAnswerIsParsed, PA2004UnstructuredAnswerIsParsedCodeFix>.Fixes(source, fixedSource, "PA2004.AskForStructuredOutput");
}
