using BinLedger;
using BinLedger.Agents;
using BinLedger.Plugins;
using BinLedger.Services;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

var apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OPENAI_API_KEY is not set. Please ask the IT desk for the key of the department and put it into your user environment, not into the repository.");

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-4o-mini", apiKey, serviceId: "fast");
builder.AddOpenAIChatCompletion("o3-mini", apiKey, serviceId: "thinker");
builder.Plugins.AddFromType<RoutePlugin>("Routes");
var kernel = builder.Build();

var db = new LedgerDb("Data Source=ledger.db");
var complaints = new ComplaintService(kernel, db);
var reports = new ReportService(kernel, db);
var guide = new SortingGuide(kernel, db);

const string Help = /*no prompt: help text*/ """
    Commands:
      :c <text>     file a complaint, it will be classified and routed
      :r            write the weekly report for the current week
      :s <question> ask the sorting guide
      :plan <depot> let the agents plan the tours of tomorrow
      :q            quit
    Everything else goes to the assistant. Answers may be wrong, please check the tour board.
    """;

Console.WriteLine(Help);

var chat = kernel.GetRequiredService<IChatCompletionService>("fast");
var history = new ChatHistory(/*prompt: elsewhere*/ PromptLibrary.Dispatcher);
history.AddSystemMessage(/*prompt: call*/ $"Today is {DateTime.Now:dddd, d MMMM yyyy}. Vehicles in service: {db.VehicleCount()}. Depots: North, Harbour, Quarry.");
history.AddAssistantMessage(/*prompt: call*/ "Morning! Tour board is loaded. Which depot are you sitting in?");

var settings = new OpenAIPromptExecutionSettings
{
    Temperature = 0.2,
    FunctionChoiceBehavior = FunctionChoiceBehavior.Auto()
};

while (true)
{
    Console.Write("> ");
    var line = Console.ReadLine();
    if (line is null or ":q") break;
    if (string.IsNullOrWhiteSpace(line)) continue;

    if (line.StartsWith(":c "))
    {
        var c = await complaints.HandleAsync(line[3..]);
        Console.WriteLine($"[{c.Category}] {c.Street} -> {c.Reply}");
        continue;
    }
    if (line == ":r")
    {
        Console.WriteLine(await reports.WeeklyAsync(DateOnly.FromDateTime(DateTime.Now)));
        continue;
    }
    if (line.StartsWith(":s "))
    {
        Console.WriteLine(await guide.AskAsync(line[3..]));
        continue;
    }
    if (line.StartsWith(":plan "))
    {
        var round = new PlanningRound(kernel);
        Console.WriteLine(await round.RunAsync(line[6..], db.StreetsFor(line[6..])));
        continue;
    }

    history.AddUserMessage(line);
    var answer = await chat.GetChatMessageContentAsync(history, settings, kernel);
    history.AddAssistantMessage(answer.Content ?? "");
    Console.WriteLine(answer.Content);
}
