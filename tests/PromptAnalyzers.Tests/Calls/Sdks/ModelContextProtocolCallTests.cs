using System.Collections.Immutable;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Model Context Protocol: a server asks its client's model, or offers prompts. What the client adds is never seen.</summary>
public sealed class ModelContextProtocolCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("ModelContextProtocol 2.4.0", "sampling")
        {
            Usings = McpUsings,
            Parameters = "McpServer server",
            Arguments = "server",
            Call = "await server.SampleAsync(new CreateMessageRequestParams { SystemPrompt = @TEXT@, MaxTokens = 9, Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = mail }] }] });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(McpServer server, string mail) { await server.SampleAsync([new ChatMessage(ChatRole.System, \"You sort.\"), new ChatMessage(ChatRole.User, mail)]); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.History, "async Task M(McpServer server, List<ChatMessage> turns) { await server.SampleAsync(turns); }") { Expected = " !" },
            ],
        },
        new("ModelContextProtocol 2.4.0", "server prompt")
        {
            Usings = McpUsings,
            Forms =
            [
                new(SdkWay.Literal, "[McpServerPrompt] public static string Sort(string mail) => \"Sort: \" + mail;") { Expected = "template: Sort: {mail} !" },
                new(SdkWay.Messages, "[McpServerPrompt] public static ChatMessage Sort(string mail) => new(ChatRole.User, \"Sort: \" + mail);") { Expected = "user: Sort: {mail} !" },
                new(SdkWay.Constant, "private const string Rules = \"You sort.\"; [McpServerPrompt] public static string Sort() => Rules;") { Expected = "template: You sort. !" },
            ],
        },
    ];

    private const string McpUsings = "using Microsoft.Extensions.AI; using ModelContextProtocol.Protocol; using ModelContextProtocol.Server;";

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
