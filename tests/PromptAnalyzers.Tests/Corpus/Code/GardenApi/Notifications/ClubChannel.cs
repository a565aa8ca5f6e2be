using System.Net.Http.Json;

namespace GardenApi.Notifications;

/// <summary>Posts to the chat channel of the club (Mattermost).</summary>
public class ClubChannel(HttpClient http)
{
    private readonly List<ChannelMessage> _pending = [];

    public record ChannelMessage(string Role, string Content);

    public async Task SendAsync(string text)
    {
        _pending.Add(new ChannelMessage("user", text));
        var payload = new { username = "garden-bot", messages = _pending, text };
        using var response = await http.PostAsJsonAsync("https://chat.garden-club.example/hooks/abc123", payload);
        if (response.IsSuccessStatusCode)
            _pending.Clear();
    }

    public Task WelcomeAsync(string member) =>
        SendAsync(/*no prompt: http*/ $"Please welcome {member}! Write a few words about your garden and tell us what you grow.");
}
