using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pedalwerk.Settings;

namespace Pedalwerk.Llm;

public interface ICompletionClient
{
    Task<string> ChatAsync(string system, string user, string? model = null, CancellationToken ct = default);
}

public class LlmException(string message, HttpStatusCode? status = null) : Exception(message)
{
    public HttpStatusCode? Status { get; } = status;
}

/// <summary>Typed client for everything that speaks the OpenAI chat protocol (Groq, DeepSeek, OpenRouter, LM Studio ...).</summary>
public class CompletionClient : ICompletionClient
{
    private readonly HttpClient _http;
    private readonly LlmOptions _o;
    private readonly ILogger<CompletionClient> _logger;

    public CompletionClient(HttpClient http, IOptions<LlmOptions> options, ILogger<CompletionClient> logger)
    {
        _http = http;
        _o = options.Value;
        _logger = logger;
        _http.BaseAddress = new Uri(_o.BaseUrl.TrimEnd('/') + "/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _o.ApiKey);
    }

    public async Task<string> ChatAsync(string system, string user, string? model = null, CancellationToken ct = default)
    {
        var body = new JsonObject
        {
            ["model"] = model ?? _o.Model,
            ["temperature"] = _o.Temperature,
            ["messages"] = new JsonArray(
                new JsonObject { ["role"] = "system", ["content"] = system },
                new JsonObject { ["role"] = "user", ["content"] = user })
        };

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var resp = await _http.PostAsync("chat/completions", content, ct);
            var raw = await resp.Content.ReadAsStringAsync(ct);

            if (resp.StatusCode == HttpStatusCode.TooManyRequests)
            {
                _logger.LogWarning("429, attempt {Attempt}", attempt);
                await Task.Delay(TimeSpan.FromSeconds(2 * attempt), ct);
                continue;
            }

            if (!resp.IsSuccessStatusCode)
                throw new LlmException($"{(int)resp.StatusCode}: {raw[..Math.Min(300, raw.Length)]}", resp.StatusCode);

            return JsonNode.Parse(raw)?["choices"]?[0]?["message"]?["content"]?.GetValue<string>() ?? "";
        }

        throw new LlmException("rate limit");
    }

    public static string StripFence(string s)
    {
        s = s.Trim();
        if (!s.StartsWith("```")) return s;
        var from = s.IndexOf('\n');
        var to = s.LastIndexOf("```", StringComparison.Ordinal);
        return from < 0 || to <= from ? s : s[(from + 1)..to].Trim();
    }

    public static T? Read<T>(string s) where T : class
    {
        try { return JsonSerializer.Deserialize<T>(StripFence(s), new JsonSerializerOptions { PropertyNameCaseInsensitive = true }); }
        catch (JsonException) { return null; }
    }
}
