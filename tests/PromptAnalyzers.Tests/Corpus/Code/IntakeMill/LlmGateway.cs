using Microsoft.Extensions.AI;

namespace IntakeMill;

/// <summary>Thin layer so that the rest of the product does not have to know about options and retries.</summary>
public class LlmGateway
{
    private readonly IChatClient _client;
    private readonly ILogger<LlmGateway> _logger;

    public LlmGateway(IChatClient client, ILogger<LlmGateway> logger)
    {
        _client = client;
        _logger = logger;
    }

    public IChatClient Client => _client;

    public async Task<string> CompleteAsync(string systemPrompt, string userPrompt, bool json = false, CancellationToken ct = default)
    {
        var messages = CreateMessages(systemPrompt, userPrompt);
        var options = new ChatOptions
        {
            Temperature = 0.1f,
            MaxOutputTokens = 2000,
            ResponseFormat = json ? ChatResponseFormat.Json : null
        };

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await _client.GetResponseAsync(messages, options, ct);
                return response.Text.Trim();
            }
            catch (HttpRequestException ex) when (attempt < 3)
            {
                _logger.LogWarning(ex, /*no prompt: log*/ "Language model not reachable in attempt {Attempt}, will wait some seconds and try again before the job is put back into the queue", attempt);
                await Task.Delay(TimeSpan.FromSeconds(attempt * 2), ct);
            }
        }
    }

    private static ChatMessage[] CreateMessages(string systemPrompt, string userPrompt) =>
        [new ChatMessage(ChatRole.System, systemPrompt), new ChatMessage(ChatRole.User, userPrompt)];
}

public static class ChatClientExtensions
{
    /// <summary>One question about one text, answered with true or false.</summary>
    public static async Task<bool> DecideAsync(this IChatClient client, string question, string text, CancellationToken ct = default)
    {
        var r = await client.GetResponseAsync(question + "\n\n" + text, new ChatOptions { Temperature = 0, MaxOutputTokens = 5 }, ct);
        return r.Text.Trim().StartsWith("true", StringComparison.OrdinalIgnoreCase);
    }
}
