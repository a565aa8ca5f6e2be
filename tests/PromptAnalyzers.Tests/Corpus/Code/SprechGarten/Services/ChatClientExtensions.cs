using Microsoft.Extensions.AI;

namespace SprechGarten.Services;

public static class ChatClientExtensions
{
    public static async Task<string> AskAsync(this IChatClient client, string instructions, string input, float temperature = 0f, CancellationToken ct = default)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, instructions),
            new(ChatRole.User, input)
        ];
        var response = await client.GetResponseAsync(messages, new ChatOptions { Temperature = temperature }, ct);
        return response.Text.Trim();
    }

    public static async Task<T?> AskAsync<T>(this IChatClient client, string prompt, CancellationToken ct = default)
    {
        var response = await client.GetResponseAsync<T>(prompt, cancellationToken: ct);
        return response.TryGetResult(out var result) ? result : default;
    }
}
