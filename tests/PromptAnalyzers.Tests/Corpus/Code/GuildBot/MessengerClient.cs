using System.Net.Http.Json;

namespace GuildBot;

public record Update(long Id, string ChatId, string User, string Text);

public record ChatMessage(string Role, string Content);

public class MessengerClient
{
    private readonly HttpClient _http = new();
    private readonly string _base;
    private readonly Dictionary<string, List<Update>> _seen = new();

    public MessengerClient(string token) => _base = $"https://api.messenger.example/bot{token}/";

    public async Task<IReadOnlyList<Update>> GetUpdatesAsync(long offset)
    {
        var updates = await _http.GetFromJsonAsync<Update[]>(_base + "getUpdates?offset=" + offset) ?? Array.Empty<Update>();
        foreach (var u in updates)
        {
            if (!_seen.TryGetValue(u.ChatId, out var list))
                _seen[u.ChatId] = list = new List<Update>();
            list.Add(u);
        }

        return updates;
    }

    public IEnumerable<Update> Last(string chatId, int count) => _seen.TryGetValue(chatId, out var l) ? l.TakeLast(count) : Enumerable.Empty<Update>();

    public Task SendMessage(string chatId, string text)
        => _http.PostAsJsonAsync(_base + "sendMessage", new { chat_id = chatId, text, parse_mode = "Markdown" });

    /// <summary>Shown at the top of the channel.</summary>
    public Task PinAsync(string chatId)
        => _http.PostAsJsonAsync(_base + "pin", new { chat_id = chatId, messages = new[] { new ChatMessage("system", /*no prompt: same names*/ "Welcome to the guild! Be nice and read the rules.") } });
}
