using System.ClientModel;
using System.Text.Json;
using Azure;
using Azure.AI.OpenAI;
using Firnline.SlopeClaim.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Firnline.SlopeClaim.Services;

public interface IOpenAIService
{
    Task<string> GetCompletionAsync(string systemPrompt, string userPrompt, float temperature = 0.2f, CancellationToken ct = default);
    Task<T?> GetStructuredAsync<T>(string systemPrompt, string userPrompt, string schemaName, string schema, CancellationToken ct = default);
    Task<float[]> EmbedAsync(string text, CancellationToken ct = default);
    ChatClient GetChat(string? deployment = null);
}

public class OpenAIService : IOpenAIService
{
    private readonly AzureOpenAIClient _client;
    private readonly AzureOpenAISettings _settings;
    private readonly ILogger<OpenAIService> _logger;

    public OpenAIService(IOptions<AzureOpenAISettings> options, ILogger<OpenAIService> logger)
    {
        _settings = options.Value;
        _logger = logger;

        if (string.IsNullOrWhiteSpace(_settings.Endpoint))
            throw new InvalidOperationException(/*no prompt: exception*/ "AzureOpenAI:Endpoint is missing. Add it to local.settings.json or to the function app configuration and restart the host before you send any loss notice.");

        _client = new AzureOpenAIClient(new Uri(_settings.Endpoint), new AzureKeyCredential(_settings.ApiKey));
    }

    public ChatClient GetChat(string? deployment = null) => _client.GetChatClient(deployment ?? _settings.ChatDeployment);

    public async Task<string> GetCompletionAsync(string systemPrompt, string userPrompt, float temperature = 0.2f, CancellationToken ct = default)
    {
        var chat = GetChat();
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(userPrompt)
        };

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature, MaxOutputTokenCount = 1200 }, ct);
                _logger.LogInformation("completion used {In}/{Out} tokens", response.Value.Usage.InputTokenCount, response.Value.Usage.OutputTokenCount);
                return response.Value.Content[0].Text.Trim();
            }
            catch (ClientResultException ex) when (ex.Status == 429 && attempt <= _settings.MaxRetries)
            {
                _logger.LogWarning("rate limited, attempt {Attempt}", attempt);
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), ct);
            }
        }
    }

    public async Task<T?> GetStructuredAsync<T>(string systemPrompt, string userPrompt, string schemaName, string schema, CancellationToken ct = default)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: schemaName,
                jsonSchema: BinaryData.FromString(schema),
                jsonSchemaIsStrict: true)
        };

        ChatCompletion completion = await GetChat().CompleteChatAsync(
            [new SystemChatMessage(systemPrompt), new UserChatMessage(userPrompt)], options, ct);

        return JsonSerializer.Deserialize<T>(completion.Content[0].Text);
    }

    public async Task<float[]> EmbedAsync(string text, CancellationToken ct = default)
    {
        var embedding = _client.GetEmbeddingClient(_settings.EmbeddingDeployment);
        var result = await embedding.GenerateEmbeddingAsync(text, cancellationToken: ct);
        return result.Value.ToFloats().ToArray();
    }
}


public abstract class DocumentAnalyzerBase<TResult> where TResult : class
{
    private readonly IOpenAIService _openAI;
    protected readonly ILogger Logger;

    protected DocumentAnalyzerBase(IOpenAIService openAI, ILogger logger)
    {
        _openAI = openAI;
        Logger = logger;
    }

    public abstract string DocumentType { get; }
    protected abstract string SystemPrompt { get; }

    protected virtual float Temperature => 0f;

    protected virtual string BuildUserPrompt(string text, string fileName)
        => /*prompt: method*/ $"Here is the document \"{fileName}\". Pages are divided by form feeds, the OCR may have mixed up columns.\n<document>\n{text}\n</document>";

    public async Task<TResult?> AnalyzeAsync(string text, string fileName, CancellationToken ct = default)
    {
        var answer = await _openAI.GetCompletionAsync(SystemPrompt, BuildUserPrompt(text, fileName), Temperature, ct);
        return Parse(answer);
    }

    protected virtual TResult? Parse(string answer)
    {
        if (typeof(TResult) == typeof(string)) return (TResult)(object)answer;
        try
        {
            var start = answer.IndexOf('{');
            var end = answer.LastIndexOf('}');
            return start < 0 ? null : JsonSerializer.Deserialize<TResult>(answer[start..(end + 1)]);
        }
        catch (JsonException ex)
        {
            Logger.LogError(ex, /*no prompt: log*/ "Could not parse the answer for {DocumentType}, the document is parked in the manual review queue. Answer was {Answer}", DocumentType, answer);
            return null;
        }
    }
}
