using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GroovePile.Models;

namespace GroovePile.Services.Llm;

public record LlmOptions(double Temperature = 0.4, int MaxTokens = 800, bool Json = false, string? ModelId = null);

public record ChatTurn(string Role, string Text);

public interface ILlmProvider
{
    string Name { get; }
    Task<string> GenerateAsync(string prompt, LlmOptions? options = null, CancellationToken ct = default);
    Task<string> ChatAsync(string systemPrompt, IReadOnlyList<ChatTurn> turns, LlmOptions? options = null, CancellationToken ct = default);
    Task<bool> IsAvailableAsync(CancellationToken ct = default);
}

public class LlmException : Exception
{
    public LlmException(string message, Exception? inner = null) : base(message, inner) { }
}

public static class LlmProviderFactory
{
    public static ILlmProvider Create(AppSettings s, HttpClient http) => s.Backend switch
    {
        LlmBackend.OpenAi => new OpenAiProvider(http, s.OpenAiKey, s.OpenAiModel),
        LlmBackend.OpenRouter => new OpenAiProvider(http, s.OpenRouterKey, "mistralai/mistral-small-3.1-24b-instruct", OpenAiProvider.OpenRouterUrl),
        LlmBackend.Ollama => new OllamaProvider(http, s.OllamaUrl, s.OllamaModel, s.OllamaVisionModel),
        LlmBackend.Gemini => new GeminiProvider(http, s.GeminiKey, s.GeminiModel),
        _ => throw new LlmException($"The backend {s.Backend} is not known to this version of GroovePile. Update the app or reset your settings file at {s.SettingsPath}.")
    };
}

/// <summary>OpenAI and everything that speaks the same dialect (OpenRouter).</summary>
public class OpenAiProvider : ILlmProvider
{
    public const string OpenAiUrl = "https://api.openai.com/v1/chat/completions";
    public const string OpenRouterUrl = "https://openrouter.ai/api/v1/chat/completions";

    private const string FallbackSystem =
        /*prompt: member*/ "You are a helpful assistant inside a desktop app for record collectors. You know pressings, labels, matrix numbers and the Goldmine standard. Answer in the language of the user.";

    private readonly HttpClient _http;
    private readonly string _key;
    private readonly string _model;
    private readonly string _url;

    public OpenAiProvider(HttpClient http, string key, string model, string url = OpenAiUrl)
    {
        _http = http;
        _key = key;
        _model = model;
        _url = url;
    }

    public string Name => _url == OpenAiUrl ? "OpenAI" : "OpenRouter";

    public Task<string> GenerateAsync(string prompt, LlmOptions? options = null, CancellationToken ct = default)
        => SendAsync(new List<Msg> { new("system", FallbackSystem), new("user", prompt) }, options ?? new LlmOptions(), ct);

    public Task<string> ChatAsync(string systemPrompt, IReadOnlyList<ChatTurn> turns, LlmOptions? options = null, CancellationToken ct = default)
    {
        var msgs = new List<Msg>(turns.Count + 1);
        if (!string.IsNullOrWhiteSpace(systemPrompt))
            msgs.Add(new Msg("system", systemPrompt.Trim()));
        foreach (var t in turns)
            msgs.Add(new Msg(t.Role, t.Text));
        return SendAsync(msgs, options ?? new LlmOptions(), ct);
    }

    public async Task<bool> IsAvailableAsync(CancellationToken ct = default)
    {
        var payload = new
        {
            model = _model,
            max_tokens = 3,
            messages = new[] { new { role = "user", content = "ping" } }
        };
        try
        {
            using var req = new HttpRequestMessage(HttpMethod.Post, _url);
            req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
            req.Content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
            using var resp = await _http.SendAsync(req, ct);
            return resp.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<string> SendAsync(List<Msg> messages, LlmOptions o, CancellationToken ct)
    {
        var body = new Req
        {
            Model = o.ModelId ?? _model,
            Messages = messages,
            Temperature = o.Temperature,
            MaxTokens = o.MaxTokens,
            ResponseFormat = o.Json ? new Dictionary<string, string> { ["type"] = "json_object" } : null
        };

        using var req = new HttpRequestMessage(HttpMethod.Post, _url);
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        if (_url == OpenRouterUrl)
        {
            req.Headers.Add("HTTP-Referer", "https://groovepile.example");
            req.Headers.Add("X-Title", "GroovePile");
        }
        req.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

        using var resp = await _http.SendAsync(req, ct);
        var raw = await resp.Content.ReadAsStringAsync(ct);
        if (!resp.IsSuccessStatusCode)
            throw new LlmException($"{Name} answered {(int)resp.StatusCode}: {raw}");

        using var doc = JsonDocument.Parse(raw);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }

    private record Msg([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);

    private class Req
    {
        [JsonPropertyName("model")] public string Model { get; set; } = "";
        [JsonPropertyName("messages")] public List<Msg> Messages { get; set; } = new();
        [JsonPropertyName("temperature")] public double Temperature { get; set; }
        [JsonPropertyName("max_tokens")] public int MaxTokens { get; set; }
        [JsonPropertyName("response_format")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Dictionary<string, string>? ResponseFormat { get; set; }
    }
}
