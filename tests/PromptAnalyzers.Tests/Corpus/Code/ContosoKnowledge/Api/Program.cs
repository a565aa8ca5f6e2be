using Contoso.Knowledge.Application;
using Contoso.Knowledge.Application.Handlers;
using Contoso.Knowledge.Domain;
using Contoso.Knowledge.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
var adapter = new AzureOpenAiAdapter(new Uri(builder.Configuration["AzureOpenAI:Endpoint"]!), builder.Configuration["AzureOpenAI:Key"]!);

builder.Services.AddSingleton(adapter);
builder.Services.AddSingleton<ILanguageModelPort>(adapter);
builder.Services.AddSingleton<IPassageStore, InMemoryPassageStore>();
builder.Services.AddSingleton<IAuditTrail, ConsoleAudit>();
builder.Services.AddScoped<ISender, Sender>();
builder.Services.AddScoped<IRequestHandler<AskQuestion, Answer>, AskQuestionHandler>();
builder.Services.AddScoped<IRequestHandler<IngestDocument, string>, IngestDocumentHandler>();
builder.Services.AddScoped<IRequestHandler<TitleConversation, string>, TitleConversationHandler>();
builder.Services.AddScoped<IRequestHandler<TriageFeedback, string>, TriageFeedbackHandler>();

var app = builder.Build();
app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<h1>Ask Contoso</h1><p>You can ask questions about HR rules, travel expenses and IT. Send a POST request to /ask.</p>", "text/html"));
app.MapGet("/health", async (AzureOpenAiAdapter a) => await a.IsHealthyAsync() ? Results.Ok() : Results.StatusCode(503));

app.MapPost("/ask", async (AskQuestion q, ISender sender, CancellationToken ct) =>
{
    if (string.IsNullOrWhiteSpace(q.Question))
        return Results.BadRequest(/*no prompt: validation*/ "Please enter a question with at least three words.");
    return Results.Ok(await sender.Send(q, ct));
});
app.MapPost("/documents", (IngestDocument d, ISender s) => s.Send(d));
app.MapPost("/titles", (TitleConversation t, ISender s) => s.Send(t));
app.MapPost("/feedback", (TriageFeedback f, ISender s) => s.Send(f));
app.Run();

sealed class InMemoryPassageStore : IPassageStore
{
    public Task<IReadOnlyList<Passage>> SearchAsync(float[] vector, int top, CancellationToken ct) => Task.FromResult<IReadOnlyList<Passage>>([]);
    public Task ExecuteAsync(string command, object? args = null) => Task.CompletedTask;
}

sealed class ConsoleAudit : IAuditTrail
{
    public Task CompleteAsync(string action, string details, CancellationToken ct = default)
    {
        Console.WriteLine($"[{action}] {details}");
        return Task.CompletedTask;
    }
}
