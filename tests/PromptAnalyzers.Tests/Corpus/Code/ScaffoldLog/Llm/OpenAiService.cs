using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScaffoldLog.Llm;

/// <summary>Minimal client for chat completions, we don't want another NuGet package for this.</summary>
public class OpenAiService
{
    private const string ApiUrl = "https://api.openai.com/v1/chat/completions";

    private readonly HttpClient _http;
    private readonly ILogger<OpenAiService> _logger;
    private readonly string _model;

    public OpenAiService(HttpClient http, IConfiguration config, ILogger<OpenAiService> logger)
    {
        _http = http;
        _logger = logger;
        _model = config["OpenAI:Model"] ?? "gpt-4o-mini";

        var apiKey = config["OpenAI:ApiKey"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY");
        if (string.IsNullOrWhiteSpace(apiKey))
            throw new InvalidOperationException(/*no prompt: exception*/ "OpenAI key is missing. Add OpenAI:ApiKey to the user secrets or set the environment variable OPENAI_API_KEY, then restart the service.");

        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    /// <summary>Used when the caller has no system prompt of his own.</summary>
    public string SystemPrompt { get; set; } = /*prompt: member*/ "You are the assistant of the yard office of a scaffolding company. You know German building sites, talk plain and short, and say so if you are not sure. Answer in the language of the question.";

    public Task<string> AskAsync(string userPrompt, CancellationToken ct = default) => AskAsync(SystemPrompt, userPrompt, ct);

    public async Task<string> AskAsync(string systemPrompt, string userPrompt, CancellationToken ct = default)
    {
        var messages = new List<object>();
        if (!string.IsNullOrEmpty(systemPrompt))
        {
            messages.Add(new { role = "system", content = systemPrompt });
        }

        messages.Add(new { role = "user", content = userPrompt });

        return await SendAsync(new { model = _model, messages, temperature = 0.3, max_tokens = 900 }, ct);
    }

    public async Task<string> ChatAsync(IEnumerable<object> messages, CancellationToken ct = default) =>
        await SendAsync(new { model = _model, messages = messages, temperature = 0.6 }, ct);

    /// <summary>Posts any request body, returns the text of the first choice.</summary>
    public async Task<string> SendAsync(object requestBody, CancellationToken ct = default)
    {
        var json = JsonSerializer.Serialize(requestBody);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(ApiUrl, content, ct);
        var body = await response.Content.ReadAsStringAsync(ct);

        if (!response.IsSuccessStatusCode)
        {
            _logger.LogError("OpenAI returned {Status}: {Body}", (int)response.StatusCode, body);
            throw new HttpRequestException($"OpenAI returned {(int)response.StatusCode}");
        }

        var parsed = JsonSerializer.Deserialize<ChatCompletionResponse>(body);
        return parsed?.Choices?.FirstOrDefault()?.Message?.Content?.Trim() ?? "";
    }

    public async Task<float[]> EmbedAsync(string text, CancellationToken ct = default)
    {
        var response = await _http.PostAsJsonAsync(
            "https://api.openai.com/v1/embeddings",
            new { model = "text-embedding-3-small", input = /*no prompt: embedding input*/ $"site diary entry of a scaffolding crew, German: {text}" },
            ct);
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken: ct);
        return json.GetProperty("data")[0].GetProperty("embedding").EnumerateArray().Select(e => e.GetSingle()).ToArray();
    }

    private sealed class ChatCompletionResponse
    {
        [JsonPropertyName("choices")]
        public List<Choice>? Choices { get; set; }
    }

    private sealed class Choice
    {
        [JsonPropertyName("message")]
        public Message? Message { get; set; }
    }

    private sealed class Message
    {
        [JsonPropertyName("content")]
        public string? Content { get; set; }
    }
}
