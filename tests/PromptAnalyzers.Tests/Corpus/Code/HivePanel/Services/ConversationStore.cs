using HivePanel.Settings;
using Microsoft.Extensions.AI;

namespace HivePanel.Services;

/// <summary>Keeps the chat for the lifetime of the app, several pages show it.</summary>
public class ConversationStore
{
    private const string Greeting = /*prompt: member*/ "Hello, this is Melissa. How are the girls doing today?";

    private readonly IChatClient _client;
    private readonly AssistantSettings _settings;
    private readonly List<ChatMessage> _history = [];
    private readonly SemaphoreSlim _gate = new(1, 1);

    public event Action? Changed;
    public IReadOnlyList<ChatMessage> History => _history;

    public ConversationStore(IChatClient client, AssistantSettings settings)
    {
        _client = client;
        _settings = settings;
        Reset();
    }

    public void Reset()
    {
        _history.Clear();
        _history.Add(new ChatMessage(ChatRole.System, /*prompt: elsewhere*/ _settings.Persona));
        _history.Add(new ChatMessage(ChatRole.Assistant, Greeting));
        Changed?.Invoke();
    }

    public async Task<string> SendAsync(string text, ChatOptions? options, Action<string> onToken, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            _history.Add(new ChatMessage(ChatRole.User, text));
            await ShrinkAsync(ct);

            var updates = new List<ChatResponseUpdate>();
            await foreach (var u in _client.GetStreamingResponseAsync(_history, options, ct))
            {
                updates.Add(u);
                if (u.Text is { Length: > 0 }) onToken(u.Text);
            }
            var response = updates.ToChatResponse();
            _history.AddRange(response.Messages);
            return response.Text;
        }
        finally
        {
            _gate.Release();
            Changed?.Invoke();
        }
    }

    // The persona stays, old turns become one summary
    private async Task ShrinkAsync(CancellationToken ct)
    {
        if (_history.Count <= _settings.HistoryLimit) return;

        var old = _history.Skip(1).Take(_history.Count - 9).ToList();
        var transcript = string.Join("\n", old.Where(m => !string.IsNullOrEmpty(m.Text)).Select(m => $"{m.Role}: {m.Text}"));
        var summary = await _client.GetResponseAsync(
        [
            new(ChatRole.System, /*prompt: call*/ "Condense this conversation between a beekeeper and an adviser. Keep hive numbers, counts, dates, products and everything the beekeeper decided to do. Leave out greetings and general explanations. Notes style, no more than 120 words."),
            new(ChatRole.User, transcript),
        ], cancellationToken: ct);

        _history.RemoveRange(1, old.Count);
        _history.Insert(1, new ChatMessage(ChatRole.System, summary.Text));
    }
}
