using ClayLoft.Agents;
using ClayLoft.Plugins;
using ClayLoft.Services;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

var builder = WebApplication.CreateBuilder(args);
var key = builder.Configuration["OpenAI:Key"]
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:Key is missing. Run 'dotnet user-secrets set OpenAI:Key <key>' in the project folder and start again.");

var kernelBuilder = builder.Services.AddKernel();
kernelBuilder.AddOpenAIChatCompletion("gpt-4o-mini", key);
kernelBuilder.AddOpenAIChatCompletion("o4-mini", key, serviceId: "reasoning");
kernelBuilder.Plugins.Add(WritingPlugin.Create());
kernelBuilder.Plugins.AddFromType<BookingPlugin>("Booking");

builder.Services.AddScoped<StudioOrchestrator>();
builder.Services.AddScoped<BookingPlugin>();
builder.Services.AddScoped<BookingChat>();
builder.Services.AddScoped<GlazeLab>();
builder.Services.AddScoped<ReviewService>();
builder.Services.AddScoped<NewsletterService>();

var app = builder.Build();

app.MapPost("/api/chat", async (ChatInput input, StudioOrchestrator studio, CancellationToken ct) =>
{
    var (agent, text) = await studio.AnswerAsync(input.Message, input.Page, ct);
    return Results.Ok(new { agent, text });
});

app.MapPost("/api/chat/voucher", async (ChatInput input, BookingChat chat) => Results.Ok(await chat.VoucherAsync(input.Message)));
app.MapPost("/api/chat/es", async (ChatInput input, BookingChat chat) => Results.Ok(await chat.BuscarClaseAsync(input.Message)));

// trying out the agent framework, only for the party planner so far
app.MapPost("/api/chat/party", async (ChatInput input, Kernel kernel, CancellationToken ct) =>
{
    IChatClient client = kernel.GetRequiredService<IChatCompletionService>().AsChatClient();
    var planner = new ChatClientAgent(
        client,
        instructions: /*prompt: call, Microsoft Agent Framework*/ "You plan birthday parties and team events in a pottery studio for up to 14 people. Ask for number of people, age and date, then propose one programme of two and a half hours with a break for cake. Pieces are collected three weeks later, say that early because kids get sad.",
        name: "PartyPlanner");
    var run = await planner.RunAsync(input.Message, cancellationToken: ct);
    return Results.Ok(run.Text);
});

app.Run();

record ChatInput(string Message, string? Page);
