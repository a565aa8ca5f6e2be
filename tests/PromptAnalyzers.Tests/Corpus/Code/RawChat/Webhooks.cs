using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace RawChat;

/// <summary>Everything else that this program posts.</summary>
public sealed class Webhooks(HttpClient http)
{
    private const string Base = "https://hooks.example.com";

    public Task SlackAsync(string text) =>
        http.PostAsJsonAsync("https://hooks.slack.com/services/T0/B0/xyz", new { text = /*no prompt: http*/ $"New document: {text}", channel = "#docs", username = "gateway" });

    public Task DiscordAsync(string user) =>
        http.PostAsJsonAsync($"{Base}/api/webhooks/1/abc", new { content = /*no prompt: http*/ $"Hello {user}, your document is ready.", username = "gateway" });

    public Task SmsAsync(string to) =>
        http.PostAsync($"{Base}/2010-04-01/Accounts/AC1/Messages.json", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["To"] = to,
            ["Body"] = /*no prompt: http*/ "Your code is 1234. Do not give it to anybody.",
        }));

    public Task MailAsync(string to)
    {
        var mail = new
        {
            from = new { email = "noreply@example.com" },
            personalizations = new[] { new { to = new[] { new { email = to } } } },
            content = new[] { new { type = "text/plain", value = /*no prompt: mail*/ "Your export is attached. Thank you for using our service." } },
        };
        return http.PostAsync("https://api.mail.example.com/v3/mail/send", new StringContent(JsonSerializer.Serialize(mail), Encoding.UTF8, "application/json"));
    }

    public Task CommentAsync(int issue) =>
        http.PostAsJsonAsync($"https://tracker.example.com/api/issues/{issue}/messages", new { messages = new[] { new { role = "author", content = /*no prompt: http*/ "The build is green again. Closing this issue." } } });

    public Task FormAsync() =>
        http.PostAsJsonAsync($"{Base}/forms", new { title = "Feedback", instructions = /*no prompt: http*/ "Please answer all questions before Friday.", input = new[] { "name", "mail" } });
}
