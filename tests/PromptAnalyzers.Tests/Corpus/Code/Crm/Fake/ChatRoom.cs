namespace Crm.Fake;

/// <summary>A chat between people. Its names are those of LLM clients.</summary>
public sealed class ChatRoom
{
    private readonly List<ChatLine> _lines = [];

    public ChatRoom AddMessage(string role, string text)
    {
        _lines.Add(new ChatLine(role, text));
        return this;
    }

    public void AddSystemMessage(string text) => AddMessage("system", text);

    public void AddUserMessage(string text) => AddMessage("user", text);

    public Task CompleteChatAsync(string reason) => Task.FromResult(_lines.RemoveAll(l => l.Text == reason));

    public Task<string> SendMessageAsync(string text) => Task.FromResult(text);

    public IReadOnlyList<ChatLine> Lines => _lines;
}

public sealed record ChatLine(string Role, string Content)
{
    public string Text => Content;
}

public interface IFormFlow
{
    Task<string> InvokePromptAsync(string prompt);

    Task<string> GetResponseAsync(string question);

    Task RunAsync(string instructions);

    Task<string> CreateAsync(string input, string instructions);
}

public sealed class SystemChatMessage(string text)
{
    public string Text { get; } = text;
}
