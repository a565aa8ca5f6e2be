using System.Data.Common;
using OpenAI;
using OpenAI.Chat;
using TideLedger.Controllers;
using TideLedger.Data;
using TideLedger.Jobs;
using TideLedger.Services;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddSingleton(_ => new OpenAIClient(builder.Configuration["OpenAI:Key"] ?? throw new InvalidOperationException("OpenAI:Key missing")));
builder.Services.AddSingleton(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(builder.Configuration["OpenAI:Model"] ?? "gpt-4o-mini"));
builder.Services.AddScoped<IChatGateway, ChatGateway>();
builder.Services.AddScoped<MailTriageService>();
builder.Services.AddSingleton<BerthAssistant>();
builder.Services.AddSingleton<BerthRepository>(_ => new BerthRepository(() => DbProviderFactories.GetFactory("sql").CreateConnection()!));
builder.Services.AddSingleton<ISmtp, NullSmtp>();
builder.Services.AddHostedService<HarbourLogJob>();

var app = builder.Build();
app.MapControllers();

app.MapPost("/api/chat/{id}", (string id, string text, string? lang, bool? phone, BerthAssistant a, CancellationToken ct) => a.TalkAsync(id, text, lang, phone ?? false, ct));

app.MapPost("/api/notices/translate", async (string text, string to, ChatClient chat, CancellationToken ct) =>
{
    ChatCompletion c = await chat.CompleteChatAsync(
        [
            new SystemChatMessage(/*maybe task*//*prompt: call*/ $"Translate the notice of the harbour office to {to}. Keep times, pontoon letters and nautical terms, use the terms sailors use and not the dictionary. Output the translation only."),
            new UserChatMessage(text)
        ], cancellationToken: ct);
    return Results.Text(c.Content[0].Text);
});

app.MapGet("/api/rules", async (string q, IConfiguration config, ChatClient chat) =>
{
    var paragraphs = config.GetSection("Rules").Get<string[]>() ?? [];
    var words = q.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    var hits = paragraphs.Where(p => words.Any(w => w.Length > 3 && p.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(6);
    var prompt = string.Format(/*prompt: elsewhere*/ Prompts.RulesQa, string.Join("\n", hits), q);
    var answer = await chat.CompleteChatAsync(prompt);
    return answer.Value.Content[0].Text;
});

app.MapGet("/api/welcome", async (string harbour, bool first, IChatGateway ai) =>
    await ai.AskOnceAsync(/*prompt: elsewhere*/ Prompts.ForNewcomer(harbour, first)));

app.MapGet("/api/trips", async (double hours, string boat, ChatClient chat) =>
{
    var request = /*prompt: local*/ $"Suggest three day trips from Oosterhaven for a {boat} with {hours} hours of time. Name the destination, the distance in nautical miles and one thing to eat there.";
    var result = await chat.CompleteChatAsync(request);
    return result.Value.Content[0].Text;
});

app.Run();

class NullSmtp : ISmtp
{
    public Task SendAsync(string to, string subject, string html) => Task.CompletedTask;
}
