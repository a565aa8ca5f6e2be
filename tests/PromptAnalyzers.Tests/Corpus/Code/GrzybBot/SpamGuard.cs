using OpenAI.Chat;

namespace GrzybBot;

public class SpamGuard(ChatClient client, ILogger<SpamGuard> logger)
{
    private readonly Dictionary<int, bool> _cache = new();
    private readonly AuditTrail _audit = new();

    public async Task<bool> IsSpamAsync(string text)
    {
        if (_cache.TryGetValue(text.GetHashCode(), out var known)) return known;

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ "You moderate a Polish Telegram group about mushrooms. Decide if a message is spam (crypto, dating, jobs, miracle cures, links to shops that nobody asked for). " +
                                  "Selling your own dried mushrooms is allowed. Answer in the same way as in the examples."),

            new UserChatMessage(/*prompt: call*/ "Zarabiaj 500 zł dziennie bez wychodzenia z domu, pisz na priv!!!"),
            new AssistantChatMessage(/*prompt: call*/ "spam | praca zdalna, obietnica zarobku"),
            new UserChatMessage(/*prompt: call*/ "mam 2 kg suszonych podgrzybków do oddania za dobre słowo, odbiór Zielona Góra"),
            new AssistantChatMessage("ok"),

            new UserChatMessage(text)
        };

        var result = await client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 30 });
        var answer = result.Value.Content[0].Text;
        var spam = answer.StartsWith("spam", StringComparison.OrdinalIgnoreCase);
        if (spam)
        {
            logger.LogInformation("spam: {Why}", answer);
            _audit.AddSystemMessage(/*no prompt: audit entry*/ "Wiadomość została ukryta przez automat, ponieważ wyglądała na spam. Administrator może ją przywrócić w ciągu 24 godzin.");
        }
        return _cache[text.GetHashCode()] = spam;
    }

    public async Task<bool> RevealsSpotAsync(string text)
    {
        var q = /*task*//*prompt: local*/ "Does the following message of a mushroom picker tell other people a precise place where mushrooms grow (coordinates, pin, forest section number, " +
                "'200 m behind the chapel in X')? The name of a region or of a large forest alone is not precise. Answer yes or no.\n\nMessage: " + text;
        var result = await client.CompleteChatAsync([new UserChatMessage(q)]);
        return result.Value.Content[0].Text.Contains("yes", StringComparison.OrdinalIgnoreCase);
    }
}

internal class AuditTrail
{
    private readonly List<(DateTime, string)> _rows = [];
    public void AddSystemMessage(string text) => _rows.Add((DateTime.UtcNow, text));
}
