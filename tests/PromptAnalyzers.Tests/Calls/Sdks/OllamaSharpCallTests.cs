using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>OllamaSharp: chat and generate requests, and the Chat class that keeps a conversation.</summary>
public sealed class OllamaSharpCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("OllamaSharp 5.5.2", "chat request")
        {
            Usings = OllamaUsings,
            Parameters = "IOllamaApiClient client",
            Arguments = "client",
            Call = "await foreach (var part in client.ChatAsync(new ChatRequest { Model = \"llama3.1\", Messages = [new Message(ChatRole.System, @TEXT@), new Message(ChatRole.User, mail)] })) { }",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(OllamaApiClient client, string mail) { var list = new List<Message> { new() { Role = ChatRole.System, Content = \"You sort.\" }, new(ChatRole.User, mail) }; await foreach (var part in client.ChatAsync(new ChatRequest { Messages = list })) { } }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.Messages, "async Task M(OllamaApiClient client, string mail) { var list = new List<Message> { new() { Role = \"system\", Content = \"You sort.\" } }; await foreach (var part in client.ChatAsync(new ChatRequest { Messages = list })) { } }") { Expected = "system: You sort." },
                new(SdkWay.Request, "async Task M(OllamaApiClient client, string mail) { var request = new ChatRequest(); request.Model = \"llama3.1\"; request.Messages = [new Message(ChatRole.User, \"Sort: \" + mail)]; await foreach (var part in client.ChatAsync(request)) { } }") { Expected = "user: Sort: {mail}", Model = "llama3.1" },
                new(SdkWay.History, "async Task M(OllamaApiClient client, List<Message> turns) { await foreach (var part in client.ChatAsync(new ChatRequest { Messages = turns })) { } }") { Expected = " !" },
                new(SdkWay.Model, "async Task M(Uri uri) { var client = new OllamaApiClient(uri, \"llama3.1\"); await foreach (var part in client.ChatAsync(new ChatRequest { Messages = [new Message(ChatRole.User, \"Hi\")] })) { } }") { Model = "llama3.1" },
                new(SdkWay.Model, "async Task M(Uri uri) { var client = new OllamaApiClient(uri) { SelectedModel = \"llama3.1\" }; await foreach (var part in client.ChatAsync(new ChatRequest { Messages = [new Message(ChatRole.User, \"Hi\")] })) { } }") { Model = "llama3.1" },
                new(SdkWay.Structured, "async Task M(OllamaApiClient client, System.Text.Json.JsonElement schema) { await foreach (var part in client.ChatAsync(new ChatRequest { Format = schema, Messages = [new Message(ChatRole.User, \"Hi\")] })) { } }") { IsStructured = true, Expected = "user: Hi" },
                new(SdkWay.Structured, "async Task M(OllamaApiClient client) { await foreach (var part in client.ChatAsync(new ChatRequest { Format = \"json\", Messages = [new Message(ChatRole.User, \"Hi\")] })) { } }") { IsStructured = false, Expected = "user: Hi" },
            ],
        },
        new("OllamaSharp 5.5.2", "generate request")
        {
            Usings = OllamaUsings,
            Parameters = "IOllamaApiClient client",
            Arguments = "client",
            Call = "await foreach (var part in client.GenerateAsync(new GenerateRequest { Model = \"llama3.1\", System = @TEXT@, Prompt = mail })) { }",
            Expected = "system: @TEXT@ | completion: {mail}",
            Forms =
            [
                new(SdkWay.Literal, "async Task M(IOllamaApiClient client) { await foreach (var part in client.GenerateAsync(\"Sort this.\")) { } }") { Expected = "completion: Sort this." },
                new(SdkWay.Request, "async Task M(IOllamaApiClient client, string mail) { var request = new GenerateRequest { Prompt = $\"Sort: {mail}\" }; request.System = \"You sort.\"; await foreach (var part in client.GenerateAsync(request)) { } }") { Expected = "system: You sort. | completion: Sort: {mail}" },
                new(SdkWay.Model, "async Task M(IOllamaApiClient client) { await foreach (var part in client.GenerateAsync(new GenerateRequest { Model = \"llama3.1\", Prompt = \"Hi\" })) { } }") { Model = "llama3.1" },
                new(SdkWay.Structured, "async Task M(IOllamaApiClient client, System.Text.Json.JsonElement schema) { await foreach (var part in client.GenerateAsync(new GenerateRequest { Prompt = \"Hi\", Format = schema })) { } }") { IsStructured = true },
            ],
        },
        new("OllamaSharp 5.5.2", "Chat")
        {
            Usings = OllamaUsings,
            Parameters = "IOllamaApiClient client",
            Arguments = "client",
            Call = "var chat = new Chat(client, @TEXT@); await foreach (var part in chat.SendAsync(mail)) { }",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(IOllamaApiClient client, string mail) { var chat = new Chat(client, \"You sort.\"); chat.Messages.Add(new Message(ChatRole.User, \"Mail: A\")); chat.Messages.Add(new Message(ChatRole.Assistant, \"billing\")); await foreach (var part in chat.SendAsync(mail)) { } }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Model, "async Task M(IOllamaApiClient client) { var chat = new Chat(client) { Model = \"llama3.1\" }; await foreach (var part in chat.SendAsync(\"Hi\")) { } }") { Model = "llama3.1", Expected = "user: Hi" },
                new(SdkWay.History, "async Task M(Chat chat) { await foreach (var part in chat.SendAsync(\"Next.\")) { } }") { Expected = "user: Next. !" },
                new(SdkWay.History, "async Task M(IOllamaApiClient client, string[] mails) { var chat = new Chat(client, \"You sort.\"); foreach (var mail in mails) { await foreach (var part in chat.SendAsync(\"Sort: \" + mail)) { } } }") { Expected = "system: You sort. | user: Sort: {mail} !" },
            ],
        },
    ];

    private const string OllamaUsings = "using OllamaSharp; using OllamaSharp.Models; using OllamaSharp.Models.Chat;";

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
