using OpenAI.Chat;

namespace GrzybBot;

public class GptService
{
    private readonly ChatClient _client;
    private readonly ILogger<GptService> _log;

    public GptService(ChatClient client, ILogger<GptService> log)
    {
        _client = client;
        _log = log;
    }

    /// <summary>one question, one answer, no history</summary>
    public async Task<string> AskAsync(string prompt, float temperature = 0.7f)
    {
        try
        {
            ChatCompletion c = await _client.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { Temperature = temperature });
            return c.Content.Count > 0 ? c.Content[0].Text.Trim() : "";
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "AskAsync");
            return "";
        }
    }

    public async Task<string> CompleteAsync(string system, string user, float temperature = 0.7f)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(system),
            new UserChatMessage(user)
        };
        var options = new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = 900 };
        var completion = await _client.CompleteChatAsync(messages, options);
        return completion.Value.Content.FirstOrDefault()?.Text ?? string.Empty;
    }

    public async Task<string> ChatAsync(IEnumerable<ChatMessage> history)
    {
        var sb = new System.Text.StringBuilder();
        await foreach (var update in _client.CompleteChatStreamingAsync(history, new ChatCompletionOptions { Temperature = 0.9f }))
            foreach (var part in update.ContentUpdate)
                sb.Append(part.Text);
        return sb.ToString();
    }
}
