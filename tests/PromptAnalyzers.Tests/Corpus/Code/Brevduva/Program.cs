using Brevduva.Configuration;
using Brevduva.Data;
using Brevduva.Models;
using Brevduva.Prompts;
using Brevduva.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<MailroomOptions>(builder.Configuration.GetSection(MailroomOptions.Section));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<IAzureChatService, AzureChatService>();
builder.Services.AddSingleton<IMailPromptBuilder, MailPromptBuilder>();
builder.Services.AddScoped<InboxTriageService>();
builder.Services.AddScoped<ReplyService>();
builder.Services.AddScoped<DocumentReader>();
builder.Services.AddScoped<MailRepository>();
builder.Services.AddHttpClient<OcrCleanupClient>();

var app = builder.Build();

app.MapPost("/mail/triage", (IncomingMail mail, InboxTriageService triage) => triage.TriageAsync(mail));
app.MapPost("/mail/summary", async (IncomingMail mail, InboxTriageService triage, MailRepository repo) =>
    await triage.SummarizeAsync(mail, await repo.GetThreadAsync(mail.Id)));
app.MapPost("/mail/dates", (IncomingMail mail, InboxTriageService triage) => triage.KeyDatesAsync(mail));
app.MapPost("/mail/reply", (ReplyRequest request, ReplyService replies) => replies.DraftAsync(request));
app.MapPost("/letters/clean", async (MailAttachment file, OcrCleanupClient ocr) =>
{
    if (string.IsNullOrWhiteSpace(file.Text))
        return Results.BadRequest(/*no prompt: error text*/ "The file contains no text. Please scan the letter again with at least 300 dpi.");
    return Results.Ok(await ocr.CleanAsync(file.Text));
});

app.Run();
