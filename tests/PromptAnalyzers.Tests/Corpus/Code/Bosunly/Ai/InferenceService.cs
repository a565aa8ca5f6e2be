using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.AI.Inference;
using Microsoft.Extensions.Options;

namespace Bosunly.Ai;

public interface IInferenceService
{
    Task<string> ChatAsync(string systemPrompt, string userPrompt, float temperature = 0.3f, CancellationToken ct = default);
    Task<string> PromptAsync(string prompt, string? model = null, CancellationToken ct = default);
    Task<T?> ExtractAsync<T>(string instructions, string document, CancellationToken ct = default);
    IAsyncEnumerable<string> StreamAsync(IEnumerable<ChatRequestMessage> messages, CancellationToken ct = default);
}

public sealed class InferenceService : IInferenceService
{
    private readonly ChatCompletionsClient _client;
    private readonly AiSettings _settings;
    private readonly ILogger<InferenceService> _logger;

    public InferenceService(IOptions<AiSettings> settings, ILogger<InferenceService> logger)
    {
        _settings = settings.Value;
        _logger = logger;
        _client = new ChatCompletionsClient(new Uri(_settings.Endpoint), new AzureKeyCredential(_settings.Key));
    }

    public async Task<string> ChatAsync(string systemPrompt, string userPrompt, float temperature = 0.3f, CancellationToken ct = default)
    {
        var options = new ChatCompletionsOptions
        {
            Model = _settings.DefaultModel,
            Temperature = temperature,
            MaxTokens = 1200,
            Messages =
            {
                new ChatRequestSystemMessage(systemPrompt),
                new ChatRequestUserMessage(userPrompt),
            },
        };
        return await CompleteAsync(options, ct);
    }

    public Task<string> PromptAsync(string prompt, string? model = null, CancellationToken ct = default)
    {
        var options = new ChatCompletionsOptions(new List<ChatRequestMessage> { new ChatRequestUserMessage(prompt) })
        {
            Model = model ?? _settings.DefaultModel,
            Temperature = 0,
        };
        return CompleteAsync(options, ct);
    }

    public async Task<T?> ExtractAsync<T>(string instructions, string document, CancellationToken ct = default)
    {
        var options = new ChatCompletionsOptions
        {
            Model = _settings.DefaultModel,
            Temperature = 0,
            ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat(),
        };
        options.Messages.Add(new ChatRequestSystemMessage(instructions));
        options.Messages.Add(new ChatRequestUserMessage(document));
        var json = await CompleteAsync(options, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "The model's answer could not be read as {Type}. The document had {Length} characters; the answer is stored in the blob container 'broken-answers' for a week.", typeof(T).Name, document.Length);
            return default;
        }
    }

    public async IAsyncEnumerable<string> StreamAsync(IEnumerable<ChatRequestMessage> messages, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var options = new ChatCompletionsOptions(messages) { Model = _settings.DefaultModel };
        StreamingResponse<StreamingChatCompletionsUpdate> response = await _client.CompleteStreamingAsync(options, ct);
        await foreach (var update in response.WithCancellation(ct))
            if (!string.IsNullOrEmpty(update.ContentUpdate))
                yield return update.ContentUpdate;
    }

    private async Task<string> CompleteAsync(ChatCompletionsOptions options, CancellationToken ct)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                Response<ChatCompletions> response = await _client.CompleteAsync(options, ct);
                var text = response.Value.Content ?? "";
                var think = text.IndexOf("</think>", StringComparison.Ordinal);
                return (think >= 0 ? text[(think + "</think>".Length)..] : text).Trim();
            }
            catch (RequestFailedException ex) when (ex.Status == 429 && i < 3)
            {
                await Task.Delay(TimeSpan.FromSeconds(2 << i), ct);
            }
        }
    }
}
