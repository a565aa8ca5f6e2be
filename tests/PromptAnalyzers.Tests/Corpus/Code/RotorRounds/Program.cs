using System.Text.Json;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using OpenAI;
using RotorRounds.Agents;
using RotorRounds.Models;
using RotorRounds.Services;
using RotorRounds.Workflows;

var apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("OPENAI_API_KEY is not set.");
var client = new OpenAIClient(apiKey);
IChatClient chatClient = client.GetChatClient("gpt-4.1").AsIChatClient();
IChatClient reasoner = client.GetChatClient("o4-mini").AsIChatClient();
using var http = new HttpClient();
var jury = new SeverityJury(chatClient, reasoner);

Console.WriteLine(DeskTexts.Greeting);
while (Console.ReadLine() is { } line && line != "exit")
{
    if (line.StartsWith("run "))
    {
        var report = JsonSerializer.Deserialize<InspectionReport>(await File.ReadAllTextAsync(line[4..]))!;
        Console.WriteLine(await InspectionWorkflowRunner.RunAsync(report, chatClient));
    }
    else if (line.StartsWith("ask "))
    {
        await InspectionWorkflowRunner.AskAsync(chatClient, line[4..]);
    }
    else if (line.StartsWith("photo "))
    {
        var file = line[6..];
        Console.WriteLine(await new PhotoNoteClient(http, apiKey).DescribeAsync(File.ReadAllBytes(file), Path.GetFileNameWithoutExtension(file)));
    }
    else if (line == "why")
    {
        var finding = new CodedFinding("HS-07", /*prompt: wrapper*/ "crack 40 cm, trailing edge, r 31", "BL-04", 4);
        var votes = await InProcessExecution.RunAsync(jury.Build(), new List<ChatMessage> { new(ChatRole.User, finding.Text) });
        Console.WriteLine(string.Join(" / ", votes.NewEvents.OfType<WorkflowOutputEvent>().Select(o => o.Data)));
        Console.WriteLine(await jury.RootCauseAsync(finding, "no earlier findings"));
    }
    else
    {
        await DispatchAsync(line);
    }
}

async Task DispatchAsync(string text)
{
    var dispatch = new ChatClientAgent(chatClient, await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "dispatch.md")), "Dispatch");
    var planner = await CrewPlannerAgent.CreateAsync(chatClient, new TideTable(chatClient, http));
    var expert = new ChatClientAgent(chatClient, /*prompt: elsewhere*/ DeskTexts.FindingsExpert, "FindingsExpert");

    var workflow = AgentWorkflowBuilder.CreateHandoffBuilderWith(dispatch)
        .WithHandoffs(dispatch, [planner, expert])
        .WithHandoff(planner, dispatch)
        .Build();

    var messages = new List<ChatMessage> { new(ChatRole.User, text) };
    await using StreamingRun run = await InProcessExecution.RunStreamingAsync(workflow, messages);
    await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
    await foreach (WorkflowEvent evt in run.WatchStreamAsync())
        if (evt is AgentResponseUpdateEvent e) Console.Write(e.Update.Text);
    Console.WriteLine();
}
