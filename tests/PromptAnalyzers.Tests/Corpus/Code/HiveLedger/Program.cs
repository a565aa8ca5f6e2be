using HiveLedger.Ai;
using HiveLedger.Jobs;
using HiveLedger.Options;
using HiveLedger.Services;
using Microsoft.Extensions.AI;
using OllamaSharp;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AssistantOptions>(builder.Configuration.GetSection("Assistant"));
builder.Services.AddSingleton<IChatClient>(sp =>
{
    var cfg = sp.GetRequiredService<IConfiguration>();
    IChatClient inner = cfg["Llm:Kind"] == "ollama"
        ? new OllamaApiClient(new Uri(cfg["Llm:Url"] ?? "http://localhost:11434"), cfg["Llm:Model"] ?? "llama3.1")
        : new OpenAI.OpenAIClient(cfg["Llm:Key"] ?? throw new InvalidOperationException(
              /*no prompt: exception*/ "Llm:Key is missing. Put the key into user secrets or set the environment variable Llm__Key before you start the server.")).GetChatClient(cfg["Llm:Model"] ?? "gpt-4o-mini").AsIChatClient();

    return new KeeperLanguageChatClient(inner, cfg["Ui:Language"] ?? "German")
        .AsBuilder()
        .UseFunctionInvocation()
        .UseLogging(sp.GetRequiredService<ILoggerFactory>())
        .Build();
});
builder.Services.AddSingleton<HiveStore>();
builder.Services.AddSingleton<KeeperAiService>();
builder.Services.AddScoped<InspectionService>();
builder.Services.AddScoped<AskKeeperHandler>();
builder.Services.AddScoped<LedgerAudit>();
builder.Services.AddHostedService<SwarmForecastJob>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(
    /*no prompt: html*/ "<html><head><title>HiveLedger</title></head><body><h1>HiveLedger API</h1><p>You are looking at the API of the hive book. The app itself lives on <a href='https://app.hiveledger.example'>app.hiveledger.example</a>.</p></body></html>",
    "text/html"));

app.MapGet("/health/ai", async (IChatClient chat, CancellationToken ct) =>
{
    try
    {
        await chat.GetResponseAsync("ping", new ChatOptions { MaxOutputTokens = 1 }, ct);
        return Results.Ok(new { status = "ok" });
    }
    catch (Exception)
    {
        return Results.Json(new { status = "down" }, statusCode: 503);
    }
});

// chat of the app, history comes from the client
app.MapPost("/chat", async (ChatTurn[] turns, IChatClient chat, HiveStore store, CancellationToken ct) =>
{
    var messages = new List<ChatMessage>
    {
        new(ChatRole.System, /*prompt: call*/ """
            You are Melli, the friendly helper inside the hive book "HiveLedger".
            You talk with people who keep bees, most of them have less than ten colonies and many started only last year.

            - Answer in at most six sentences, no lectures.
            - When a question depends on the region or on the season, ask back first.
            - Use the tool ListHives before you say anything about the keepers own colonies, dont guess hive numbers.
            - For suspected foulbrood always tell them that it is notifiable and that they have to call the vet office, never suggest a home remedy.
            - If somebody asks things that have nothing to do with bees say that you only know about bees.
            """)
    };
    foreach (var t in turns.TakeLast(12))
        messages.Add(new ChatMessage(t.FromKeeper ? ChatRole.User : ChatRole.Assistant, t.Text));

    var options = new ChatOptions
    {
        Tools =
        [
            AIFunctionFactory.Create(store.ListHives, "ListHives", /*no prompt: tool description*/ "Lists the colonies of the signed in keeper with number, queen year, strength and the date of the last inspection."),
            AIFunctionFactory.Create(store.LastWeights, "LastWeights", /*no prompt: tool description*/ "Returns the weights of one hive scale for the last days. Use it when the keeper asks whether there is a flow.")
        ],
        Temperature = 0.4f
    };
    var response = await chat.GetResponseAsync(messages, options, ct);
    return Results.Ok(new { answer = response.Text });
});

app.MapGet("/hives/{id:int}/advice", async (int id, KeeperAiService ai, HiveStore store) =>
    Results.Ok(new { advice = await ai.GetFeedingAdviceAsync(store.Find(id)) }));

app.MapGet("/recipes/{product}", async (string product, IChatClient chat) =>
{
    var request = /*prompt: local*/ $"Give me one simple recipe that uses {product} from the own hives. Ingredients first, then max 5 steps. Metric units, no fancy ingredients please.";
    var r = await chat.GetResponseAsync(request);
    return Results.Text(r.Text);
});

app.MapPost("/inspections/voice", async (VoiceNote note, InspectionService svc, CancellationToken ct) =>
    Results.Ok(await svc.FromVoiceNoteAsync(note.Transcript, note.Language, ct)));

app.MapPost("/ask", async (AskRequest req, AskKeeperHandler handler, CancellationToken ct) =>
    Results.Ok(await handler.HandleAsync(req, ct)));

app.MapPost("/ledger/{year:int}/{month:int}/audit", async (int year, int month, LedgerAudit audit, CancellationToken ct) =>
    Results.Ok(await audit.RunAsync(year, month, ct)));

app.Run();

public record ChatTurn(bool FromKeeper, string Text);
public record VoiceNote(string Transcript, string Language);
