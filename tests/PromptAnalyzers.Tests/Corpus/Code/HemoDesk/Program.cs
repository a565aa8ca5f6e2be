using Azure;
using Azure.AI.OpenAI;
using HemoDesk.Application;
using HemoDesk.Infrastructure;
using HemoDesk.Services;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddSingleton(_ => new AzureOpenAIClient(
    new Uri(builder.Configuration["AzureOpenAI:Endpoint"]!),
    new AzureKeyCredential(builder.Configuration["AzureOpenAI:ApiKey"]!)));
builder.Services.AddSingleton<ILlmGateway, AzureLlmGateway>();
builder.Services.AddSingleton<ISmsSender, ConsoleSmsSender>();
builder.Services.AddScoped<IIntakeService, IntakeService>();
builder.Services.AddScoped<ScreeningService>();
builder.Services.AddScoped<DonorChatService>();
builder.Services.AddScoped<CampaignService>();

var app = builder.Build();
app.MapControllers();

app.MapPost("/api/chat", (List<ChatTurnDto> turns, string? locale, string? page, DonorChatService chat, CancellationToken ct) => chat.StreamAsync(turns, locale, page, ct));

app.MapPost("/api/mails", async (DonorMail mail, IIntakeService intake, CancellationToken ct) =>
{
    var label = await intake.ClassifyAsync(mail, ct);
    return Results.Ok(new { label, urgent = await intake.IsUrgentAsync(mail, ct), reply = await intake.DraftReplyAsync(mail, label, ct) });
});

// quiz for the waiting area tablet
app.MapGet("/api/funfact", async (AzureOpenAIClient azure) =>
{
    ChatCompletion fact = await azure.GetChatClient("gpt-4o-mini").CompleteChatAsync(
        new SystemChatMessage(/*prompt: call*/ "You tell one surprising fact about blood or its history to people in a waiting room. No gore, nothing that makes people faint, two sentences."),
        new UserChatMessage(/*prompt: call*/ "Tell me the fact of the day."));
    return fact.Content[0].Text;
});

app.Run();
