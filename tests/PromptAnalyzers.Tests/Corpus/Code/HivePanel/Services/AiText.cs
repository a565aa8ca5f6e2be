using Microsoft.Extensions.AI;

namespace HivePanel.Services;

/// <summary>Short forms for the calls the view models make.</summary>
public static class AiText
{
    public static async Task<string> AskAsync(this IChatClient client, string prompt, float temperature = 0.7f, CancellationToken ct = default)
    {
        var r = await client.GetResponseAsync(prompt, new ChatOptions { Temperature = temperature }, ct);
        return r.Text.Trim().Trim('"');
    }

    public static async Task<string> AskAsync(this IChatClient client, string system, string user, float temperature, CancellationToken ct = default)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, system),
            new(ChatRole.User, user),
        ];
        var r = await client.GetResponseAsync(messages, new ChatOptions { Temperature = temperature, MaxOutputTokens = 900 }, ct);
        return r.Text.Trim();
    }

    /// <summary>Takes the first word of an answer, for the yes/no and label calls.</summary>
    public static string FirstWord(string text)
        => text.Split(new[] { ' ', '\n', '.', ',', ':' }, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.ToUpperInvariant() ?? "";
}
