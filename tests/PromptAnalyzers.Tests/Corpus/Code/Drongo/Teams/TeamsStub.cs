namespace Drongo.Teams;

public record Activity(string ConversationId, string FromName, string Text, string Locale = "en");

public interface ITurnContext
{
    Activity Activity { get; }
    Task SendActivityAsync(string text, CancellationToken ct = default);
}

public class ConsoleTurn : ITurnContext
{
    public ConsoleTurn(Activity a) => Activity = a;
    public Activity Activity { get; }
    public Task SendActivityAsync(string text, CancellationToken ct = default)
    {
        Console.WriteLine($"[bot -> {Activity.FromName}] {text}");
        return Task.CompletedTask;
    }
}

public abstract class TeamsActivityHandler
{
    public virtual Task OnMembersAddedAsync(ITurnContext turn, CancellationToken ct) => Task.CompletedTask;
    public abstract Task OnMessageActivityAsync(ITurnContext turn, CancellationToken ct);
}

// looks like a chat history but is only the transcript that is posted into the service desk channel
public class ChannelTranscript
{
    private readonly List<(string Who, string What)> _rows = new();
    public void AddUserMessage(string text) => _rows.Add(("user", text));
    public void AddSystemMessage(string text) => _rows.Add(("system", text));
    public override string ToString() => string.Join(Environment.NewLine, _rows.Select(r => $"{r.Who}: {r.What}"));
}
