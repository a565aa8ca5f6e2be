using Microsoft.Extensions.AI;

namespace Flurstein.Chat;

public static class ChatClientExtensions
{
    public static async Task<string> AskAsync(this IChatClient client, string system, string user, float temperature = 0f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, system),
            new(ChatRole.User, user),
        };
        var response = await client.GetResponseAsync(messages, new ChatOptions { Temperature = temperature }, ct);
        return response.Text.Trim();
    }

    public static async Task<bool> YesNoAsync(this IChatClient client, string question, string text, CancellationToken ct = default)
    {
        var answer = await client.AskAsync(question, text, ct: ct);
        return answer.StartsWith("ja", StringComparison.OrdinalIgnoreCase) || answer.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Adds the language of the logged in user to every call.</summary>
public sealed class LanguageChatClient(IChatClient inner, Func<string> language) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages.ToList();
        list.Insert(0, new ChatMessage(ChatRole.System, /*prompt: call*/ $"The person in front of the screen reads '{language()}'. Use this language for everything which is not quoted from a document."));
        return base.GetResponseAsync(list, options, cancellationToken);
    }
}
