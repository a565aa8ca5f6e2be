using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SquelchBot.Telegram
{
    public class TgUser { [JsonPropertyName("id")] public long Id { get; set; } [JsonPropertyName("first_name")] public string FirstName { get; set; } = ""; [JsonPropertyName("language_code")] public string? Lang { get; set; } }
    public class TgChat { [JsonPropertyName("id")] public long Id { get; set; } [JsonPropertyName("type")] public string Type { get; set; } = ""; }
    public class TgMessage
    {
        [JsonPropertyName("message_id")] public long MessageId { get; set; }
        [JsonPropertyName("from")] public TgUser? From { get; set; }
        [JsonPropertyName("chat")] public TgChat Chat { get; set; } = new();
        [JsonPropertyName("text")] public string? Text { get; set; }
    }
    public class TgUpdate { [JsonPropertyName("update_id")] public long Id { get; set; } [JsonPropertyName("message")] public TgMessage? Message { get; set; } }

    // no Telegram.Bot package: it broke twice within one year, and we need three methods only
    public class TelegramApi
    {
        readonly HttpClient _http;
        readonly string _base;
        long _offset;

        public TelegramApi(HttpClient http, string token)
        {
            if (string.IsNullOrEmpty(token))
                throw new ArgumentException(/*no prompt: exception*/ "No bot token. Talk to the BotFather, create a bot and put the token into SQUELCH_TOKEN.");
            _http = http;
            _base = $"https://api.telegram.org/bot{token}/";
        }

        public async Task<List<TgMessage>> PollAsync(CancellationToken ct)
        {
            var json = await _http.GetFromJsonAsync<JsonElement>($"{_base}getUpdates?timeout=25&offset={_offset}", ct);
            var updates = json.GetProperty("result").Deserialize<List<TgUpdate>>() ?? new();
            if (updates.Count > 0) _offset = updates[^1].Id + 1;
            return updates.Where(u => u.Message?.Text != null).Select(u => u.Message!).ToList();
        }

        public Task SendAsync(long chat, string text, long? replyTo = null) =>
            _http.PostAsJsonAsync(_base + "sendMessage", new { chat_id = chat, text, reply_to_message_id = replyTo, parse_mode = "HTML" });

        public Task DeleteAsync(long chat, long message) =>
            _http.PostAsJsonAsync(_base + "deleteMessage", new { chat_id = chat, message_id = message });
    }
}
