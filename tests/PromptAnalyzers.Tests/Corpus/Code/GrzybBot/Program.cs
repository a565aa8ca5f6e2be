using GrzybBot;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<BotSettings>(builder.Configuration.GetSection("Bot"));

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (string.IsNullOrWhiteSpace(key))
{
    Console.Error.WriteLine(/*no prompt: log*/ "Brak klucza OPENAI_API_KEY. Ustaw zmienną środowiskową i uruchom bota jeszcze raz.");
    return;
}

builder.Services.AddSingleton(new ChatClient("gpt-4o-mini", key));
builder.Services.AddSingleton<ITelegramGateway, TelegramGateway>();
builder.Services.AddSingleton<GptService>();
builder.Services.AddSingleton<SpamGuard>();
builder.Services.AddSingleton<QuizGame>();
builder.Services.AddSingleton<BotHandler>();
builder.Services.AddSingleton(sp => new MushroomIdentifier(sp.GetRequiredService<ChatClient>(), key));
builder.Services.AddHostedService<DigestWorker>();

var app = builder.Build();

app.MapGet("/health", () => "ok");
app.MapPost("/hook", async (TgUpdate update, BotHandler bot) =>
{
    try
    {
        await bot.OnMessageAsync(update);
    }
    catch (Exception e)
    {
        // telegram sends it again and again otherwise
        Console.WriteLine(e);
    }
    return Results.Ok();
});

app.Run();
