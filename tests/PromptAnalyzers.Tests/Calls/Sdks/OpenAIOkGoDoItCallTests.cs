using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>OpenAI 1.x, whose assembly is OpenAI_API.</summary>
public sealed class OpenAIOkGoDoItCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("OpenAI 1.11.0 (OpenAI_API)", "conversation")
        {
            References = () => SdkReferences.With(("OpenAI", "1.11.0")),
            Usings = "using OpenAI_API; using OpenAI_API.Chat;",
            Parameters = "OpenAIAPI api",
            Arguments = "api",
            Call = "var chat = api.Chat.CreateConversation(); chat.AppendSystemMessage(@TEXT@); chat.AppendUserInput(mail); await chat.GetResponseFromChatbotAsync();",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(OpenAIAPI api, string mail) { var chat = api.Chat.CreateConversation(); chat.AppendSystemMessage(\"You sort.\"); chat.AppendUserInput(\"Mail: A\"); chat.AppendExampleChatbotOutput(\"billing\"); chat.AppendMessage(ChatMessageRole.User, mail); await chat.GetResponseFromChatbotAsync(); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "async Task M(OpenAIAPI api, string mail) { await api.Chat.CreateChatCompletionAsync(new ChatRequest { Model = \"gpt-4o-mini\", Messages = new ChatMessage[] { new ChatMessage(ChatMessageRole.System, \"You sort.\"), new ChatMessage(ChatMessageRole.User, mail) } }); }") { Expected = "system: You sort. | user: {mail}", Model = "gpt-4o-mini" },
                new(SdkWay.History, "async Task M(Conversation chat) { chat.AppendUserInput(\"Next.\"); await chat.GetResponseFromChatbotAsync(); }") { Expected = "user: Next. !" },
                new(SdkWay.Model, "async Task M(OpenAIAPI api) { await api.Chat.CreateChatCompletionAsync(new ChatRequest { Model = \"gpt-4o-mini\", Messages = [new ChatMessage(ChatMessageRole.User, \"Hi\")] }); }") { Model = "gpt-4o-mini" },
            ],
        },
        new("OpenAI 1.11.0 (OpenAI_API)", "completions")
        {
            References = () => SdkReferences.With(("OpenAI", "1.11.0")),
            Usings = "using OpenAI_API; using OpenAI_API.Completions;",
            Parameters = "OpenAIAPI api",
            Arguments = "api",
            Call = "await api.Completions.GetCompletion(@TEXT@ + mail);",
            Expected = "completion: @TEXT@{mail}",
            Forms =
            [
                new(SdkWay.Request, "async Task M(OpenAIAPI api, string mail) { await api.Completions.CreateCompletionAsync(new CompletionRequest { Prompt = \"Sort: \" + mail, MaxTokens = 5 }); }") { Expected = "completion: Sort: {mail}" },
                new(SdkWay.Request, "async Task M(OpenAIAPI api, string mail) { await api.Completions.CreateCompletionAsync(new CompletionRequest(\"Sort: \" + mail, max_tokens: 5)); }") { Expected = "completion: Sort: {mail}" },
            ],
        },
    ];

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
