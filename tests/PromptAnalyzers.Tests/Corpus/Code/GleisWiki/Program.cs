using GleisWiki.Bot;
using GleisWiki.Llm;
using GleisWiki.Wiki;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("Bot").Get<BotSettings>() ?? new BotSettings();
builder.Services.AddSingleton(settings);
builder.Services.AddHttpClient();
builder.Services.AddSingleton<ILlmProvider>(sp => new OpenAiCompatibleProvider(new HttpClient(), "groq", "https://api.groq.com/openai/v1", settings.GroqKey, "llama-3.3-70b-versatile"));
builder.Services.AddSingleton<ILlmProvider>(sp => new AnthropicProvider(new HttpClient(), settings.AnthropicKey));
builder.Services.AddSingleton(sp => new GeminiClient(new HttpClient(), settings.GeminiKey));
builder.Services.AddSingleton<LlmRouter>();
builder.Services.AddSingleton<WikiStore>();
builder.Services.AddSingleton<ModeratorDesk>();
builder.Services.AddSingleton<WikiEditor>();
builder.Services.AddSingleton<ChatResponder>();
builder.Services.AddSingleton<BotCommand, EraCommand>();
builder.Services.AddSingleton<BotCommand, CvCommand>();
builder.Services.AddSingleton<BotCommand, PlanCommand>();
builder.Services.AddSingleton<BotCommand, QuizCommand>();
builder.Services.AddHostedService<WikiPatrol>();

var app = builder.Build();

app.MapPost("/chat/{room}", HandleChat);

app.MapPost("/wiki/{action}", async (WikiAction action, HttpRequest req, WikiEditor editor) =>
{
    using var reader = new StreamReader(req.Body);
    return await editor.RunAsync(action, await reader.ReadToEndAsync());
});

app.MapGet("/moderation", (ModeratorDesk desk) => Results.Content(desk.RenderPage(), "text/html"));

app.Run();

async Task<string> HandleChat(string room, string user, string text, ChatResponder responder, IEnumerable<BotCommand> commands, CancellationToken ct)
{
    if (text == "!help") return settings.HelpText;
    var command = commands.FirstOrDefault(c => text.StartsWith(c.Keyword, StringComparison.OrdinalIgnoreCase));
    return command is null
        ? await responder.RespondAsync(room, user, text, ct)
        : await command.RunAsync(text[command.Keyword.Length..], ct);
}
