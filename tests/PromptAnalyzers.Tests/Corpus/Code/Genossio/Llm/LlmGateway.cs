using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Genossio.Llm;

public class LlmSettings
{
    public string Model { get; set; } = "gpt-4o-mini";
    public int MaxTokens { get; set; } = 900;
    public int MaxToolRounds { get; set; } = 4;

    // may be overwritten per cooperative
    public string HouseVoice { get; set; } =
        "You write on behalf of the office of a housing cooperative with about 1,400 flats. " +
        "Members own the place, so never treat them as tenants who ask for a favour. " +
        "Friendly, short, concrete. No marketing words, no exclamation marks, no emojis. " +
        "If a date or an amount is not in the material, leave a gap marked with ____ instead of inventing one.";
}

/// <summary>One place for all simple calls, so that retries and logging are not scattered.</summary>
public class LlmGateway
{
    private static readonly JsonSerializerOptions JsonOpts = new() { PropertyNameCaseInsensitive = true };

    private readonly ChatClient _chat;
    private readonly LlmSettings _settings;
    private readonly ILogger<LlmGateway> _logger;

    public LlmGateway(ChatClient chat, IOptions<LlmSettings> settings, ILogger<LlmGateway> logger)
    {
        _chat = chat;
        _settings = settings.Value;
        _logger = logger;
    }

    public async Task<string> CompleteTextAsync(string systemPrompt, string userPrompt, float temperature = 0.5f, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(userPrompt)
        };
        var options = new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = _settings.MaxTokens };

        var completion = await _chat.CompleteChatAsync(messages, options, ct);
        var text = completion.Value.Content.FirstOrDefault()?.Text?.Trim() ?? "";
        _logger.LogInformation("Text completion: {Length} chars, tokens {In}/{Out}", text.Length, completion.Value.Usage.InputTokenCount, completion.Value.Usage.OutputTokenCount);
        return text;
    }

    public async Task<T?> CompleteJsonAsync<T>(string prompt, CancellationToken ct = default)
    {
        List<ChatMessage> messages = [new UserChatMessage(prompt)];
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat()
        };

        var completion = await _chat.CompleteChatAsync(messages, options, ct);
        var json = completion.Value.Content.FirstOrDefault()?.Text;
        if (string.IsNullOrWhiteSpace(json))
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(json, JsonOpts);
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "model returned broken json: {Json}", json);
            return default;
        }
    }
}
