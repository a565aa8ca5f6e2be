using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Semantic Kernel: prompts, functions, chat history, execution settings, templates.</summary>
public sealed class SemanticKernelCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("Semantic Kernel 1.82.0", "InvokePromptAsync")
        {
            Usings = Usings,
            Parameters = "Kernel kernel",
            Arguments = "kernel",
            Call = "await kernel.InvokePromptAsync(@TEXT@ + \" {{$mail}}\", new KernelArguments { [\"mail\"] = mail });",
            Expected = "template: @TEXT@ {{$mail}}",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(Kernel kernel, string mail) { await kernel.InvokePromptAsync(\"<message role=\\\"system\\\">You sort.</message><message role=\\\"user\\\">Mail: A</message><message role=\\\"assistant\\\">billing</message><message role=\\\"user\\\">{{$mail}}</message>\", new KernelArguments { [\"mail\"] = mail }); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "async Task M(Kernel kernel) { await kernel.InvokePromptAsync(\"Sort this.\", new KernelArguments(new OpenAIPromptExecutionSettings { ChatSystemPrompt = \"You sort.\", ModelId = \"gpt-4o-mini\" })); }") { Expected = "system: You sort. | template: Sort this.", Model = "gpt-4o-mini" },
                new(SdkWay.Model, "async Task M() { var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4o-mini\", \"key\").Build(); await kernel.InvokePromptAsync(\"Hi\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Model, "async Task M() { var builder = Kernel.CreateBuilder(); builder.AddOpenAIChatCompletion(\"gpt-4o-mini\", \"key\"); Kernel kernel = builder.Build(); await kernel.InvokePromptAsync(\"Hi\"); }") { Model = "gpt-4o-mini" },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(Kernel kernel) { await kernel.InvokePromptAsync(\"Sort this.\", new KernelArguments(new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Queue) })); }") { IsStructured = true, Expected = "template: Sort this." },
            ],
        },
        new("Semantic Kernel 1.82.0", "function from prompt")
        {
            Usings = Usings,
            Parameters = "Kernel kernel",
            Arguments = "kernel",
            Call = "var sort = kernel.CreateFunctionFromPrompt(@TEXT@); await kernel.InvokeAsync(sort, new KernelArguments { [\"mail\"] = mail });",
            Expected = "template: @TEXT@",
            Forms =
            [
                new(SdkWay.Messages, "async Task M(Kernel kernel, string mail) { var sort = KernelFunctionFactory.CreateFromPrompt(\"Sort this.\"); await sort.InvokeAsync(kernel); }") { Expected = "template: Sort this." },
                new(SdkWay.Request, "async Task M(Kernel kernel, string mail) { var config = new PromptTemplateConfig { Template = \"Sort this.\", TemplateFormat = \"semantic-kernel\" }; var sort = kernel.CreateFunctionFromPrompt(config); await kernel.InvokeAsync(sort); }") { Expected = "template: Sort this." },
                new(SdkWay.Request, "async Task M(Kernel kernel, string mail) { var sort = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig(\"Sort this.\")); await sort.InvokeAsync(kernel); }") { Expected = "template: Sort this." },
                new(SdkWay.Request, "async Task M(Kernel kernel, string mail) { var sort = kernel.CreateFunctionFromPrompt(\"Sort this.\", new OpenAIPromptExecutionSettings { ChatSystemPrompt = \"You sort.\", Temperature = 0 }); await kernel.InvokeAsync(sort); }") { Expected = "system: You sort. | template: Sort this." },
                new(SdkWay.Messages, "async Task M(Kernel kernel, string mail) { var sort = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig { TemplateFormat = \"handlebars\", Template = \"<message role=\\\"system\\\">You sort.</message>{{#each examples}}<message role=\\\"user\\\">{{mail}}</message><message role=\\\"assistant\\\">{{queue}}</message>{{/each}}<message role=\\\"user\\\">{{mail}}</message>\" }); await kernel.InvokeAsync(sort); }") { Expected = "system: You sort. | user: {{#each examples}}{{mail}} | assistant: {queue} | user: {{/each}}{{mail}}" },
                new(SdkWay.History, "async Task M(Kernel kernel, KernelFunction sort) { await kernel.InvokeAsync(sort); }") { Expected = " !" },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(Kernel kernel) { var sort = kernel.CreateFunctionFromPrompt(\"Sort this.\", new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Queue) }); await kernel.InvokeAsync(sort); }") { IsStructured = true },
            ],
        },
        new("Semantic Kernel 1.82.0", "chat history")
        {
            Usings = Usings,
            Parameters = "IChatCompletionService chat",
            Arguments = "chat",
            Call = "var history = new ChatHistory(@TEXT@); history.AddUserMessage(mail); await chat.GetChatMessageContentAsync(history);",
            Expected = "system: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Literal, "async Task M(IChatCompletionService chat, string mail) { await chat.GetChatMessageContentAsync(\"Sort this.\"); }") { Expected = "user: Sort this." },
                new(SdkWay.Messages, "async Task M(IChatCompletionService chat, string mail) { ChatHistory history = []; history.AddSystemMessage(\"You sort.\"); history.AddUserMessage(\"Mail: A\"); history.AddAssistantMessage(\"billing\"); history.AddMessage(AuthorRole.User, mail); await chat.GetChatMessageContentsAsync(history); }") { Expected = "system: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Messages, "async Task M(IChatCompletionService chat, string mail) { var history = new ChatHistory { new ChatMessageContent(AuthorRole.System, \"You sort.\"), new ChatMessageContent { Role = AuthorRole.User, Content = mail } }; await chat.GetChatMessageContentsAsync(history); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.Messages, "async Task M(IChatCompletionService chat, string mail) { var history = new ChatHistory(); history.Add(new ChatMessageContent(AuthorRole.System, \"You sort.\")); history.Add(new(AuthorRole.User, [new TextContent(\"Mail:\"), new TextContent(mail)])); await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history)) { } }") { Expected = "system: You sort. | user: Mail:\\n{mail}" },
                new(SdkWay.Request, "async Task M(IChatCompletionService chat, string mail) { var history = new ChatHistory(); history.AddUserMessage(mail); var settings = new OpenAIPromptExecutionSettings { ChatSystemPrompt = \"You sort.\" }; await chat.GetChatMessageContentAsync(history, settings); }") { Expected = "system: You sort. | user: {mail}" },
                new(SdkWay.History, "readonly ChatHistory _history = new(\"You sort.\"); async Task M(IChatCompletionService chat, string mail) { _history.AddUserMessage(mail); var answer = await chat.GetChatMessageContentAsync(_history); _history.AddAssistantMessage(answer.Content!); }") { Expected = "system: You sort. | user: {mail} !" },
                new(SdkWay.History, "async Task M(IChatCompletionService chat, ChatHistory history) { history.AddUserMessage(\"Next.\"); await chat.GetChatMessageContentAsync(history); }") { Expected = "user: Next. !" },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(IChatCompletionService chat) { var history = new ChatHistory(\"You sort.\"); await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Queue) }); }") { IsStructured = true, Expected = "system: You sort." },
                new(SdkWay.Model, "async Task M(IChatCompletionService chat) { await chat.GetChatMessageContentAsync(new ChatHistory(\"You sort.\"), new OpenAIPromptExecutionSettings { ModelId = \"gpt-4o-mini\" }); }") { Model = "gpt-4o-mini" },
            ],
        },
    ];

    private const string Usings = "#pragma warning disable SKEXP0001, SKEXP0010, SKEXP0040\nusing Microsoft.SemanticKernel; using Microsoft.SemanticKernel.ChatCompletion; using Microsoft.SemanticKernel.Connectors.OpenAI;";

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
