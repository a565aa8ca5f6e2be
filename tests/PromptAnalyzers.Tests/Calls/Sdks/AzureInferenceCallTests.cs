using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Azure.AI.Inference.</summary>
public sealed class AzureInferenceCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("Azure.AI.Inference 1.0.0-beta.5", "chat")
        {
            Usings = "using Azure.AI.Inference;",
            Parameters = "ChatCompletionsClient client",
            Arguments = "client",
            Call = "await client.CompleteAsync(new ChatCompletionsOptions { Messages = { new ChatRequestSystemMessage(@TEXT@), new ChatRequestUserMessage(mail) } });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "void M(ChatCompletionsClient client, string mail) { var options = new ChatCompletionsOptions(); options.Messages.Add(new ChatRequestDeveloperMessage(\"You sort.\")); options.Messages.Add(new ChatRequestUserMessage(new ChatMessageTextContentItem(\"Mail:\"), new ChatMessageTextContentItem(mail))); client.Complete(options); }") { Expected = "developer: You sort. | user: Mail:\\n{mail}" },
                new(SdkWay.Request, "void M(ChatCompletionsClient client, string mail) { client.Complete(new ChatCompletionsOptions([new ChatRequestSystemMessage(\"You sort.\"), new ChatRequestUserMessage(mail)]) { Model = \"phi-4\" }); }") { Expected = "system: You sort. | user: {mail}", Model = "phi-4" },
                new(SdkWay.History, "void M(ChatCompletionsClient client, ChatCompletionsOptions options) { options.Messages.Add(new ChatRequestUserMessage(\"Next.\")); client.Complete(options); }") { Expected = "user: Next. !" },
                new(SdkWay.Model, "void M(ChatCompletionsClient client) { var options = new ChatCompletionsOptions { Messages = { new ChatRequestUserMessage(\"Hi\") } }; options.Model = \"phi-4\"; client.Complete(options); }") { Model = "phi-4" },
                new(SdkWay.Structured, "void M(ChatCompletionsClient client, Dictionary<string, BinaryData> schema) { client.Complete(new ChatCompletionsOptions { Messages = { new ChatRequestUserMessage(\"Hi\") }, ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat(\"queue\", schema) }); }") { Expected = "user: Hi", IsStructured = true },
                new(SdkWay.Structured, "void M(ChatCompletionsClient client) { client.Complete(new ChatCompletionsOptions { Messages = { new ChatRequestUserMessage(\"Hi\") }, ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat() }); }") { Expected = "user: Hi", IsStructured = false },
            ],
        },
    ];

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
