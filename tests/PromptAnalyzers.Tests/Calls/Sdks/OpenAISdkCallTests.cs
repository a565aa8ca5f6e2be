using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>The official OpenAI package: chat, responses and assistants.</summary>
public sealed class OpenAISdkCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        Chat("2.15.0") with { Forms = [.. ChatForms, .. LatestChatForms, .. JobForms] },
        Chat("2.1.0") with
        {
            References = () => SdkReferences.With(("OpenAI", "2.1.0")),
            Forms =
            [
                .. ChatForms,
                new(SdkWay.Request, "\n#pragma warning disable OPENAI002\nasync Task M(OpenAI.RealtimeConversation.RealtimeConversationSession session) { await session.ConfigureSessionAsync(new OpenAI.RealtimeConversation.ConversationSessionOptions { Instructions = \"You sort.\" }); }") { Expected = "instructions: You sort. !" },
                new(SdkWay.Messages, "\n#pragma warning disable OPENAI002\nasync Task M(OpenAI.RealtimeConversation.RealtimeConversationSession session) { await session.AddItemAsync(OpenAI.RealtimeConversation.ConversationItem.CreateUserMessage([\"Sort this.\"])); }") { Expected = "user: Sort this. !" },
                new(SdkWay.Job, "async Task M(OpenAI.FineTuning.FineTuningClient tuner) { await tuner.CreateFineTuningJobAsync(System.ClientModel.BinaryContent.Create(BinaryData.FromString(\"{}\")), true); }") { Jobs = 1 },
                new(SdkWay.Job, "void M(OpenAI.FineTuning.FineTuningClient tuner, System.ClientModel.Primitives.RequestOptions options) { tuner.GetJobs(null, 5, options); tuner.GetJob(\"id\", options); }") { Jobs = 0 },
            ],
        },
        new("OpenAI 2.15.0", "responses")
        {
            Usings = "#pragma warning disable OPENAI001\nusing OpenAI.Responses;",
            Parameters = "ResponsesClient client",
            Arguments = "client",
            Call = "await client.CreateResponseAsync(\"gpt-4o-mini\", [ResponseItem.CreateSystemMessageItem(@TEXT@), ResponseItem.CreateUserMessageItem(mail)]);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Literal, "async Task M(ResponsesClient client) { await client.CreateResponseAsync(\"gpt-4o-mini\", \"Sort this.\"); }") { Expected = "user: Sort this.", Model = "gpt-4o-mini" },
                new(SdkWay.Messages, "async Task M(ResponsesClient client, string mail) { var items = new List<ResponseItem> { ResponseItem.CreateDeveloperMessageItem(\"You sort.\") }; items.Add(ResponseItem.CreateUserMessageItem([ResponseContentPart.CreateInputTextPart(\"Mail:\"), ResponseContentPart.CreateInputTextPart(mail)])); await client.CreateResponseAsync(\"gpt-4o-mini\", items); }") { Expected = "developer: You sort. | user: Mail:\\n{mail}" },
                new(SdkWay.Request, "async Task M(ResponsesClient client, string mail) { var options = new CreateResponseOptions { Instructions = \"You sort.\", Model = \"gpt-4o-mini\" }; options.InputItems.Add(ResponseItem.CreateUserMessageItem(mail)); await client.CreateResponseAsync(options); }") { Expected = "instructions: You sort. | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.Request, "async Task M(ResponsesClient client, string mail) { await client.CreateResponseAsync(new CreateResponseOptions(\"gpt-4o-mini\", [ResponseItem.CreateUserMessageItem(mail)]) { Instructions = \"You sort.\" }); }") { Expected = "instructions: You sort. | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.History, "async Task M(ResponsesClient client, string last) { await client.CreateResponseAsync(new CreateResponseOptions { PreviousResponseId = last, InputItems = { ResponseItem.CreateUserMessageItem(\"Next.\") } }); }") { Expected = "user: Next. !" },
                new(SdkWay.History, "async Task M(ResponsesClient client, string last) { await client.CreateResponseAsync(\"gpt-4o-mini\", \"Next.\", last); }") { Expected = "user: Next. !" },
                new(SdkWay.Model, "async Task M(ResponsesClient client) { await client.CreateResponseAsync(new CreateResponseOptions { Model = \"gpt-4o-mini\", InputItems = { ResponseItem.CreateUserMessageItem(\"Hi\") } }); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Structured, "async Task M(ResponsesClient client, BinaryData schema) { await client.CreateResponseAsync(new CreateResponseOptions { TextOptions = new ResponseTextOptions { TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(\"queue\", schema) }, InputItems = { ResponseItem.CreateUserMessageItem(\"Hi\") } }); }") { Expected = "user: Hi", IsStructured = true },
                new(SdkWay.Structured, "async Task M(ResponsesClient client) { await client.CreateResponseAsync(new CreateResponseOptions { TextOptions = new ResponseTextOptions { TextFormat = ResponseTextFormat.CreateJsonObjectFormat() }, InputItems = { ResponseItem.CreateUserMessageItem(\"Hi\") } }); }") { Expected = "user: Hi", IsStructured = false },
            ],
        },
        Assistants("2.15.0"),
        Assistants("2.1.0") with { References = () => SdkReferences.With(("OpenAI", "2.1.0")) },
    ];

    private static ImmutableArray<SdkForm> ChatForms =>
    [
        new(SdkWay.Literal, "void M(ChatClient client) { client.CompleteChat(\"Sort this.\"); }") { Expected = "user: Sort this." },
        new(SdkWay.Messages, "void M(ChatClient client, string mail) { var list = new List<ChatMessage>(); list.Add(ChatMessage.CreateSystemMessage(\"You sort.\")); list.Add(\"Mail: A\"); list.Add(new AssistantChatMessage(\"billing\")); list.Add(new UserChatMessage(ChatMessageContentPart.CreateTextPart(\"Mail:\"), ChatMessageContentPart.CreateTextPart(mail))); client.CompleteChat(list); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: Mail:\\n{mail}" },
        new(SdkWay.Messages, "void M(ChatClient client, string mail) { ChatMessage[] list = [new SystemChatMessage(\"You sort.\"), mail]; client.CompleteChat(list); }") { Expected = "system: You sort. | user: {mail}" },
        new(SdkWay.Messages, "void M(ChatClient client, string mail) { client.CompleteChat(Build(mail)); } IEnumerable<ChatMessage> Build(string text) { yield return new SystemChatMessage(\"You sort.\"); yield return new UserChatMessage(text); }") { Expected = "system: You sort. | user: {mail}" },
        new(SdkWay.History, "void M(ChatClient client, List<ChatMessage> history) { history.Add(new UserChatMessage(\"Next.\")); client.CompleteChat(history); }") { Expected = "user: Next. !" },
        new(SdkWay.History, "readonly List<ChatMessage> _turns = [new SystemChatMessage(\"You sort.\")]; void M(ChatClient client, string mail) { _turns.Add(new UserChatMessage(mail)); var r = client.CompleteChat(_turns); _turns.Add(new AssistantChatMessage(r)); }") { Expected = "system: You sort. | user: {mail} !" },
        new(SdkWay.Model, "void M() { new ChatClient(\"gpt-4o-mini\", \"key\").CompleteChat(\"Hi\"); }") { Model = "gpt-4o-mini" },
        new(SdkWay.Model, "void M(OpenAI.OpenAIClient openAI) { var chat = openAI.GetChatClient(\"gpt-4o-mini\"); chat.CompleteChat(\"Hi\"); }") { Model = "gpt-4o-mini" },
        new(SdkWay.Structured, "void M(ChatClient client, BinaryData schema) { client.CompleteChat([new UserChatMessage(\"Hi\")], new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(\"queue\", schema) }); }") { Expected = "user: Hi", IsStructured = true },
        new(SdkWay.Structured, "void M(ChatClient client) { client.CompleteChat([new UserChatMessage(\"Hi\")], new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() }); }") { Expected = "user: Hi", IsStructured = false },
    ];

    private static ImmutableArray<SdkForm> LatestChatForms =>
    [
        new(SdkWay.Messages, "void M(ChatClient client, string mail) { client.CompleteChat(new DeveloperChatMessage(\"You sort.\"), new UserChatMessage(mail)); }") { Expected = "developer: You sort. | user: {mail}" },
    ];

    private static ImmutableArray<SdkForm> JobForms =>
    [
        new(SdkWay.Job, "async Task M(OpenAI.FineTuning.FineTuningClient tuner, string file) { await tuner.FineTuneAsync(\"gpt-4o-mini-2024-07-18\", file, false); }") { Jobs = 1, BaseModel = "gpt-4o-mini-2024-07-18" },
        new(SdkWay.Job, "void M(OpenAI.OpenAIClient client, string file) { var tuner = client.GetFineTuningClient(); var job = tuner.FineTune(\"gpt-4o-mini\", file, true, new OpenAI.FineTuning.FineTuningOptions { ValidationFile = file }); }") { Jobs = 1, BaseModel = "gpt-4o-mini" },
        new(SdkWay.Job, "void M(OpenAI.FineTuning.FineTuningClient tuner, string id) { var job = tuner.GetJob(id); foreach (var other in tuner.GetJobs()) { other.CancelAndUpdate(default); } }") { Jobs = 0 },
    ];

    private static SdkShape Chat(string version) => new("OpenAI " + version, "chat")
    {
        Usings = "#pragma warning disable OPENAI001\nusing OpenAI.Chat;",
        Parameters = "ChatClient client",
        Arguments = "client",
        Call = "await client.CompleteChatAsync([new SystemChatMessage(@TEXT@), new UserChatMessage(mail)]);",
        Expected = "system: @TEXT@ | user: {mail}",
    };

    private static SdkShape Assistants(string version) => new("OpenAI " + version, "assistants")
    {
        Usings = "#pragma warning disable OPENAI001\nusing OpenAI.Assistants;",
        Parameters = "AssistantClient client",
        Arguments = "client",
        Call = "await client.CreateAssistantAsync(\"gpt-4o-mini\", new AssistantCreationOptions { Instructions = @TEXT@ });",
        Expected = "instructions: @TEXT@ !",
        Forms =
        [
            new(SdkWay.Messages, "async Task M(AssistantClient client, string id, string mail) { await client.CreateThreadAndRunAsync(id, new ThreadCreationOptions { InitialMessages = { \"Sort this.\" } }); }") { Expected = "user: Sort this. !" },
            new(SdkWay.Messages, "async Task M(AssistantClient client, string thread) { await client.CreateMessageAsync(thread, MessageRole.User, [\"Sort this.\"]); }") { Expected = "user: Sort this. !" },
            new(SdkWay.Request, "void M(AssistantClient client) { var options = new AssistantCreationOptions(); options.Instructions = \"You sort.\"; client.CreateAssistant(\"gpt-4o-mini\", options); }") { Expected = "instructions: You sort. !" },
            new(SdkWay.Request, "async Task M(AssistantClient client, string thread, string id) { await client.CreateRunAsync(thread, id, new RunCreationOptions { AdditionalInstructions = \"Be brief.\" }); }") { Expected = "instructions: Be brief. !" },
            new(SdkWay.History, "async Task M(AssistantClient client, string thread, string id) { await client.CreateRunAsync(thread, id); }") { Expected = " !" },
        ],
    };

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
