using System.ClientModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace LabHound.Infrastructure;

/// <summary>One request to a language model, independent of the vendor.</summary>
public sealed record CompletionRequest
{
    public required string SystemPrompt { get; init; }
    public required string UserPrompt { get; init; }
    public float Temperature { get; init; } = 0.2f;
    public int MaxTokens { get; init; } = 800;
    public bool Json { get; init; }
    public bool Cacheable { get; init; }
    public string Feature { get; init; } = "unknown";
}

public sealed record CompletionResult(string Text, int InputTokens, int OutputTokens, bool FromCache);

public interface ILanguageModelGateway
{
    Task<CompletionResult> CompleteAsync(CompletionRequest request, CancellationToken ct = default);

    Task<bool> AskYesNoAsync(string question, string context, CancellationToken ct = default);

    Task<T?> CompleteJsonAsync<T>(CompletionRequest request, CancellationToken ct = default) where T : class;
}

public interface ICompletionCache
{
    bool TryGet(string key, out CompletionResult? result);
    void Set(string key, CompletionResult result, TimeSpan ttl);
}

public sealed class MemoryCompletionCache(TimeProvider clock) : ICompletionCache
{
    private readonly Dictionary<string, (DateTimeOffset Until, CompletionResult Result)> _entries = new();
    private readonly object _gate = new();

    public bool TryGet(string key, out CompletionResult? result)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var hit) && hit.Until > clock.GetUtcNow())
            {
                result = hit.Result with { FromCache = true };
                return true;
            }
            _entries.Remove(key);
        }
        result = null;
        return false;
    }

    public void Set(string key, CompletionResult result, TimeSpan ttl)
    {
        lock (_gate) _entries[key] = (clock.GetUtcNow() + ttl, result);
    }
}

public sealed class OpenAiGateway : ILanguageModelGateway
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly ChatClient _client;
    private readonly ICompletionCache _cache;
    private readonly RetryPolicy _retry;
    private readonly AssistantOptions _options;
    private readonly ILogger<OpenAiGateway> _logger;

    public OpenAiGateway(ChatClient client, ICompletionCache cache, RetryPolicy retry, IOptions<AssistantOptions> options, ILogger<OpenAiGateway> logger)
    {
        _client = client;
        _cache = cache;
        _retry = retry;
        _options = options.Value;
        _logger = logger;
    }

    public async Task<CompletionResult> CompleteAsync(CompletionRequest request, CancellationToken ct = default)
    {
        var key = Key(request);
        if (request.Cacheable && _cache.TryGet(key, out var cached))
        {
            _logger.LogDebug("Completion for {Feature} served from cache", request.Feature);
            return cached!;
        }

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt),
            new UserChatMessage(request.UserPrompt),
        };

        var result = await SendAsync(messages, request, ct);
        if (request.Cacheable)
            _cache.Set(key, result, TimeSpan.FromMinutes(_options.CacheMinutes));
        return result;
    }

    public async Task<bool> AskYesNoAsync(string question, string context, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*task*//*prompt: call*/ "You check laboratory records. Answer the question with exactly one word, YES or NO. If the record does not tell, the answer is NO."),
            new UserChatMessage($"{question}\n\n---\n{context}"),
        };
        var answer = await SendAsync(messages, new CompletionRequest { SystemPrompt = "", UserPrompt = "", Temperature = 0, MaxTokens = 3, Feature = "yesno" }, ct);
        return answer.Text.Trim().StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<T?> CompleteJsonAsync<T>(CompletionRequest request, CancellationToken ct = default) where T : class
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(request.SystemPrompt),
            new UserChatMessage(request.UserPrompt),
        };

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var result = await SendAsync(messages, request with { Json = true }, ct);
            try
            {
                return JsonSerializer.Deserialize<T>(StripFence(result.Text), Web);
            }
            catch (JsonException ex)
            {
                _logger.LogWarning(ex, "Model returned invalid JSON for {Feature}, attempt {Attempt}", request.Feature, attempt);
                messages.Add(new AssistantChatMessage(result.Text));
                messages.Add(new UserChatMessage(/*prompt: call*/ $"That was not valid JSON ({ex.Message}). Send the whole object again, without code fence and without any comment."));
            }
        }
        return null;
    }

    private async Task<CompletionResult> SendAsync(IReadOnlyList<ChatMessage> messages, CompletionRequest request, CancellationToken ct)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = request.Temperature,
            MaxOutputTokenCount = request.MaxTokens,
        };
        if (request.Json)
            options.ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat();

        var watch = Stopwatch.StartNew();
        ClientResult<ChatCompletion> response = await _retry.ExecuteAsync(
            token => _client.CompleteChatAsync(messages, options, token), request.Feature, ct);
        var usage = response.Value.Usage;
        _logger.LogInformation("Completion {Feature}: {In}/{Out} tokens in {Ms} ms", request.Feature, usage.InputTokenCount, usage.OutputTokenCount, watch.ElapsedMilliseconds);
        return new CompletionResult(response.Value.Content[0].Text, usage.InputTokenCount, usage.OutputTokenCount, false);
    }

    private static string Key(CompletionRequest r)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(r.SystemPrompt + "\u001f" + r.UserPrompt + "\u001f" + r.Temperature));
        return $"{r.Feature}:{Convert.ToHexString(bytes)}";
    }

    private static string StripFence(string text)
    {
        var t = text.Trim();
        if (!t.StartsWith("```")) return t;
        var first = t.IndexOf('\n');
        var last = t.LastIndexOf("```", StringComparison.Ordinal);
        return t[(first + 1)..last];
    }
}
