namespace CorkBot;

// thin layer so that the same handlers run on Telegram and on Discord

public record BotUser(long Id, string Name, string? Language);

public record BotMessage(long ChatId, BotUser From, string? Text, string? PhotoUrl, BotMessage? ReplyTo);

public interface IBotApi
{
    event Func<BotMessage, Task>? MessageReceived;
    Task SendAsync(long chatId, string text);
    Task TypingAsync(long chatId);
    Task RunAsync(CancellationToken ct);
}

public interface ICommandHandler
{
    string Command { get; }
    string Help { get; }
    Task HandleAsync(IBotApi bot, BotMessage message, string args);
}

public class BotConfig
{
    public string OpenAiKey { get; set; } = "";
    public string Model { get; set; } = "gpt-4o-mini";
    public string RoastPrompt { get; set; } =
        "You are a snobbish wine critic at a dinner party. Somebody tells you what he drinks tonight. Make fun of it in two sentences, " +
        "never of the person and never of the country. End with a back-handed compliment.";
    public string StartText { get; set; } =
        /*no prompt: ui text*/ "Servus! I'm Korki and I count the bottles in the cellar. Send me a photo of a label and I add the bottle, or type /help to see what else I can do.";
}
