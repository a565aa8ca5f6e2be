using Microsoft.Extensions.AI;

namespace ShopAssistant.Components;

public partial class ChatPanel
{
    private static readonly string Prompt = /*prompt: member*/ """
        Suggest up to 3 follow-up questions that I could ask you to help me complete my purchase.
        Each suggestion must be a complete sentence, maximum 6 words.
        """;

    private string[] suggestions = [];

    private async Task UpdateSuggestionsAsync(CancellationToken cancellationToken)
    {
        var response = await ChatClient.GetResponseAsync<string[]>([.. Reduce(messages), new(ChatRole.User, Prompt)], cancellationToken: cancellationToken);
        if (response.TryGetResult(out var result))
        {
            suggestions = result;
        }
    }

    private static IEnumerable<ChatMessage> Reduce(IReadOnlyList<ChatMessage> history) =>
        history.Where(m => m.Role == ChatRole.System || !string.IsNullOrEmpty(m.Text)).TakeLast(5);
}
