namespace ModBot.Core;

// just enough of a chat library to run the bot from the console
public record User(ulong Id, string Name, bool IsBot = false);
public record ChatLine(ulong Id, User Author, string Text, DateTime At);

public class Channel
{
    public string Name { get; init; } = "general";
    public List<ChatLine> Lines { get; } = new();
    public Task SendMessageAsync(string text) { Console.WriteLine($"#{Name}> {text}"); return Task.CompletedTask; }
    public Task SendAsync(string title, string text) => SendMessageAsync($"**{title}**\n{text}");
    public IEnumerable<ChatLine> Last(int n) => Lines.Skip(Math.Max(0, Lines.Count - n));
}

public class Guild
{
    public ulong Id { get; init; }
    public Channel General { get; } = new();
    public GuildSettings Settings { get; set; } = new();
}

public class GuildSettings
{
    public string Language { get; set; } = "en";
    public string Rules { get; set; } = "no spam, no slurs, no politics";

    /// set with !config persona ...
    public string Persona { get; set; } = "You are Modrick, a slightly grumpy but helpfull robot that lives on a gaming server. "
        + "You answer in one or two sentences, like people do in chat, without markdown. You love retro consoles and hate Mondays.";

    public string? SummaryPrompt { get; set; }

    public string Welcome { get; set; } = /*no prompt: greeting*/ "Welcome to the server! You are now a member, please read the rules first and be nice to each other. Write !help to see what I can do.";
}

[AttributeUsage(AttributeTargets.Class)]
public class CommandAttribute : Attribute
{
    public CommandAttribute(string name, string help) { Name = name; Help = help; }
    public string Name { get; }
    public string Help { get; }
}

public record Ctx(Guild Guild, Channel Channel, User User, string Args);

public interface ICommand { Task RunAsync(Ctx ctx); }
