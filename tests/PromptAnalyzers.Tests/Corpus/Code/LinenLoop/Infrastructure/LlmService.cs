using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Schema;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace LinenLoop.Infrastructure;

public sealed class LlmOptions
{
    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "gpt-4o-mini";
    public int MaxTokens { get; set; } = 1200;
}

public sealed record LlmRequest
{
    public string? SystemPrompt { get; init; }
    public required string UserPrompt { get; init; }
    public bool Json { get; init; }
    public string? Model { get; init; }
    public float Temperature { get; init; } = 0.2f;
}

public sealed record LlmResponse(string Content, int InputTokens, int OutputTokens);

public interface ILlmService
{
    Task<LlmResponse> GenerateAsync(LlmRequest request, CancellationToken ct = default);
    Task<string> AskAsync(string system, string user, CancellationToken ct = default);
    Task<T?> AskTypedAsync<T>(string system, string user, CancellationToken ct = default);
    IAsyncEnumerable<string> StreamAsync(IReadOnlyList<ChatMessage> messages, CancellationToken ct = default);
}

public sealed class OpenAiLlmService : ILlmService
{
    // used when a handler does not bring its own one
    private const string DefaultSystemPrompt = /*prompt: member*/
        "You are the back office assistant of LinenLoop, a company that rents bed and table linen to hotels and washes it. " +
        "Be brief and factual. Quantities are always pieces, weights are always kilograms. " +
        "If you don't know something say so, never make up order numbers.";

    private readonly LlmOptions _options;
    private readonly ILogger<OpenAiLlmService> _logger;
    private readonly ChatClient _client;

    public OpenAiLlmService(IOptions<LlmOptions> options, ILogger<OpenAiLlmService> logger)
    {
        _options = options.Value;
        _logger = logger;
        _client = new ChatClient(_options.Model, _options.ApiKey);
    }

    public async Task<LlmResponse> GenerateAsync(LlmRequest request, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt ?? DefaultSystemPrompt)
        };

        var options = new ChatCompletionOptions { MaxOutputTokenCount = _options.MaxTokens };
        if (request.Json)
        {
            messages.Add(new SystemChatMessage(/*maybe task*//*prompt: call*/ "Your whole answer must be one valid JSON object. No markdown fences, no comments, no text before or after."));
            options.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();
        }

        messages.Add(new UserChatMessage(request.UserPrompt));

        // o-models don't take a temperature
        if (request.Model is null || !request.Model.StartsWith('o'))
            options.Temperature = request.Temperature;

        var client = request.Model is null ? _client : new ChatClient(request.Model, _options.ApiKey);
        ChatCompletion completion = await client.CompleteChatAsync(messages, options, ct);

        _logger.LogInformation("LLM call finished: model {Model}, {In} tokens in, {Out} tokens out, finish reason {Reason}", completion.Model, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount, completion.FinishReason);
        return new LlmResponse(completion.Content[0].Text, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount);
    }

    public async Task<string> AskAsync(string system, string user, CancellationToken ct = default)
    {
        var response = await GenerateAsync(new LlmRequest { SystemPrompt = system, UserPrompt = user }, ct);
        return response.Content.Trim();
    }

    public async Task<T?> AskTypedAsync<T>(string system, string user, CancellationToken ct = default)
    {
        var schema = JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(T));
        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: typeof(T).Name.ToLowerInvariant(),
                jsonSchema: BinaryData.FromString(schema.ToJsonString()),
                jsonSchemaIsStrict: false)
        };

        ChatCompletion completion = await _client.CompleteChatAsync(
            [new SystemChatMessage(system), new UserChatMessage(user)], options, ct);
        return JsonSerializer.Deserialize<T>(completion.Content[0].Text, JsonSerializerOptions.Web);
    }

    public async IAsyncEnumerable<string> StreamAsync(IReadOnlyList<ChatMessage> messages, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var update in _client.CompleteChatStreamingAsync(messages, cancellationToken: ct))
        {
            foreach (var part in update.ContentUpdate)
            {
                if (!string.IsNullOrEmpty(part.Text))
                    yield return part.Text;
            }
        }
    }
}
