using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using QuayPilot.Agents;
using QuayPilot.Copilot;
using QuayPilot.Extraction;
using QuayPilot.Planning;
using QuayPilot.Plugins;
using QuayPilot.Rag;

#pragma warning disable SKEXP0001, SKEXP0010

var builder = WebApplication.CreateBuilder(args);
var cfg = builder.Configuration.GetSection("AzureOpenAI");

var kb = builder.Services.AddKernel();
kb.AddAzureOpenAIChatCompletion(cfg["ChatDeployment"]!, cfg["Endpoint"]!, cfg["ApiKey"]!, serviceId: "chat");
kb.AddAzureOpenAIChatCompletion("o4-mini", cfg["Endpoint"]!, cfg["ApiKey"]!, serviceId: VoyagePlanner.ReasoningService);
kb.Plugins.AddFromType<HarbourPlugin>("Harbour");

builder.Services.AddSingleton<IRegulationIndex, InMemoryRegulationIndex>();
builder.Services.AddScoped<BerthCopilotService>();
builder.Services.AddScoped<RegulationAnswerService>();
builder.Services.AddScoped<CargoDocumentExtractor>();
builder.Services.AddScoped<VoyagePlanner>();
builder.Services.AddScoped<NoticeService>();
builder.Services.AddScoped<IHarbourAgentFactory, HarbourAgentFactory>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(
    /*no prompt: html*/ """
    <!doctype html>
    <html><head><title>QuayPilot</title></head>
    <body>
      <h1>QuayPilot</h1>
      <p>You are signed in as a guest of the harbour authority. Ask the copilot about berths, tariffs or port regulations.</p>
      <form method="post" action="/chat"><textarea name="q" placeholder="Type your question ..."></textarea></form>
    </body></html>
    """, "text/html"));

app.MapPost("/chat/{session}", async (string session, ChatIn body, BerthCopilotService copilot, CancellationToken ct) =>
{
    if (string.IsNullOrWhiteSpace(body.Text))
        return Results.BadRequest(/*no prompt: ui*/ "Please enter a question before you press send. The question must not be empty.");
    return Results.Ok(await copilot.ChatAsync(session, body.User ?? "guest", body.Text, ct));
});

app.MapPost("/ask", async (ChatIn body, RegulationAnswerService rag, CancellationToken ct) =>
    Results.Ok(await rag.AnswerAsync(body.Text, ct)));

app.MapPost("/bl", async (HttpRequest req, CargoDocumentExtractor extractor, CancellationToken ct) =>
{
    using var reader = new StreamReader(req.Body);
    return Results.Ok(await extractor.ExtractAsync(await reader.ReadToEndAsync(ct), ct));
});

app.MapPost("/plan", async (ChatIn body, VoyagePlanner planner, CancellationToken ct) =>
    Results.Ok(await planner.RunAsync(body.Text, ct)));

app.MapPost("/agents/{name}", async (string name, ChatIn body, IHarbourAgentFactory factory, CancellationToken ct) =>
{
    var agent = factory.Create(name);
    return Results.Ok(await agent.AskAsync(body.Text, ct));
});

app.Run();

public record ChatIn(string Text, string? User);
