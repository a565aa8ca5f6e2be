using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Microsoft.Extensions.AI: IChatClient, decorators and own implementations.</summary>
public sealed class ExtensionsAICallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("Microsoft.Extensions.AI 10.11.0", "IChatClient")
        {
            Usings = "using Microsoft.Extensions.AI;",
            Parameters = "IChatClient client",
            Arguments = "client",
            Call = "await client.GetResponseAsync([new ChatMessage(ChatRole.System, @TEXT@), new ChatMessage(ChatRole.User, mail)]);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Literal, "async Task M(IChatClient client) { await client.GetResponseAsync(\"Sort this.\"); }") { Expected = "user: Sort this." },
                new(SdkWay.Messages, "async Task M(IChatClient client, string mail) { var list = new List<ChatMessage> { new(ChatRole.System, \"You sort.\"), new() { Role = ChatRole.User, Contents = [new TextContent(\"Mail:\"), new TextContent(mail)] } }; await foreach (var part in client.GetStreamingResponseAsync(list)) { } }") { Expected = "system: You sort. | user: Mail:\\n{mail}" },
                new(SdkWay.Request, "async Task M(IChatClient client, string mail) { await client.GetResponseAsync(mail, new ChatOptions { Instructions = \"You sort.\", ModelId = \"gpt-4o-mini\" }); }") { Expected = "instructions: You sort. | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.History, "async Task M(IChatClient client, IList<ChatMessage> history) { history.Add(new ChatMessage(ChatRole.User, \"Next.\")); await client.GetResponseAsync(history); }") { Expected = "user: Next. !" },
                new(SdkWay.History, "async Task M(IChatClient client, string id) { await client.GetResponseAsync(\"Next.\", new ChatOptions { ConversationId = id }); }") { Expected = "user: Next. !" },
                new(SdkWay.Model, "async Task M(OpenAI.OpenAIClient openAI) { IChatClient client = openAI.GetChatClient(\"gpt-4o-mini\").AsIChatClient(); await client.GetResponseAsync(\"Hi\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Model, "async Task M(OpenAI.OpenAIClient openAI) { var client = new ChatClientBuilder(openAI.GetChatClient(\"gpt-4o-mini\").AsIChatClient()).UseFunctionInvocation().Build(); await client.GetResponseAsync(\"Hi\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(IChatClient client, string mail) { await client.GetResponseAsync<Queue>(\"Sort: \" + mail); }") { Expected = "user: Sort: {mail}", IsStructured = true },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(IChatClient client) { await client.GetResponseAsync(\"Hi\", new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema<Queue>() }); }") { IsStructured = true },
                new(SdkWay.Structured, "async Task M(IChatClient client) { await client.GetResponseAsync(\"Hi\", new ChatOptions { ResponseFormat = ChatResponseFormat.Json }); }") { IsStructured = false, Expected = "user: Hi" },
            ],
        },
        new("Microsoft.Extensions.AI 10.11.0", "DelegatingChatClient subclass")
        {
            Usings = """
                using Microsoft.Extensions.AI;
                class Logged(IChatClient inner) : DelegatingChatClient(inner)
                {
                    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => base.GetResponseAsync(messages, options, cancellationToken);
                }
                """,
            Parameters = "Logged client",
            Arguments = "client",
            Call = "await client.GetResponseAsync([new ChatMessage(ChatRole.System, @TEXT@), new ChatMessage(ChatRole.User, mail)]);",
            Expected = "system: @TEXT@ | user: {mail}",
        },
        new("Microsoft.Extensions.AI 10.11.0", "own IChatClient")
        {
            Usings = """
                using Microsoft.Extensions.AI;
                sealed class Mine : IChatClient
                {
                    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
                    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
                    public object? GetService(Type serviceType, object? serviceKey = null) => null;
                    public void Dispose() { }
                }
                """,
            Parameters = "Mine client",
            Arguments = "client",
            Call = "await client.GetResponseAsync([new ChatMessage(ChatRole.System, @TEXT@), new ChatMessage(ChatRole.User, mail)]);",
            Expected = "system: @TEXT@ | user: {mail}",
        },
    ];

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
