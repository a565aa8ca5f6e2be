using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using OpenAI;
using Turntable.Agents;
using Turntable.Services;
using Turntable.Tools;
using Turntable.Workflows;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("OPENAI_API_KEY is not set.");
IChatClient chatClient = new OpenAIClient(key).GetChatClient("gpt-4o-mini").AsIChatClient();

var tools = new MuseumTools();
var factory = new MuseumAgentFactory(chatClient, tools, NullLogger<MuseumAgentFactory>.Instance);
var ct = CancellationToken.None;

switch (args.FirstOrDefault())
{
    case "label":
        var request = new LabelRequest(args[1], await File.ReadAllTextAsync(args[2]), 90);
        await using (var run = await InProcessExecution.RunStreamingAsync(LabelWorkflow.Build(chatClient), new LabelDraft("", request, 0)))
        {
            await foreach (var evt in run.WatchStreamAsync())
                if (evt is WorkflowOutputEvent o) Console.WriteLine(o.Data);
        }
        break;

    case "triage":
        var triage = factory.CreateTriageAgent();
        foreach (var file in Directory.GetFiles(args[1], "*.eml"))
            Console.WriteLine(await triage.RunAsync(await File.ReadAllTextAsync(file)));
        break;

    case "describe":
        var describer = factory.CreateAudioDescriber();
        var session = await describer.CreateSessionAsync();
        Console.WriteLine(await describer.RunAsync(tools.FindVehicle(args[1]), session));
        Console.WriteLine(await describer.RunAsync(/*prompt: call*/ "And now a version for somebody who can still see contrasts, half as long.", session));
        break;

    case "review":
        Console.WriteLine(await new RestorationReview(chatClient, NullLogger<RestorationReview>.Instance).ReviewAsync(args[1], args[2]));
        break;

    case "feedback":
        Console.WriteLine(await new VisitorServices(chatClient).RateFeedbackAsync(args[1], ct));
        break;

    case "help":
        Console.WriteLine(/*no prompt: help text*/ """
            turntable label <vehicle> <facts.txt>   write a label, you are asked for nothing else
            turntable triage <folder>               classify all mails in a folder and print json
            turntable describe <vehicle>            audio description
            turntable review <vehicle> <report>     restoration panel
            turntable feedback <text>               rate a feedback card
            """);
        break;

    default:
        var visitor = new VisitorWorkflow(chatClient, factory, tools);
        var workflow = visitor.Build();
        List<ChatMessage> messages = [];
        while (true)
        {
            Console.Write("> ");
            var line = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(line)) break;
            messages.Add(new ChatMessage(ChatRole.User, line));
            messages = await visitor.TurnAsync(workflow, messages, ct);
        }
        break;
}
