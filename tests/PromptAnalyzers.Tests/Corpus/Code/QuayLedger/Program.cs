using QuayLedger;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AssistantOptions>(builder.Configuration.GetSection("Assistant"));
builder.Services.AddSingleton<ClaudeGateway>();
builder.Services.AddScoped<LotRepository>();
builder.Services.AddScoped<QualityService>();
builder.Services.AddScoped<PriceService>();
builder.Services.AddScoped<SupplierMailService>();
builder.Services.AddScoped<MarketChat>();
builder.Services.AddHostedService<NightlyReports>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>QuayLedger</h1><p>Please use the handheld app. If you are looking for the price list of today open <a href=\"/prices\">the list</a>, for questions call the office.</p></body></html>", "text/html"));

app.MapPost("/grade", async (NoteDto dto, QualityService q, CancellationToken ct) => Results.Ok(await q.GradeAsync(dto.Text, ct)));
app.MapPost("/label", async (NoteDto dto, QualityService q, CancellationToken ct) => Results.Ok(await q.ReadLabelAsync(dto.Text, ct)));
app.MapPost("/mail/kind", async (NoteDto dto, SupplierMailService m) => Results.Ok(await m.ClassifyAsync(dto.Text)));
app.MapGet("/price/{species}/why", async (string species, PriceService p, CancellationToken ct) =>
    await p.ExplainJumpAsync(species, DateOnly.FromDateTime(DateTime.Today), ct));

app.MapPost("/chat/{clerk}", async (string clerk, List<ChatTurn> history, MarketChat chat, CancellationToken ct) =>
{
    if (history.Count == 0) return await chat.GreetAsync(clerk);
    return await chat.RunAsync(clerk, history, ct);
});

app.Run();

record NoteDto(string Text);
