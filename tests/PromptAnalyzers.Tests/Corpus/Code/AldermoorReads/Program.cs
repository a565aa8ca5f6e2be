using AldermoorReads;
using AldermoorReads.Archive;
using AldermoorReads.Catalogue;
using AldermoorReads.Desk;
using Microsoft.AspNetCore.Mvc;
using OpenAI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AssistantSettings>(builder.Configuration.GetSection("Assistant"));
builder.Services.AddSingleton(sp =>
{
    var key = builder.Configuration["OpenAI:ApiKey"]
        ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:ApiKey is missing. Put it in user secrets (dotnet user-secrets set OpenAI:ApiKey ...) or ask Marjan for the shared key of the library.");
    return new OpenAIClient(key);
});
builder.Services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(builder.Configuration["OpenAI:Model"] ?? "gpt-4o-mini"));
builder.Services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetEmbeddingClient("text-embedding-3-small"));
builder.Services.AddScoped<ITextGateway, OpenAiTextGateway>();
builder.Services.AddScoped<CatalogueEnricher>();
builder.Services.AddScoped<ArchiveSearchService>();
builder.Services.AddScoped<DeskAssistantService>();
builder.Services.AddScoped<ILoanStore, InMemoryLoanStore>();
builder.Services.AddSingleton<ReadingClubHost>();
builder.Services.AddSingleton<ScanQueue>();
builder.Services.AddHostedService<TranscriptionWorker>();
builder.Services.AddControllers();

var app = builder.Build();

app.MapControllers();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <!doctype html>
    <html>
      <head><title>Aldermoor Reads</title></head>
      <body>
        <h1>Aldermoor Reads</h1>
        <p>Please describe what you are looking for and we will answer you as soon as possible.</p>
        <form action="/desk" method="post"><textarea name="question"></textarea><button>Ask the desk</button></form>
      </body>
    </html>
    """, "text/html"));

app.MapPost("/desk", async ([FromBody] DeskQuestion q, DeskAssistantService desk, CancellationToken ct) =>
    Results.Ok(await desk.AskAsync(q.Text, q.CardNumber, ct)));

app.MapPost("/archive/ask", async ([FromBody] ArchiveQuestion q, ArchiveSearchService archive, CancellationToken ct) =>
    Results.Ok(await archive.AnswerAsync(q.Text, ct)));

// used by the screens in the branches
app.MapPost("/notices/translate", async ([FromBody] NoticeRequest req, ChatClient chat) =>
{
    if (string.IsNullOrWhiteSpace(req.Text)) return Results.BadRequest();
    ChatCompletion result = await chat.CompleteChatAsync(
        /*maybe task*/ /*prompt: call*/ $"Translate this notice of the town library into {req.Language}. Keep opening times, shelf marks and names of branches exactly as they are. No comment, only the translation.\n\n{req.Text}");
    return Results.Ok(new { text = result.Content[0].Text });
});

app.MapPost("/club/{evening}", async (string evening, [FromBody] ClubLine line, ReadingClubHost host) =>
    Results.Ok(await host.SayAsync(evening, line.Reader, line.Text)));

app.MapGet("/club/{evening}/quiz", async (string evening, bool kids, ReadingClubHost host) =>
    Results.Ok(await host.MakeQuizAsync(evening, kids)));

app.Run();

public record DeskQuestion(string Text, string? CardNumber);
public record ArchiveQuestion(string Text);
public record NoticeRequest(string Text, string Language);
public record ClubLine(string Reader, string Text);
