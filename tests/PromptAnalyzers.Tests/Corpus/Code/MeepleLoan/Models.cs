namespace MeepleLoan;

public record Game(int Id, string Title, string Description, int MinPlayers, int MaxPlayers, decimal PricePerWeek);
public record DeskMessage(bool IsCustomerMessage, string Text);
public record SearchReply(string Response, string? Think, List<Game> Games);
public record MoodReaction(string Mood, string Intensity, string Reason);

public class GameCatalog
{
    public List<Game> Games { get; } = [];

    /// <summary>Fake until the index is back.</summary>
    public Task<string> RulesExcerptAsync(int gameId, string question) => Task.FromResult(File.ReadAllText($"rules/{gameId}.txt"));
}

public class PromptLoader
{
    private readonly Dictionary<string, string> _cache = new();

    public string GetPrompt(string name)
    {
        if (_cache.TryGetValue(name, out var p)) return p;
        var path = Path.Combine(AppContext.BaseDirectory, "Prompts", name + ".prompt.md");
        if (!File.Exists(path)) throw new FileNotFoundException(/*no prompt: exception*/ $"There is no prompt called {name}, check the spelling and the folder Prompts");
        return _cache[name] = File.ReadAllText(path);
    }
}
