using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using QuietHouse.Models;
using QuietHouse.Options;
using QuietHouse.Services;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AiOptions>(builder.Configuration.GetSection(AiOptions.Section));
builder.Services.AddSingleton<IChatClient>(sp =>
{
    var ai = sp.GetRequiredService<IOptions<AiOptions>>().Value;
    if (string.IsNullOrEmpty(ai.ApiKey))
        throw new InvalidOperationException(/*no prompt: exception*/ "Ai:ApiKey is not set. Put it into the user secrets of this project and start again.");

    return new OpenAIClient(ai.ApiKey).GetChatClient(ai.Model).AsIChatClient()
        .AsBuilder()
        .UseFunctionInvocation()
        .Build();
});
builder.Services.AddScoped<ICondolenceService, CondolenceService>();
builder.Services.AddScoped<ObituaryService>();
builder.Services.AddScoped<IntakeService>();
builder.Services.AddScoped<BillingService>();
builder.Services.AddScoped<CeremonyPlanner>();
builder.Services.AddSingleton<FamilyChatService>();

var app = builder.Build();

app.MapPost("/condolences/review", async (CondolenceEntry entry, ICondolenceService svc, CancellationToken ct) =>
{
    var (state, language, relation) = await svc.ReviewAsync(entry, ct);
    return Results.Ok(new { entry.Id, state, language, relation });
});
app.MapPost("/obituaries", async (ObituaryRequest req, ObituaryService svc, CancellationToken ct) => Results.Text(svc.ToHtml(await svc.WriteAsync(req, ct)), "text/html"));
app.MapPost("/calls/triage", async (string channel, string text, IntakeService svc, CancellationToken ct) => await svc.TriageAsync(channel, text, ct));
app.MapPost("/calls", async (HttpRequest req, IntakeService svc, CancellationToken ct) =>
{
    using var reader = new StreamReader(req.Body);
    return Results.Ok(await svc.ReadFirstCallAsync(await reader.ReadToEndAsync(ct), ct));
});
app.MapPost("/chat", (FamilyChatRequest req, FamilyChatService svc, CancellationToken ct) => svc.StreamAsync(req, ct));
app.MapPost("/invoices/codes", async (InvoiceLine[] lines, BillingService svc, CancellationToken ct) =>
    (await svc.CodeAsync(lines, ct)).Select(x => new { x.Line.Text, x.Code }));

app.Run();
