using Microsoft.Extensions.AI;

namespace MeepleLoan.Ai;

public static class ChatClientExtensions
{
    public static async Task<string> AskAsync(this IChatClient chatClient, string systemPrompt, string userPrompt, int? maxOutputTokens = null, float? temperature = null, CancellationToken cancellationToken = default)
    {
        var chat = new List<ChatMessage>
        {
            new(ChatRole.System, systemPrompt),
            new(ChatRole.User, userPrompt)
        };
        var options = new ChatOptions { MaxOutputTokens = maxOutputTokens, Temperature = temperature };
        var response = await chatClient.GetResponseAsync(chat, options, cancellationToken);
        return response.Text.Trim();
    }
}
