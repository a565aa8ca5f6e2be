using Microsoft.Extensions.Options;
using OpenAI.Chat;
using OpenAI.Embeddings;
using SpokeRunner.Jobs;
using SpokeRunner.Llm;
using SpokeRunner.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AiOptions>(builder.Configuration.GetSection(AiOptions.Section));
builder.Services.AddSingleton<ILlmClient, OpenAiLlmClient>();
builder.Services.AddSingleton(sp =>
{
    var o = sp.GetRequiredService<IOptions<AiOptions>>().Value;
    return new ChatClient(o.LargeModel, o.ApiKey);
});
builder.Services.AddSingleton(sp => new EmbeddingClient("text-embedding-3-small", sp.GetRequiredService<IOptions<AiOptions>>().Value.ApiKey));
builder.Services.AddSingleton<TextJobQueue>();
builder.Services.AddHostedService<TextJobWorker>();
builder.Services.AddHostedService<NightlyService>();
builder.Services.AddScoped<IOrderIntakeService, OrderIntakeService>();
builder.Services.AddScoped<ComplaintService>();
builder.Services.AddScoped<DispatcherChatService>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(
    /*no prompt: html*/ "<html><body><h1>SpokeRunner dispatch</h1><p>The service is running. Please use the dispatch client, there is nothing to see in the browser.</p></body></html>", "text/html"));

app.MapPost("/orders/parse", async (IntakeContext ctx, IOrderIntakeService intake, CancellationToken ct) =>
{
    var order = await intake.ParseAsync(ctx, ct);
    return order is null ? Results.UnprocessableEntity("could not read the order") : Results.Ok(order);
});

app.MapPost("/chat/{branch}", (string branch, List<ChatTurn> turns, DispatcherChatService chat, CancellationToken ct) =>
    chat.CustomerChatAsync(branch, turns, ct));

// door notes: riders dictate, customers read
app.MapPost("/notes/polish", async (NoteDto note, ChatClient client) =>
{
    ChatCompletion completion = await client.CompleteChatAsync(
        new SystemChatMessage(/*maybe task*/ /*prompt: call*/ "Correct spelling and grammar of the note a rider dictated. Keep the meaning, the language and the informal style. Return only the corrected note."),
        new UserChatMessage(note.Text));
    return Results.Ok(completion.Content[0].Text);
});

app.MapPost("/notes/late", async (LateDto late, ChatClient client, IWebHostEnvironment env, CancellationToken ct) =>
{
    var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(env.ContentRootPath, "Prompts", "late_notice.txt"), ct);
    var prompt = template.Replace("{order}", late.OrderNo).Replace("{minutes}", late.Minutes.ToString()).Replace("{reason}", late.Reason);
    ChatCompletion completion = await client.CompleteChatAsync(new List<ChatMessage> { new UserChatMessage(prompt) }, cancellationToken: ct);
    return Results.Ok(completion.Content[0].Text);
});

app.MapPost("/addresses/district", async (NoteDto dto, ILlmClient llm, CancellationToken ct) =>
{
    var reply = await llm.CompleteAsync(new LlmRequest(
        SystemPrompt: /*task*/ /*prompt: wrapper*/ "Which dispatch district does the address belong to? North (everything above the canal), Centre (inside the ring), South, Harbour. Reply with one word. If you don't know the street reply Unknown.",
        UserPrompt: dto.Text, Temperature: 0, MaxTokens: 3), ct);
    return Results.Ok(reply.Content.Trim());
});

app.MapPost("/faq/index", async (EmbeddingClient embeddings, CancellationToken ct) =>
{
    var result = await embeddings.GenerateEmbeddingAsync(
        /*no prompt: embedding input*/ "Parcels up to 12 kg are taken by a normal bike. Heavier parcels up to 90 kg need a cargo bike and have to be ordered two hours ahead.", cancellationToken: ct);
    return Results.Ok(result.Value.ToFloats().Length);
});

app.Run();

record NoteDto(string Text);
record LateDto(string OrderNo, int Minutes, string Reason);
