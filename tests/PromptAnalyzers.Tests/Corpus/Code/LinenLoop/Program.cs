using LinenLoop.Common;
using LinenLoop.Features.Assistant;
using LinenLoop.Features.Damage;
using LinenLoop.Features.Deliveries;
using LinenLoop.Features.Reports;
using LinenLoop.Infrastructure;
using LinenLoop.Workers;
using OpenAI.Embeddings;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<LlmOptions>(builder.Configuration.GetSection("Llm"));
builder.Services.AddSingleton<ILlmService, OpenAiLlmService>();
builder.Services.AddSingleton(new EmbeddingClient("text-embedding-3-small", builder.Configuration["Llm:ApiKey"] ?? "none"));
builder.Services.AddSingleton<ComplaintQueue>();
builder.Services.AddHostedService<ComplaintMailWorker>();
builder.Services.AddLinenHandlers();

var app = builder.Build();

app.MapGet("/", () => Results.Text(/*no prompt: help text*/ "LinenLoop API. POST a damage note to /damage, an OCR text to /delivery-notes or a question to /depots/{depot}/ask. All answers are JSON, see the wiki for examples."));
app.MapGet("/health", () => Results.Ok());

app.MapPost("/damage", async (ClassifyDamage command, ISender sender, CancellationToken ct) =>
{
    var kind = await sender.Send(command, ct);
    return Results.Ok(new { kind = kind.ToString() });
});

app.MapPost("/delivery-notes", async (ParseDeliveryNote command, ISender sender, CancellationToken ct) =>
    await sender.Send(command, ct) is { } note ? Results.Ok(note) : Results.UnprocessableEntity());

app.MapPost("/depots/{depot}/ask", async (string depot, AskDepotAssistant body, ISender sender, CancellationToken ct) =>
    Results.Ok(await sender.Send(body with { Depot = depot }, ct)));

app.MapPost("/reports", async (WriteReport command, ISender sender, CancellationToken ct) => Results.Text(await sender.Send(command, ct), "text/markdown"));

app.Run();
