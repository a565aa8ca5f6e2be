using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>Answers that are parsed as JSON although no form was asked for.</summary>
public sealed class PA2004UnstructuredAnswerIsParsedTests
{
    private static readonly TestSetup Setup = new();

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA2004UnstructuredAnswerIsParsed>.Diagnoses(source, setup ?? Setup);

    [Theory]
    [InlineData("""var t = JsonSerializer.Deserialize<string[]>([|client.CompleteChat(mail)|].Value.Content[0].Text);""")]
    [InlineData("""var answer = await [|client.CompleteChatAsync(mail)|]; var t = JsonDocument.Parse(answer.Value.Content[0].Text);""")]
    [InlineData("""ChatCompletion answer = [|client.CompleteChat(mail)|]; var text = answer.Content[0].Text.Trim(); var t = JsonSerializer.Deserialize<string[]>(text);""")]
    [InlineData("""var answer = (await [|client.CompleteChatAsync([new UserChatMessage(mail)], new ChatCompletionOptions { Temperature = 0 })|]).Value.Content[0].Text; Parse(answer); static void Parse(string json) => JsonDocument.Parse(json);""")]
    [InlineData("""var node = System.Text.Json.Nodes.JsonNode.Parse([|client.CompleteChat(mail)|].Value.Content[0].Text);""")]
    public Task Reports(string body) => Verify(PromptCode.With(body));

    [Theory]
    [InlineData("""Console.WriteLine(client.CompleteChat(mail).Value.Content[0].Text); var t = JsonSerializer.Deserialize<string[]>(mail);""")]
    [InlineData("""var o = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("x", BinaryData.FromString("{}")) }; var t = JsonSerializer.Deserialize<string[]>(client.CompleteChat([new UserChatMessage(mail)], o).Value.Content[0].Text);""")]
    [InlineData("""var o = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() }; var t = JsonSerializer.Deserialize<string[]>(client.CompleteChat([new UserChatMessage(mail)], o).Value.Content[0].Text);""")]
    [InlineData("""var answer = client.CompleteChat(mail).Value.Content[0].Text; history.Add(new AssistantChatMessage(answer)); var t = JsonSerializer.Deserialize<string[]>(Load());""")]
    [InlineData("""foreach (var call in client.CompleteChat(mail).Value.ToolCalls) { Console.WriteLine(call.FunctionName); }""")]
    [InlineData("""var n = int.Parse(client.CompleteChat(mail).Value.Content[0].Text, System.Globalization.CultureInfo.InvariantCulture);""")]
    public Task DoesNotReport(string body) => Verify(PromptCode.With(body));
}
