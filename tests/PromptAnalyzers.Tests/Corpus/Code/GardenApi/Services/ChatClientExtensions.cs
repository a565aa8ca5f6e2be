using Microsoft.Extensions.AI;

namespace GardenApi.Services;

internal static class ChatClientExtensions
{
    /// <summary>Asks once, without history. Tries again when the model says nothing.</summary>
    public static async Task<string> AskAsync(this IChatClient client, string system, string question, float temperature = 0.2f)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await client.GetResponseAsync(
                new[] { new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, question) },
                new ChatOptions { Temperature = temperature });
            if (!string.IsNullOrWhiteSpace(response.Text))
                return response.Text.Trim();
            if (attempt == 3)
                throw new InvalidOperationException(/*no prompt: exception*/ "The assistant gave no answer to the question.");
            await Task.Delay(TimeSpan.FromSeconds(attempt));
        }
    }
}
