using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace HammerLot.Services;

public static class LotChatExtensions
{
    public static ChatOptions Deterministic => new() { Temperature = 0f, MaxOutputTokens = 600, ResponseFormat = ChatResponseFormat.Text };

    /// <summary>One system prompt, one user prompt, plain text back.</summary>
    public static async Task<string> AskAsync(this IChatClient chatClient, string systemPrompt, string userPrompt, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var chatHistory = new List<ChatMessage>
        {
            new(ChatRole.System, systemPrompt),
            new(ChatRole.User, userPrompt)
        };

        var response = await chatClient.GetResponseAsync(chatHistory, options ?? Deterministic, cancellationToken);
        return response.Text?.Trim() ?? string.Empty;
    }

    // The models like to send two objects one after the other, so only the first complete value is read.
    public static T? ReadFirstValue<T>(string text, JsonSerializerOptions? options = null)
    {
        var start = text.IndexOf('{');
        if (start < 0) return default;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[start..]).AsSpan());
        return JsonSerializer.Deserialize<T>(ref reader, options ?? new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }
}
