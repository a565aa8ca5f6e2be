using HavarieDesk;
using HavarieDesk.Ai;
using HavarieDesk.Endpoints;
using HavarieDesk.Workers;
using Microsoft.Extensions.AI;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);

var openAi = new OpenAIClient(builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException("OpenAI:Key is missing"));
builder.Services.AddChatClient(openAi.GetChatClient("gpt-4.1").AsIChatClient()).UseFunctionInvocation().UseLogging();
builder.Services.AddKeyedChatClient("small", openAi.GetChatClient("gpt-4.1-nano").AsIChatClient());

builder.Services.Configure<RouteWatchOptions>(builder.Configuration.GetSection("RouteWatch"));
builder.Services.AddHttpClient<CarrierEdiClient>(c => c.BaseAddress = new Uri(builder.Configuration["Edi:Url"] ?? "http://localhost:8088"));
builder.Services.AddScoped<IClaimStore, ClaimStore>();
builder.Services.AddScoped<LlmGateway>();
builder.Services.AddScoped<DocumentReader>();
builder.Services.AddScoped<DeskAssistant>();
builder.Services.AddSingleton<InboxQueue>();
builder.Services.AddHostedService<InboxTriageWorker>();
builder.Services.AddHostedService<NightlyDigestWorker>();

var app = builder.Build();

app.MapGet("/health", () => "ok");

app.MapPost("/inbox", async (InboundMail mail, InboxQueue queue, CancellationToken ct) =>
{
    await queue.PushAsync(mail, ct);
    return Results.Accepted();
});

app.MapPost("/desk", (DeskMessage msg, DeskAssistant desk, HttpRequest http, CancellationToken ct) =>
    TypedResults.ServerSentEvents(desk.StreamAsync(msg, http.Headers.AcceptLanguage.ToString(), http.Headers["X-Page"], ct)));

app.MapPost("/documents/bl", async (HttpRequest req, DocumentReader reader, CancellationToken ct) =>
{
    using var body = new StreamReader(req.Body);
    var bl = await reader.ReadBillOfLadingAsync(await body.ReadToEndAsync(ct), ct);
    return bl is null ? Results.UnprocessableEntity(/*no prompt: ui text*/ "We could not read this bill of lading. Please scan it again with at least 300 dpi or type in the data by hand.") : Results.Ok(bl);
});

app.MapClaims();
app.Run();
