namespace BotPelikan.Bot;

// mini replacement for the telegram library, long polling comes later

public record TgMessage(long ChatId, string From, string Text, bool IsPrivate);

public class TelegramLite
{
    public event Func<TgMessage, Task>? OnMessage;

    public Task SendMessage(long chatId, string text)
    {
        Console.WriteLine($"[{chatId}] {text}");
        return Task.CompletedTask;
    }

    public Task SendPoll(long chatId, string question, params string[] options) => SendMessage(chatId, question + " " + string.Join(" / ", options));

    public async Task RunAsync()
    {
        while (Console.ReadLine() is { } line)
            if (OnMessage is not null)
                await OnMessage(new TgMessage(1, Environment.UserName, line, false));
    }
}
