namespace Mopsik.Discord;

// tiny stand-in for the real discord lib
public record User(ulong Id, string Name);
public class Context
{
    public ulong GuildId; public User User = new(0, "?"); public string Channel = "general";
    public Task ReplyAsync(string text) { Console.WriteLine($"#{Channel}: {text}"); return Task.CompletedTask; }
    public Task DeleteAsync(ulong messageId) => Task.CompletedTask;
}
public delegate Task CommandHandler(Context ctx, string args);
public class Gateway
{
    public event Func<Context, ulong, string, Task>? MessageReceived;
    public Dictionary<string, (string Help, CommandHandler Run)> Commands { get; } = new();
    public async Task Feed(Context ctx, ulong id, string text)
    {
        if (text.StartsWith('!') && Commands.TryGetValue(text[1..].Split(' ')[0], out var c)) await c.Run(ctx, text.Contains(' ') ? text[(text.IndexOf(' ') + 1)..] : "");
        else if (MessageReceived != null) await MessageReceived(ctx, id, text);
    }
}
public class SystemChatMessageBox(string text) { public string Html => /*no prompt: html*/ $"<div class='system'>You are now talking to the bot. Be nice. {text}</div>"; }
