using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Extensions.Options;
using TorqueLog.Agents;
using TorqueLog.Api;
using TorqueLog.Bench;
using TorqueLog.Core;
using TorqueLog.Infrastructure;
using TorqueLog.Services;

if (args.Length > 0 && args[0] == "bench")
{
    Console.WriteLine(/*no prompt: help text*/ "TorqueLog bench. Type what you would say to the master, 'ocena' to get the feedback for the trainer, 'koniec' to quit. Machines: pump, conveyor");
    var bench = new BenchTalk(
        Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT")!,
        Environment.GetEnvironmentVariable("AZURE_OPENAI_KEY")!,
        "gpt-4o");
    Console.WriteLine(await bench.StartAsync(args.ElementAtOrDefault(1) ?? "pump"));
    while (Console.ReadLine() is { } line && line != "koniec")
        Console.WriteLine(line == "ocena" ? await bench.EvaluateAsync() : await bench.SayAsync(line));
    return;
}

if (args.Length > 1 && args[0] == "parts")
{
    var names = File.ReadAllLines(args[1]).Select(n => PartsNormalizer.Normalize(n)).ToList();
    foreach (var (a, b) in PartsNormalizer.FindDuplicates(names)) Console.WriteLine(a + " = " + b);
    return;
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AzureModelOptions>(builder.Configuration.GetSection(AzureModelOptions.Section));
builder.Services.AddSingleton(sp =>
{
    var o = sp.GetRequiredService<IOptions<AzureModelOptions>>().Value;
    return new AzureOpenAIClient(new Uri(o.Endpoint), new ApiKeyCredential(o.ApiKey));
});
builder.Services.AddSingleton<ILanguageModel, AzureLanguageModel>();
builder.Services.AddSingleton<IManualIndex, ManualIndex>();
builder.Services.AddTransient<IMaintenanceAgent, FaultTriageAgent>();
builder.Services.AddTransient<IMaintenanceAgent, SparePartAgent>();
builder.Services.AddTransient<IMaintenanceAgent, LockoutAgent>();
builder.Services.AddTransient<RootCauseAgent>();
builder.Services.AddScoped<ShiftReportService>();
builder.Services.AddControllers();

var app = builder.Build();
app.MapControllers();
app.MapPost("/orders/{agent}", async (string agent, WorkOrder order, IEnumerable<IMaintenanceAgent> agents, CancellationToken ct) =>
{
    var a = agents.FirstOrDefault(x => x.Name.Equals(agent, StringComparison.OrdinalIgnoreCase));
    return a is null ? Results.NotFound() : Results.Ok(await a.RunAsync(order, ct));
});
app.Run();
