using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Azure.AI.OpenAI: 2.x, which hands out the OpenAI package's clients, and 1.0.0-beta.6.</summary>
public sealed class AzureOpenAICallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        Client("2.9.0-beta.1"),
        Client("2.1.0") with { References = () => SdkReferences.With(("Azure.AI.OpenAI", "2.1.0"), ("OpenAI", "2.1.0")) },
        new("Azure.AI.OpenAI 1.0.0-beta.6", "chat")
        {
            References = () => SdkReferences.With(("Azure.AI.OpenAI", "1.0.0-beta.6")),
            Usings = "using Azure.AI.OpenAI;",
            Parameters = "OpenAIClient client",
            Arguments = "client",
            Call = "await client.GetChatCompletionsAsync(\"gpt-4o-mini\", new ChatCompletionsOptions { Messages = { new ChatMessage(ChatRole.System, @TEXT@), new ChatMessage(ChatRole.User, mail) } });",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(OpenAIClient client, string mail) { var options = new ChatCompletionsOptions(); options.Messages.Add(new ChatMessage(ChatRole.System, \"You sort.\")); options.Messages.Add(new ChatMessage(ChatRole.User, mail)); await client.GetChatCompletionsAsync(\"gpt-4o-mini\", options); }") { Expected = "system: You sort. | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Request, "async Task M(OpenAIClient client, string mail) { var list = new List<ChatMessage> { new(ChatRole.System, \"You sort.\"), new(ChatRole.User, mail) }; await client.GetChatCompletionsAsync(\"gpt-4o-mini\", new ChatCompletionsOptions(list) { Temperature = 0 }); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.History, "async Task M(OpenAIClient client, ChatCompletionsOptions options) { options.Messages.Add(new ChatMessage(ChatRole.User, \"Next.\")); await client.GetChatCompletionsAsync(\"gpt-4o-mini\", options); }") { Expected = "user: Next. !" },
                new(SdkWay.Model, "async Task M(OpenAIClient client) { await client.GetCompletionsAsync(\"davinci\", \"Hi\"); }") { Model = "davinci", Expected = "completion: Hi" },
            ],
        },
    ];

    private static SdkShape Client(string version) => new("Azure.AI.OpenAI " + version, "chat")
    {
        Usings = "#pragma warning disable OPENAI001\nusing Azure.AI.OpenAI; using OpenAI.Chat;",
        Parameters = "AzureOpenAIClient azure",
        Arguments = "azure",
        Call = "var client = azure.GetChatClient(\"gpt-4o-mini\"); await client.CompleteChatAsync(new SystemChatMessage(@TEXT@), new UserChatMessage(mail));",
        Expected = "system: @TEXT@ | user: {mail}",
        Forms =
        [
            new(SdkWay.Messages, "void M(AzureOpenAIClient azure, string mail) { azure.GetChatClient(\"gpt-4o-mini\").CompleteChat(new List<ChatMessage> { new SystemChatMessage(\"You sort.\"), mail }); }") { Expected = "system: You sort. | user: {mail}" },
            new(SdkWay.Model, "void M(Uri endpoint, Azure.AzureKeyCredential key) { var azure = new AzureOpenAIClient(endpoint, key); var chat = azure.GetChatClient(\"gpt-4o-mini\"); chat.CompleteChat(\"Hi\"); }") { Model = "gpt-4o-mini" },
            new(SdkWay.History, "void M(AzureOpenAIClient azure, List<ChatMessage> history) { azure.GetChatClient(\"gpt-4o-mini\").CompleteChat(history); }") { Expected = " !" },
            new(SdkWay.Structured, "void M(AzureOpenAIClient azure, BinaryData schema) { azure.GetChatClient(\"gpt-4o-mini\").CompleteChat([new UserChatMessage(\"Hi\")], new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(\"queue\", schema) }); }") { Expected = "user: Hi", IsStructured = true },
            .. version == "2.1.0"
                ? (SdkForm[])[new(SdkWay.Job, "void M(AzureOpenAIClient azure) { var tuner = azure.GetFineTuningClient(); tuner.CreateFineTuningJob(System.ClientModel.BinaryContent.Create(BinaryData.FromString(\"{}\")), false); }") { Jobs = 1 }]
                : [new(SdkWay.Job, "void M(AzureOpenAIClient azure, string file) { var tuner = azure.GetFineTuningClient(); tuner.FineTune(\"gpt-4o-mini\", file, false); }") { Jobs = 1, BaseModel = "gpt-4o-mini" }],
        ],
    };

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
