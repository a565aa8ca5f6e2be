using CompasStudio.Agents;
using CompasStudio.Services;
using CompasStudio.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);

var openAi = new OpenAIClient(builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException("OpenAI:Key is missing, see README, section 'first start'."));
builder.Services.AddSingleton(openAi);
builder.Services.AddSingleton<IChatClient>(openAi.GetChatClient("gpt-4.1-mini").AsIChatClient());
builder.Services.AddHttpClient();
builder.Services.AddSingleton<StudioTools>();
builder.Services.AddSingleton<NoticeBoard>();
builder.Services.AddSingleton<StudioContextProvider>();
builder.Services.AddSingleton<AgentFactory>();
builder.Services.AddSingleton<SpecialistBase, WeddingSpecialist>();
builder.Services.AddSingleton<SpecialistBase, KidsSpecialist>();
builder.Services.AddSingleton<SpecialistBase, CostumeSpecialist>();
builder.Services.AddSingleton<RoutingService>();
builder.Services.AddSingleton<InboxService>();
builder.Services.AddSingleton<PlanStore>();
builder.Services.AddHostedService<TimetableJob>();

builder.Services.AddKeyedSingleton<AIAgent>("greeter", (sp, key) =>
{
    var text = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "greeter.md"));
    return new ChatClientAgent(sp.GetRequiredService<IChatClient>(), text, "Lola");
});

builder.Services.AddKeyedSingleton<AIAgent>("quiz", (sp, key) => new ChatClientAgent(
    sp.GetRequiredService<IChatClient>(),
    name: "Quiz",
    instructions: /*maybe task*//*prompt: call*/ @"You make a quiz about dance styles for the waiting time on the website.
Return JSON with the fields question, answers (array of 4 strings) and correct (index 0-3).
The question must be answerable by somebody who has taken three lessons. No trick questions. Never ask about birthdays of dancers."));

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<!doctype html><html><head><title>Compás Studio chat</title></head><body><div id=\"chat\"></div><p>Escribe tu pregunta, Lola te contesta enseguida. Las respuestas son automáticas.</p><script src=\"/chat.js\"></script></body></html>", "text/html"));

app.MapGet("/hello", async ([Microsoft.AspNetCore.Mvc.FromServices] IServiceProvider sp, string? name) =>
{
    var lola = sp.GetRequiredKeyedService<AIAgent>("greeter");
    var hello = await lola.RunAsync(/*prompt: call*/ $"A visitor{(name is null ? "" : " called " + name)} just opened the chat. Say hello and ask what brings them here.");
    return Results.Text(hello.Text);
});

app.MapPost("/chat", async (ChatRequest request, RoutingService routing, CancellationToken ct) =>
{
    if (string.IsNullOrWhiteSpace(request.Message)) return Results.BadRequest("empty");
    return Results.Text(await routing.HandleAsync(request.VisitorId, request.Message, ct));
});

app.MapGet("/quiz", async (IServiceProvider sp, string? style) =>
{
    var quiz = sp.GetRequiredKeyedService<AIAgent>("quiz");
    return Results.Text((await quiz.RunAsync(style ?? /*prompt: local*/ "salsa")).Text, "application/json");
});

app.Run();

public record ChatRequest(string VisitorId, string Message);
