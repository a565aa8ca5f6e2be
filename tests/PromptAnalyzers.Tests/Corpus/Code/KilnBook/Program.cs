using Betalgo.Ranul.OpenAI.Extensions;
using Betalgo.Ranul.OpenAI.ObjectModels;
using KilnBook.Ai;
using KilnBook.Services;
using KilnBook.Workers;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddOpenAIService(o =>
{
    o.ApiKey = builder.Configuration["OpenAI:ApiKey"] ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:ApiKey is missing. Put it in user secrets or set the environment variable OpenAI__ApiKey before starting the studio server.");
    o.DefaultModelId = Models.Gpt_4o_mini;
});
builder.Services.AddScoped<IAiService, AiService>();
builder.Services.AddScoped<GlazeService>();
builder.Services.AddScoped<FiringLogService>();
builder.Services.AddSingleton<StudioChat>();
builder.Services.AddSingleton<WaitlistStore>();
builder.Services.AddHostedService<WaitlistWorker>();

var app = builder.Build();

app.MapControllers();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <!doctype html>
    <html>
      <head><title>KilnBook</title></head>
      <body>
        <h1>KilnBook</h1>
        <p>Please sign in with your studio account. You can book a wheel, look at the firing queue and write notes to your pieces.</p>
      </body>
    </html>
    """, "text/html"));

app.MapPost("/api/glaze", async (GlazeRequest req, GlazeService glazes) =>
    Results.Ok(await glazes.WorkAsync(req.Mode, req.Text)));

app.MapPost("/api/glaze/foodsafe", async (GlazeRequest req, GlazeService glazes) =>
    Results.Ok(new { safe = await glazes.IsFoodSafeAsync(req.Text) }));

app.MapPost("/api/firing/{kiln}", async (string kiln, List<FiringPoint> points, FiringLogService log) =>
    Results.Ok(await log.AnalyzeAsync(kiln, points)));

// one liner for the tablet next to the glaze buckets
app.MapGet("/api/tip", async (IAiService ai) =>
    Results.Text(await ai.QuickAsync(/*prompt: wrapper*/ "Give me one practical glazing tip for a beginner in max. two sentences. No intro.")));

app.Run();

public record GlazeRequest(GlazeMode Mode, string Text);
