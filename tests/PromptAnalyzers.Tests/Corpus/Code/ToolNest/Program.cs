#pragma warning disable OPENAI001
using Microsoft.Extensions.Options;
using OpenAI.Responses;
using ToolNest.Ai;
using ToolNest.Features;
using ToolNest.Workers;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AiOptions>(builder.Configuration.GetSection("Ai"));
builder.Services.AddSingleton(sp => new ResponsesClient(sp.GetRequiredService<IOptions<AiOptions>>().Value.ApiKey));
builder.Services.AddSingleton<LlmGateway>();
builder.Services.AddSingleton<ListingEnricher>();
builder.Services.AddSingleton<DamageAssessor>();
builder.Services.AddSingleton<ModerationService>();
builder.Services.AddSingleton<DisputePanel>();
builder.Services.AddScoped<SupportAgent>();
builder.Services.AddSingleton<ReminderQueue>();
builder.Services.AddHostedService<ReminderWorker>();
builder.Services.AddHostedService<DigestWorker>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ """
    <!doctype html>
    <html lang="en">
      <head><title>ToolNest</title><meta name="description" content="Borrow a drill from the neighbour instead of buying one."></head>
      <body><h1>ToolNest</h1><p>Please <a href="/login">sign in</a> to see what your street has to offer. You are asked for your postcode once.</p></body>
    </html>
    """, "text/html"));

app.MapPost("/api/listings/title", async (TitleRequest body, LlmGateway llm, CancellationToken ct) =>
{
    var request = /*prompt: local*/ "Write a title for the listing of a tool, at most seven words, brand and size first if they are known. No exclamation marks, no words like great or super.";
    var title = await llm.AskAsync(request, body.Notes, ct);
    return Results.Ok(new { title });
});

app.MapPost("/api/search", async (SearchRequest body, LlmGateway llm, CancellationToken ct) =>
{
    const string schema = """
        {
          "type": "object",
          "properties": {
            "tool": { "type": "string" },
            "powered": { "type": ["boolean", "null"] },
            "from": { "type": ["string", "null"] },
            "to": { "type": ["string", "null"] },
            "maxDistanceKm": { "type": ["number", "null"] },
            "maxPricePerDay": { "type": ["number", "null"] }
          },
          "required": ["tool", "powered", "from", "to", "maxDistanceKm", "maxPricePerDay"],
          "additionalProperties": false
        }
        """;
    var filter = await llm.AskJsonAsync<SearchFilter>(/*typed task*//*prompt: elsewhere*/ Prompts.SearchIntent, $"{DateTime.Today:yyyy-MM-dd}\n{body.Query}", "search_filter", schema, ct);
    return filter is null ? Results.BadRequest() : Results.Ok(filter);
});

app.MapPost("/api/listings/{id:int}/ask", async (int id, QuestionRequest body, ResponsesClient client, ListingEnricher listings, IOptions<AiOptions> ai, CancellationToken ct) =>
{
    var manual = await listings.LoadManualAsync(id);
    var options = new CreateResponseOptions
    {
        Model = ai.Value.Model,
        Instructions = /*prompt: call*/ $"""
            You help somebody who has borrowed a tool and stands in front of it.
            Answer only from the manual below. Quote the chapter you found it in.
            If the manual says nothing about the question, say that and suggest to ask the owner through the chat.
            Safety first: if the question sounds as if a guard has been removed or the cable is damaged, tell them to stop and unplug.

            MANUAL
            {manual}
            """,
        InputItems = { ResponseItem.CreateUserMessageItem(body.Question) },
    };
    ResponseResult answer = await client.CreateResponseAsync(options, ct);
    return Results.Ok(new { answer = answer.GetOutputText() });
});

app.MapPost("/api/messages/translate", async (TranslateRequest body, ResponsesClient client, IOptions<AiOptions> ai, CancellationToken ct) =>
{
    var prompt = body.Formal
        ? /*maybe task*//*prompt: local*/ $"Translate this message between neighbours into {body.Language}, in the polite form. Output the translation only.\n\n{body.Text}"
        : /*maybe task*//*prompt: local*/ $"Translate this chat message to {body.Language}. Keep it as casual as it is, slang for slang. Output the translation only.\n\n{body.Text}";
    ResponseResult r = await client.CreateResponseAsync(ai.Value.Model, prompt, cancellationToken: ct);
    return Results.Text(r.GetOutputText());
});

app.MapPost("/api/support", async (SupportRequest body, SupportAgent agent, CancellationToken ct) => Results.Ok(await agent.AskAsync(body.UserId, body.Text, ct)));

app.MapPost("/api/disputes", async (DisputeRequest body, DisputePanel panel, CancellationToken ct) => Results.Ok(await panel.DiscussAsync(body, ct)));

app.Run();

record TitleRequest(string Notes);
record SearchRequest(string Query);
record SearchFilter(string Tool, bool? Powered, string? From, string? To, double? MaxDistanceKm, double? MaxPricePerDay);
record QuestionRequest(string Question);
record TranslateRequest(string Text, string Language, bool Formal);
record SupportRequest(string UserId, string Text);
