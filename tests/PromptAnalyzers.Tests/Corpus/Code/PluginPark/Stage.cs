namespace PluginPark;

/// <summary>Everything that is only here to look good on the big screen.</summary>
public static class Stage
{
    public const string DuckMascot = "You are Rubber, a giant rubber duck. Children tell you their problems. You answer with a question first, then with one piece of advice, and you always end with quack.";

    public static readonly string[] RadioCalls =
    {
        "Coaster here, uh, somebody dropped a phone and it hit a gentleman on the shoulder, he says he's fine",
        "Rapids to base, boat 7 is stuck under the waterfall, guests are singing",
    };

    public static void Prompt(string text)
    {
        Console.ForegroundColor = ConsoleColor.Yellow;
        Console.WriteLine("\n=== " + text + " ===");
        Console.ResetColor();
    }

    public static void Log(string text) => Console.WriteLine($"[{DateTime.Now:T}] {text}");
}

public class SpeakerHistory
{
    private readonly List<string> _notes = new();
    public void AddUserMessage(string note) => _notes.Add(note);
    public void AddSystemMessage(string note) => _notes.Add(note);
    public void Dump() => _notes.ForEach(Console.WriteLine);
}
