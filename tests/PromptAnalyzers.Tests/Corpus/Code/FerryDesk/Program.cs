using FerryDesk.Agents;
using FerryDesk.Extensions;
using FerryDesk.Tools;
using FerryDesk.Workflows;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<IChatClient>(sp =>
{
    var cfg = sp.GetRequiredService<IConfiguration>();
    var client = new OpenAI.OpenAIClient(cfg["OpenAI:Key"]);
    return client.GetChatClient(cfg["OpenAI:Model"] ?? "gpt-4.1-mini").AsIChatClient();
});
builder.Services.AddSingleton<SailingTools>();
builder.Services.AddSingleton<DeskAgentFactory>();
builder.Services.AddSingleton<DisruptionAgent>();
builder.Services.AddSingleton<ComplaintPipeline>();
builder.Services.AddDeskAgents();

var app = builder.Build();

if (args.Contains("--smoke"))
{
    // quick check after a deployment, prints an answer and ends
    var booking = app.Services.GetRequiredService<DeskAgentFactory>().CreateBookingAgent();
    Console.WriteLine(await booking.RunAsync(/*prompt: call*/ "Does the 14:20 boat to Norrvik run today and is there room for a camper van?"));
    return;
}

app.MapGet("/help", () => /*no prompt: help text*/ """
    FerryDesk service desk
      POST /desk            question of a passenger, answered by the right agent
      POST /complaints      complaint letter, goes through the pipeline
      POST /disruption      situation report of the traffic office
      GET  /briefing/{role} briefing of the next watch, role is bridge, deck or catering
    """);

app.MapPost("/desk", async (DeskRequest req, DeskAgentFactory factory, IServiceProvider sp) =>
{
    var intent = await factory.TriageAsync(req.Text);
    AIAgent agent = intent switch
    {
        "lost" => sp.GetRequiredKeyedService<AIAgent>("lost-property"),
        "access" => sp.GetRequiredKeyedService<AIAgent>("accessibility"),
        "fare" => sp.GetRequiredKeyedService<AIAgent>("tariff"),
        "freight" => factory.CreateFreightAgent(req.Port ?? "Norrvik"),
        _ => factory.CreateBookingAgent()
    };
    var answer = await agent.RunAsync(req.Text);
    return Results.Ok(new { intent, answer = answer.Text });
});

app.MapPost("/complaints", async (ComplaintLetter letter, ComplaintPipeline pipeline) => Results.Ok(await pipeline.RunAsync(letter)));
app.MapPost("/disruption", async (DeskRequest req, DisruptionAgent agent) => Results.Text(await agent.Invoke(req.Text)));
app.MapGet("/briefing/{role}", async (string role, IChatClient client, SailingTools tools) =>
{
    BriefingAgentBase agent = role switch { "bridge" => new BridgeBriefing(client), "deck" => new DeckBriefing(client), _ => new CateringBriefing(client) };
    return Results.Text(await agent.WriteAsync(tools.NextWatch()));
});

app.Run();

public record DeskRequest(string Text, string? Port);
