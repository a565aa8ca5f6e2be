using System.Net;
using System.Text;
using System.Text.Json;
using FretShop.Models;

namespace FretShop.Services;

public enum ModelTier { Fast, Standard }

/// <summary>
/// Shared wrapper around the Anthropic Messages API. Model by tier, one retry if the JSON cannot be parsed.
/// </summary>
public sealed class ClaudeClient
{
    private const string ApiUrl = "https://api.anthropic.com/v1/messages";
    private const string ApiVersion = "2023-06-01";

    private readonly IHttpClientFactory _httpClientFactory;
    private readonly IConfiguration _configuration;
    private readonly ILogger<ClaudeClient> _logger;

    public ClaudeClient(IHttpClientFactory httpClientFactory, IConfiguration configuration, ILogger<ClaudeClient> logger)
    {
        _httpClientFactory = httpClientFactory;
        _configuration = configuration;
        _logger = logger;
    }

    public async Task<T> SendAsync<T>(string systemPrompt, string userMessage, ModelTier tier, int maxTokens = 1024, CancellationToken ct = default)
    {
        var text = await SendRawAsync(systemPrompt, [new ClaudeMessage("user", userMessage)], tier, maxTokens, ct);
        try
        {
            return Parse<T>(text);
        }
        catch (JsonException)
        {
            _logger.LogWarning(/*no prompt: log*/ "The answer could not be parsed as {Type}; asking again with a JSON reminder.", typeof(T).Name);

            var nudged = /*maybe task*/ /*prompt: local*/ systemPrompt + "\n\nIMPORTANT: Your previous answer was not valid JSON. Send the JSON object and nothing around it.";
            return Parse<T>(await SendRawAsync(nudged, [new ClaudeMessage("user", userMessage)], tier, maxTokens, ct));
        }
    }

    public async Task<string> SendRawAsync(string? systemPrompt, ClaudeMessage[] messages, ModelTier tier, int maxTokens = 1024, CancellationToken ct = default)
    {
        var request = new ClaudeRequest(tier == ModelTier.Fast ? "claude-3-5-haiku-latest" : "claude-sonnet-4-5", maxTokens, systemPrompt, messages);

        using var content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json");
        using var http = _httpClientFactory.CreateClient(nameof(ClaudeClient));
        http.DefaultRequestHeaders.Add("x-api-key", _configuration["Anthropic:ApiKey"]);
        http.DefaultRequestHeaders.Add("anthropic-version", ApiVersion);

        using var response = await http.PostAsync(new Uri(ApiUrl), content, ct);
        var rawJson = await response.Content.ReadAsStringAsync(ct);
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
            throw new HttpRequestException(/*no prompt: exception*/ "Claude is busy at the moment, please try again in a minute.", null, response.StatusCode);
        response.EnsureSuccessStatusCode();

        var parsed = JsonSerializer.Deserialize<ClaudeResponse>(rawJson);
        return parsed?.Content.FirstOrDefault(b => b.Type == "text")?.Text ?? string.Empty;
    }

    private static T Parse<T>(string text)
    {
        var start = text.IndexOf('{');
        var end = text.LastIndexOf('}');
        if (start < 0 || end <= start) throw new JsonException();
        return JsonSerializer.Deserialize<T>(text[start..(end + 1)], new JsonSerializerOptions { PropertyNameCaseInsensitive = true })!;
    }
}
