using System.Text;
using LunchLadle;
using LunchLadle.Endpoints;
using LunchLadle.Services;
using LunchLadle.Workers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

var builder = WebApplication.CreateBuilder(args);

// Add service defaults & clients
builder.AddServiceDefaults();
builder.AddCanteenAi();

builder.Services.AddProblemDetails();
builder.Services.AddSingleton<DishStore>();
builder.Services.AddSingleton<FeedbackQueue>();
builder.Services.AddScoped<MenuPlanner>();
builder.Services.AddScoped<AllergenService>();
builder.Services.AddSingleton<ParentChat>();
builder.Services.AddSingleton<SupplierDesk>();
builder.Services.AddHostedService<FeedbackWorker>();

var app = builder.Build();

app.UseExceptionHandler();

app.MapGet("/", () => /*no prompt: ui text*/ "LunchLadle API is running. POST /plan for a week plan, /dishes/describe for a board text, /ask for questions about the canteen handbook.");

app.MapPost("/dishes/describe", async (IChatClient chat, [FromBody] DishRequest dish) =>
{
    var prompt = /*prompt: local*/ $@"
        Write the text for the menu board of a primary school about the dish '{dish.Name}'.
        Notes of the cook: {dish.Notes ?? "none"}

        Two sentences, words a 7 year old can read. No health lectures, no exclamation marks in every sentence.
        Don't say 'yummy'. Dont mention the price.
    ";
    var response = await chat.GetResponseAsync(prompt);
    return Results.Ok(new { text = response.Text.Trim() });
});

app.MapPost("/dishes/category", async ([FromServices] IChatClient chat, [FromBody] DishRequest dish, CancellationToken ct) =>
{
    var messages = new List<ChatMessage>
    {
        new(ChatRole.System, /*task*//*prompt: call*/ """
            You sort dishes of a school canteen into exactly one category:
            meat, fish, vegetarian, vegan, dessert, side

            Broth made from bones counts as meat. Gelatine counts as meat too.
            If the name is not a dish at all, answer unknown.
            Answer with the category only, lower case, no dot.
            """),
        new(ChatRole.User, dish.Name),
    };
    var result = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0f, MaxOutputTokens = 5 }, ct);
    return Results.Ok(new { dish.Name, category = result.Text.Trim().ToLowerInvariant() });
});

// --- handbook RAG, copied from the spike. TODO move out of here
Dictionary<string, (string Title, string Text, Embedding<float> Vector)> handbook = new();

app.MapPost("/handbook/ingest", async (IEmbeddingGenerator<string, Embedding<float>> embedder) =>
{
    // warm up, first call is slow
    await embedder.GenerateAsync(/*no prompt: embedding*/ "hygiene rules for the serving counter and the dish return");
    foreach (var file in Directory.EnumerateFiles("handbook", "*.md"))
    {
        var text = File.ReadAllText(file);
        handbook[file] = (Path.GetFileNameWithoutExtension(file), text, await embedder.GenerateAsync(text));
    }
    return Results.Ok(handbook.Count);
});

app.MapPost("/ask", async (IChatClient chat, IEmbeddingGenerator<string, Embedding<float>> embedder, AskRequest req) =>
{
    ChatMessage rephrase = new ChatMessage
    {
        Role = ChatRole.System,
        Contents = [new TextContent(/*maybe task*//*prompt: call*/ "You get a question from kitchen staff about the canteen handbook. Rephrase it as a short search query for a vector database. Only give the query, do not answer the question.")]
    };
    var query = await chat.GetResponseAsync(new List<ChatMessage> { rephrase, new(ChatRole.User, req.Question) });

    var vector = await embedder.GenerateAsync(query.Text);
    var best = handbook.Values
        .OrderByDescending(h => Similarity(h.Vector.Vector.Span, vector.Vector.Span))
        .Take(3)
        .ToList();

    var context = new StringBuilder();
    foreach (var b in best)
        context.AppendLine("### " + b.Title).AppendLine(b.Text).AppendLine();

    var final = /*prompt: local*/ $"""
        Answer the question of a canteen employee using only the handbook pages below.
        Name the page you took it from in brackets. If the pages don't say it, say so and
        send them to the head cook, Frau Lindqvist. Answer in the language of the question.

        {context}

        Question: {req.Question}
        """;
    var answer = await chat.GetResponseAsync(final);
    return Results.Ok(new { answer = answer.Text, sources = best.Select(b => b.Title) });
})
.WithDescription(/*no prompt: help text*/ "Answers questions of the staff from the canteen handbook. Needs /handbook/ingest to have run once after a deployment.");

app.MapMenuEndpoints();

app.MapPost("/parents/chat", async (ParentChat chat, ChatTurn turn, CancellationToken ct) =>
    Results.Text(await chat.SendAsync(turn.SessionId, turn.Text, ct)));

app.MapPost("/feedback", async (FeedbackQueue queue, Feedback fb) =>
{
    await queue.Channel.Writer.WriteAsync(fb);
    return Results.Accepted();
});

app.MapPost("/suppliers/{id:int}/remind", async (SupplierDesk desk, int id) =>
    Results.Ok(await desk.AskAsync(id, /*no prompt: mail*/ "Please confirm the delivery of 40 kg potatoes for Monday before 10 o'clock and tell us the number of the lorry. Otherwise we order elsewhere.")));

app.MapDefaultEndpoints();

app.Run();

static float Similarity(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
{
    float s = 0;
    for (var i = 0; i < Math.Min(a.Length, b.Length); i++) s += a[i] * b[i];
    return s;
}
