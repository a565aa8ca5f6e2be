using Foyerline.Agents;
using Foyerline.Moderation;
using Foyerline.Reports;
using Foyerline.Services;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

var builder = WebApplication.CreateBuilder(args);

var apiKey = builder.Configuration["OpenAI:ApiKey"]
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:ApiKey is missing. Set it with dotnet user-secrets set OpenAI:ApiKey <key> or as environment variable OpenAI__ApiKey before you start the service, otherwise triage and the box office chat do not work.");

builder.Services.AddOpenAIChatCompletion(builder.Configuration["OpenAI:Model"] ?? "gpt-4o-mini", apiKey);
builder.Services.AddKernel();
builder.Services.AddSingleton<IChatClient>(_ => new OpenAI.OpenAIClient(apiKey).GetChatClient("gpt-4o-mini").AsIChatClient());
builder.Services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ =>
    new OpenAI.OpenAIClient(apiKey).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
builder.Services.AddHttpClient<LocalModerator>(c => c.BaseAddress = new Uri("http://localhost:11434"));
builder.Services.AddScoped<InboxTriageService>();
builder.Services.AddScoped<EventCopywriter>();
builder.Services.AddScoped<RefundDesk>();
builder.Services.AddScoped<VenueDocsService>();
builder.Services.AddScoped<SalesNarrator>();
builder.Services.AddScoped<BoxOfficeAgent>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(
    /*no prompt: html*/ """
    <!doctype html>
    <html><head><title>Foyerline back office</title></head>
    <body>
      <h1>Foyerline</h1>
      <p>Please sign in with your company account. You will find the triage board under <a href="/board">Board</a>,
      and the refund desk under <a href="/refunds">Refunds</a>. Answer open requests within 24 hours.</p>
    </body></html>
    """, "text/html"));

// quick helper for the staff, no history on purpose
app.MapPost("/api/assist", async (AssistRequest req, Kernel kernel, CancellationToken ct) =>
{
    var chat = kernel.GetRequiredService<IChatCompletionService>();
    var history = new ChatHistory(/*prompt: call*/ """
        You are the in-house helper of Foyerline, a company that sells tickets for concerts, theatre and comedy shows in 14 cities.
        The person writing to you works in the back office, not a customer. Be short, no small talk.
        If the question is about a payment or about personal data of a customer, tell them to open a case in the finance tool instead of answering.
        Never make up event dates.
        """);
    history.AddUserMessage(req.Text);

    var settings = new OpenAIPromptExecutionSettings { Temperature = 0.3, MaxTokens = 600 };
    var answer = await chat.GetChatMessageContentAsync(history, settings, kernel, ct);
    return Results.Ok(new { answer = answer.Content });
});

app.MapPost("/api/language", async (AssistRequest req, Kernel kernel) =>
{
    var instructionText = /*task*//*prompt: local*/ $"In which language is this customer mail written? Reply with the two letter ISO 639-1 code only (de, en, fr, ...), if you can't tell reply with xx.\n\n{req.Text}";
    var result = await kernel.InvokePromptAsync<string>(instructionText);
    return Results.Ok(result?.Trim().ToLowerInvariant() ?? "xx");
});

app.MapPost("/api/triage", async (AssistRequest req, InboxTriageService triage, CancellationToken ct) =>
    Results.Ok(await triage.TriageAsync(req.Text, ct)));

app.MapPost("/api/boxoffice/{customerId}", async (string customerId, AssistRequest req, BoxOfficeAgent agent, CancellationToken ct) =>
{
    agent.Start(customerId == "guest" ? null : customerId);
    return Results.Ok(await agent.SendAsync(req.Text, ct));
});

app.MapPost("/api/venues/{venue}/ask", async (string venue, AssistRequest req, VenueDocsService docs, CancellationToken ct) =>
    Results.Ok(await docs.AskAsync(venue, req.Text, ct)));

app.MapPost("/api/reviews/check", async (AssistRequest req, LocalModerator moderator, CancellationToken ct) =>
    Results.Ok(new { blocked = await moderator.IsAbusiveAsync(req.Text, ct) }));

app.Run();

public record AssistRequest(string Text);
