using FleetDocket.Ai;
using FleetDocket.Data;
using FleetDocket.Managers;
using FleetDocket.Options;
using FleetDocket.Workers;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOptions<AiOptions>().BindConfiguration(AiOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<IntakeOptions>().BindConfiguration(IntakeOptions.SectionName);

builder.Services.AddSingleton<IPromptManager, PromptManager>();
builder.Services.AddSingleton<IChatGateway, AzureChatGateway>();
builder.Services.AddScoped<ICaseRepository, CaseRepository>();
builder.Services.AddScoped<IInvoiceManager, InvoiceManager>();
builder.Services.AddScoped<DamageManager>();
builder.Services.AddScoped<CorrespondenceManager>();
builder.Services.AddSingleton<InboxQueue>();
builder.Services.AddHostedService<InboxWorker>();

var app = builder.Build();

app.MapGet("/", () => Results.Content(/*no prompt: html*/ "<html><body><h1>FleetDocket</h1><p>The intake worker is running. Send mails with POST /inbox and ask the handbook with POST /assistant, see the wiki for the format of both requests.</p></body></html>", "text/html"));

app.MapPost("/inbox", async (InboxItem item, InboxQueue queue, CancellationToken ct) =>
{
    await queue.EnqueueAsync(item, ct);
    return Results.Accepted();
});

app.MapPost("/assistant", async (HandbookQuestion q, CorrespondenceManager manager, CancellationToken ct) =>
    Results.Ok(new { answer = await manager.AskHandbookAsync(q.Question, q.Previous, ct) }));

app.MapPost("/cases/{id:guid}/summary", async (Guid id, string[] mails, CorrespondenceManager manager, CancellationToken ct) =>
    mails.Length == 0
        ? Results.BadRequest("There is no mail in the request.")
        : Results.Ok(await manager.SummarizeThreadAsync(mails, ct)));

app.Run();

public sealed record HandbookQuestion(string Question, string? Previous);
