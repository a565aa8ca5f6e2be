using Microsoft.Extensions.AI;

namespace ShopAssistant;

public static class ChatExtensions
{
    /// <summary>One question, one answer.</summary>
    public static async Task<string> AskAsync(this IChatClient client, string question, string? system = null, params string[] context)
    {
        List<ChatMessage> messages = [];
        if (system is not null)
        {
            messages.Add(new ChatMessage(ChatRole.System, system));
        }

        foreach (var part in context)
        {
            messages.Add(new ChatMessage(ChatRole.User, part));
        }

        messages.Add(new ChatMessage(ChatRole.User, question));
        var response = await client.GetResponseAsync(messages);
        return response.Text;
    }
}
