using HarborDesk.Data;
using HarborDesk.Jobs;
using HarborDesk.Services;
using OpenAI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

var apiKey = builder.Configuration["OpenAI:ApiKey"]
    ?? throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI:ApiKey is not configured. Set it in user secrets or in the environment of the container before you start HarborDesk.");

builder.Services.AddControllers();
builder.Services.AddSingleton(new OpenAIClient(apiKey));
builder.Services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(builder.Configuration["OpenAI:Model"] ?? "gpt-4o-mini"));
builder.Services.Configure<ConciergeOptions>(builder.Configuration.GetSection("Concierge"));

builder.Services.AddSingleton<ILlmGateway, LlmGateway>();
builder.Services.AddScoped<MailTriageService>();
builder.Services.AddScoped<ReviewService>();
builder.Services.AddScoped<IncidentService>();
builder.Services.AddSingleton<ConciergeService>();
builder.Services.AddSingleton<BerthRepository>();
builder.Services.AddSingleton<InvoiceQueue>();
builder.Services.AddHostedService<InvoiceImportJob>();

var app = builder.Build();

app.MapControllers();

app.MapPost("/api/concierge/{session}", async (string session, ConciergeRequest req, ConciergeService concierge, CancellationToken ct) =>
    Results.Ok(new { answer = await concierge.ReplyAsync(session, req.Text, ct) }));

// small helper used by the "headline" button of the notice board editor
app.MapPost("/api/notices/headline", async (ConciergeRequest req, ChatClient chat, CancellationToken ct) =>
{
    ChatCompletion c = await chat.CompleteChatAsync(
        [new UserChatMessage(/*prompt: call*/ $"Write one catchy headline (max 8 words) for this notice on the board of a marina. Nothing else around it.\n\n{req.Text}")],
        cancellationToken: ct);
    return Results.Ok(c.Content[0].Text.Trim('"'));
});

app.MapPost("/api/reviews", async (ConciergeRequest req, ReviewService reviews, CancellationToken ct) => Results.Ok(await reviews.ScoreAsync(req.Text, ct)));

app.MapPost("/api/invoices", (ConciergeRequest req, InvoiceQueue queue) =>
{
    queue.Enqueue(new ScannedInvoice(Guid.NewGuid(), req.Text));
    return Results.Accepted();
});

app.MapPost("/api/incidents/{id:int}/liability", async (int id, ConciergeRequest req, IncidentService incidents, CancellationToken ct) =>
    Results.Ok(new { clauses = (await incidents.CheckPolicyAsync(id, ct)).Count, split = await incidents.SplitLiabilityAsync(req.Text, ct) }));

app.MapGet("/help", () => Results.Text(/*no prompt: help*/ """
    HarborDesk API
      POST /api/inbox/mail          store and sort a mail
      POST /api/inbox/booking       read a booking out of free text
      POST /api/reviews             store a review
      POST /api/concierge/{session} talk to the concierge
    Answer times depend on the model. You must send JSON.
    """));

app.Run();

public record ConciergeRequest(string Text);
