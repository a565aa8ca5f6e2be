using System.Text.Json;
using OpenAI.Chat;

namespace FloraLedger.Llm;

public sealed class LlmRequest
{
    public string System { get; set; } = "";
    public string User { get; set; } = "";
    public bool Json { get; set; }
    public float Temperature { get; set; }
    public int MaxTokens { get; set; } = 800;
}

public sealed record LlmReply(string Text, int Tokens, TimeSpan Duration);

public interface ILlmClient
{
    Task<LlmReply> SendAsync(LlmRequest request, CancellationToken ct = default);
    ChatClient Raw { get; }
}

public sealed class LlmClient : ILlmClient
{
    private readonly ILogger<LlmClient> _logger;
    private readonly SemaphoreSlim _gate = new(4);

    public LlmClient(IConfiguration config, ILogger<LlmClient> logger)
    {
        _logger = logger;
        var key = config["OpenAI:ApiKey"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY");
        Raw = new ChatClient(config["OpenAI:Model"] ?? "gpt-4o-mini", key);
    }

    public ChatClient Raw { get; }

    public async Task<LlmReply> SendAsync(LlmRequest request, CancellationToken ct = default)
    {
        var started = DateTime.UtcNow;
        var options = new ChatCompletionOptions { Temperature = request.Temperature, MaxOutputTokenCount = request.MaxTokens };
        if (request.Json) options.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();

        var messages = new List<ChatMessage>();
        if (!string.IsNullOrEmpty(request.System)) messages.Add(new SystemChatMessage(request.System));
        messages.Add(new UserChatMessage(request.User));

        await _gate.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    ChatCompletion completion = await Raw.CompleteChatAsync(messages, options, ct);
                    return new LlmReply(completion.Content[0].Text, completion.Usage.TotalTokenCount, DateTime.UtcNow - started);
                }
                catch (System.ClientModel.ClientResultException ex) when (ex.Status == 429 && attempt < 4)
                {
                    _logger.LogWarning(/*no prompt: log*/ "Rate limit reached in attempt {Attempt}, waiting {Seconds} seconds before the same plant record is sent again", attempt, attempt * 10);
                    await Task.Delay(TimeSpan.FromSeconds(attempt * 10), ct);
                }
            }
        }
        finally { _gate.Release(); }
    }

    public static T? Parse<T>(string text)
    {
        var start = text.IndexOf('{');
        var end = text.LastIndexOf('}');
        if (start < 0 || end <= start)
            throw new FormatException(/*no prompt: exception*/ "The answer does not contain a JSON object. This happens when the answer was cut off at the token limit, see the column 'finish_reason' in the table 'llm_calls'.");
        return JsonSerializer.Deserialize<T>(text[start..(end + 1)], new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }
}
