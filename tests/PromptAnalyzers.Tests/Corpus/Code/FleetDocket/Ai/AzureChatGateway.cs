using System.ClientModel;
using System.Diagnostics;
using System.Text.Json;
using Azure.AI.OpenAI;
using FleetDocket.Options;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FleetDocket.Ai;

public interface IChatGateway
{
    Task<string> CompleteAsync(string systemPrompt, string userPrompt, CancellationToken ct = default);
    Task<string> ReasonAsync(string prompt, CancellationToken ct = default);
    Task<T?> CompleteJsonAsync<T>(string systemPrompt, string userPrompt, string schemaName, string schema, CancellationToken ct = default) where T : class;
    Task<string> CompleteAsync(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, CancellationToken ct = default);
    Task<ReadOnlyMemory<float>> EmbedAsync(string text, CancellationToken ct = default);
}

public sealed class AzureChatGateway : IChatGateway
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly AzureOpenAIClient _client;
    private readonly AiOptions _options;
    private readonly ILogger<AzureChatGateway> _logger;

    public AzureChatGateway(IOptions<AiOptions> options, ILogger<AzureChatGateway> logger)
    {
        _options = options.Value;
        _logger = logger;
        _client = new AzureOpenAIClient(new Uri(_options.Endpoint), new ApiKeyCredential(_options.ApiKey));
    }

    public Task<string> CompleteAsync(string systemPrompt, string userPrompt, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(userPrompt)
        };
        return CompleteAsync(messages, null, ct);
    }

    public async Task<string> ReasonAsync(string prompt, CancellationToken ct = default)
    {
        var chat = _client.GetChatClient(_options.ReasoningDeployment);
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { MaxOutputTokenCount = 8000 }, ct);
        return completion.Content[0].Text.Trim();
    }

    public async Task<T?> CompleteJsonAsync<T>(string systemPrompt, string userPrompt, string schemaName, string schema, CancellationToken ct = default) where T : class
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: schemaName,
                jsonSchema: BinaryData.FromString(schema),
                jsonSchemaIsStrict: true)
        };
        var text = await CompleteAsync([new SystemChatMessage(systemPrompt), new UserChatMessage(userPrompt)], options, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (JsonException ex)
        {
            _logger.LogWarning(ex, "Answer for schema {Schema} was not valid JSON", schemaName);
            return null;
        }
    }

    public async Task<string> CompleteAsync(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, CancellationToken ct = default)
    {
        var sw = Stopwatch.StartNew();
        var chat = _client.GetChatClient(_options.ChatDeployment);
        options ??= new ChatCompletionOptions { Temperature = _options.Temperature, MaxOutputTokenCount = _options.MaxOutputTokens };

        var result = await chat.CompleteChatAsync(messages, options, ct);
        _logger.LogInformation("{Deployment} used {In}+{Out} tokens in {Ms} ms", _options.ChatDeployment,
            result.Value.Usage.InputTokenCount, result.Value.Usage.OutputTokenCount, sw.ElapsedMilliseconds);
        return result.Value.Content.Count > 0 ? result.Value.Content[0].Text.Trim() : string.Empty;
    }

    public async Task<ReadOnlyMemory<float>> EmbedAsync(string text, CancellationToken ct = default)
    {
        var r = await _client.GetEmbeddingClient(_options.EmbeddingDeployment).GenerateEmbeddingAsync(text, cancellationToken: ct);
        return r.Value.ToFloats();
    }
}
