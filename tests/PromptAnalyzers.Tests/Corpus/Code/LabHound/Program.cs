using LabHound.Handlers;
using LabHound.Infrastructure;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<AssistantOptions>(builder.Configuration.GetSection(AssistantOptions.Section));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new OpenAIClient(builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException("OpenAI:Key is missing")));
builder.Services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(sp.GetRequiredService<IOptions<AssistantOptions>>().Value.Model));
builder.Services.AddSingleton<ICompletionCache, MemoryCompletionCache>();
builder.Services.AddSingleton<RetryPolicy>();
builder.Services.AddScoped<ILanguageModelGateway, OpenAiGateway>();
builder.Services.AddScoped<IRequestHandler<InterpretPanel, string>, InterpretPanelHandler>();
builder.Services.AddScoped<IRequestHandler<TriageReport, string>, TriageReportHandler>();
builder.Services.AddScoped<IRequestHandler<WriteOwnerLetter, string>, WriteOwnerLetterHandler>();
builder.Services.AddScoped<IRequestHandler<ConvertUnits, string[]>, ConvertUnitsHandler>();
builder.Services.AddScoped<IRequestHandler<ExtractSmear, SmearFindings>, ExtractSmearHandler>();
builder.Services.AddScoped<IRequestHandler<RejectSpecimen, RejectionCode>, RejectSpecimenHandler>();
builder.Services.AddScoped<IRequestHandler<NameAnalyser, string>, NameAnalyserHandler>();
builder.Services.AddScoped<ClinicDesk>();
builder.Services.AddHostedService<NightlyDigestService>();

var app = builder.Build();

app.MapPost("/v1/panels/comment", async (Panel panel, IRequestHandler<InterpretPanel, string> handler, CancellationToken ct) =>
    Results.Ok(new { comment = await handler.HandleAsync(new InterpretPanel(panel), ct) }));

app.MapPost("/v1/reports/triage", async (TriageReport report, IRequestHandler<TriageReport, string> handler, CancellationToken ct) =>
    Results.Ok(new { label = await handler.HandleAsync(report, ct) }));

app.MapPost("/v1/specimens/accept", async (RejectSpecimen specimen, IRequestHandler<RejectSpecimen, RejectionCode> handler, CancellationToken ct) =>
    await handler.HandleAsync(specimen, ct) is var code && code == RejectionCode.Accept
        ? Results.Ok()
        : Results.Problem(title: "Specimen rejected", detail: /*no prompt: ui text*/ $"The specimen cannot be processed ({code}). Please draw a new sample, label it with name and date of birth of the animal and send it with the next courier.", statusCode: 422));

app.MapPost("/v1/letters", async (WriteOwnerLetter letter, IRequestHandler<WriteOwnerLetter, string> handler, CancellationToken ct) =>
    Results.Text(await handler.HandleAsync(letter, ct)));

app.MapPost("/v1/desk/{clinic}", async (string clinic, string locale, DeskTurn[] turns, ClinicDesk desk, CancellationToken ct) =>
    Results.Text(await desk.ReplyAsync(clinic, locale, turns[..^1], turns[^1].Text, ct)));

app.MapGet("/v1/handbook", (string q, ClinicDesk desk) => desk.AskHandbookAsync(q));

// smoke test for the dashboards, calls the model for real
app.MapGet("/health/llm", async (ChatClient chat) =>
{
    ChatCompletion pong = await chat.CompleteChatAsync(new UserChatMessage(/*prompt: call*/ "Reply with the word pong."));
    return pong.Content[0].Text.Contains("pong", StringComparison.OrdinalIgnoreCase) ? Results.Ok() : Results.StatusCode(503);
});

app.Run();
