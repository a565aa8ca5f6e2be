using System.Collections.Immutable;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Calls.Sdks;

/// <summary>Microsoft Agent Framework: instructions of the agent, messages of the run.</summary>
public sealed class AgentFrameworkCallTests
{
    internal static readonly ImmutableArray<SdkShape> Shapes =
    [
        new("Microsoft Agent Framework 1.28.0", "AIAgent")
        {
            Usings = "using Microsoft.Agents.AI; using Microsoft.Extensions.AI;",
            Parameters = "IChatClient client",
            Arguments = "client",
            Call = "AIAgent agent = client.AsAIAgent(instructions: @TEXT@); await agent.RunAsync(mail);",
            Expected = "instructions: @TEXT@ | user: {mail}",
            Forms =
            [
                new(SdkWay.Literal, "async Task M(IChatClient client, string mail) { await new ChatClientAgent(client, \"You sort.\", \"sorter\").RunAsync(mail); }") { Expected = "instructions: You sort. | user: {mail}" },
                new(SdkWay.Messages, "async Task M(IChatClient client, string mail) { var agent = new ChatClientAgent(client, instructions: \"You sort.\"); await agent.RunAsync([new ChatMessage(ChatRole.User, \"Mail: A\"), new ChatMessage(ChatRole.Assistant, \"billing\"), new ChatMessage(ChatRole.User, mail)]); }") { Expected = "instructions: You sort. | user: Mail: A | assistant: billing | user: {mail}" },
                new(SdkWay.Request, "async Task M(IChatClient client, string mail) { var agent = new ChatClientAgent(client, new ChatClientAgentOptions { Name = \"sorter\", ChatOptions = new ChatOptions { Instructions = \"You sort.\" } }); await agent.RunAsync(mail); }") { Expected = "instructions: You sort. | user: {mail}" },
                new(SdkWay.Request, "async Task M(IChatClient client, string mail) { var agent = client.AsAIAgent(\"You sort.\"); await agent.RunAsync(\"Hi\", options: new ChatClientAgentRunOptions(new ChatOptions { ModelId = \"gpt-4o-mini\" })); }") { Expected = "instructions: You sort. | user: Hi", Model = "gpt-4o-mini" },
                new(SdkWay.History, "async Task M(AIAgent agent) { await agent.RunAsync(\"Next.\"); }") { Expected = "user: Next. !" },
                new(SdkWay.History, "async Task M(IChatClient client, AgentSession session) { var agent = client.AsAIAgent(\"You sort.\"); await agent.RunAsync(\"Next.\", session); }") { Expected = "instructions: You sort. | user: Next. !" },
                new(SdkWay.Model, "async Task M(OpenAI.OpenAIClient openAI, string mail) { var agent = openAI.GetChatClient(\"gpt-4o-mini\").AsIChatClient().AsAIAgent(\"You sort.\"); await agent.RunAsync(mail); }") { Model = "gpt-4o-mini", Expected = "instructions: You sort. | user: {mail}" },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(IChatClient client, string mail) { var agent = client.AsAIAgent(\"You sort.\"); await agent.RunAsync<Queue>(mail); }") { Expected = "instructions: You sort. | user: {mail}", IsStructured = true },
                new(SdkWay.Structured, "record Queue(string Name); async Task M(AIAgent agent) { await agent.RunAsync<Queue>(\"Next.\"); }") { Expected = "user: Next. !", IsStructured = true },
            ],
        },
    ];

    public static TheoryData<string, string> Cells => SdkShape.Cells(Shapes);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Form_is_read(string shape, string way) => SdkShape.AssertRead(Shapes, shape, way);
}
