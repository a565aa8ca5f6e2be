using System.Data.Common;
using Foliant;
using Foliant.Pipeline;
using Foliant.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

var builder = WebApplication.CreateBuilder(args);
var key = builder.Configuration["OpenAI:Key"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "";

builder.Services.AddSingleton(sp =>
{
    var kb = Kernel.CreateBuilder();
    kb.AddOpenAIChatCompletion("gpt-4o", key);
    kb.Plugins.AddFromObject(new CatalogPlugin(() => sp.GetRequiredService<DbConnection>()), "catalog");
    return kb.Build();
});
builder.Services.AddSingleton(sp => sp.GetRequiredService<Kernel>().GetRequiredService<IChatCompletionService>());
builder.Services.AddHttpClient<ReadingRoom>();
builder.Services.AddTransient<IPipelineStep, NormaliseShelfMarkStep>();
builder.Services.AddTransient<IPipelineStep, OcrCorrectionStep>();
builder.Services.AddTransient<IPipelineStep, ClassifyStep>();
builder.Services.AddTransient<IPipelineStep, PersonStep>();
builder.Services.AddTransient<IPipelineStep, KeywordStep>();
builder.Services.AddTransient<IPipelineStep, CharterStep>();
builder.Services.AddTransient<IPipelineStep, AccessStep>();
builder.Services.AddTransient<IPipelineStep, PhotoStep>();
builder.Services.AddTransient<DigitisationProcess>();

var app = builder.Build();

app.MapPost("/jobs", async (ScanJob job, DigitisationProcess process, CancellationToken ct) =>
{
    await process.RunAsync(job, ct);
    return Results.Ok(job);
});

app.MapPost("/room/{session:guid}", async (Guid session, string text, ReadingRoom room, CancellationToken ct) =>
    await room.LooksPrivateAsync(text)
        ? Results.BadRequest(/*no prompt: ui text*/ "Your message seems to contain private data. Please write us a letter or call the desk instead; the chat is stored for 90 days.")
        : Results.Text(await room.ChatAsync(session, text, ct)));

// "Archivale des Tages" for the foyer screen
app.MapGet("/foyer", async (string regest, Kernel kernel) =>
{
    const string prompt = /*prompt: local*/ "Mach aus diesem Regest einen Text für den Bildschirm im Foyer: 40 Wörter, neugierig machend, für Schulklassen verständlich, ohne Ausrufezeichen.\n\n{{$regest}}";
    var text = await kernel.InvokePromptAsync(prompt, new() { ["regest"] = regest });
    return text.ToString();
});

app.MapPost("/foyer/title", async (string[] texts, Kernel kernel) =>
{
    string prompt = /*prompt: local*/ $@"Finde einen gemeinsamen Titel für eine kleine Ausstellung mit diesen Stücken. Fünf Vorschläge, je höchstens 6 Wörter.

{string.Join("\n", texts.Select(t => "* " + t))}";
    return (await kernel.InvokePromptAsync(prompt)).GetValue<string>();
});

app.Run();
