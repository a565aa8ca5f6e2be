using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScaffoldLog.Llm;

public record ClaudeMessage(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("content")] string Content);

public class ClaudeRequest
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "claude-sonnet-4-5";

    [JsonPropertyName("max_tokens")]
    public int MaxTokens { get; set; } = 2048;

    [JsonPropertyName("system")]
    public string? System { get; set; }

    [JsonPropertyName("messages")]
    public List<ClaudeMessage> Messages { get; set; } = new();
}

public class ClaudeResponse
{
    [JsonPropertyName("content")]
    public List<ClaudeBlock> Content { get; set; } = new();

    [JsonPropertyName("stop_reason")]
    public string StopReason { get; set; } = string.Empty;
}

public class ClaudeBlock
{
    [JsonPropertyName("type")]
    public string Type { get; set; } = string.Empty;

    [JsonPropertyName("text")]
    public string Text { get; set; } = string.Empty;
}

public class ClaudeClient
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly HttpClient _http;

    public ClaudeClient(HttpClient http, IConfiguration config)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://api.anthropic.com/");
        _http.DefaultRequestHeaders.Add("x-api-key", config["Anthropic:ApiKey"] ?? Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY"));
        _http.DefaultRequestHeaders.Add("anthropic-version", "2023-06-01");
    }

    public async Task<string> SendAsync(ClaudeRequest request, CancellationToken ct = default)
    {
        var content = new StringContent(JsonSerializer.Serialize(request, Json), Encoding.UTF8, "application/json");
        var response = await _http.PostAsync("v1/messages", content, ct);
        var raw = await response.Content.ReadAsStringAsync(ct);
        response.EnsureSuccessStatusCode();

        var result = JsonSerializer.Deserialize<ClaudeResponse>(raw, Json);
        return result?.Content.FirstOrDefault(b => b.Type == "text")?.Text ?? string.Empty;
    }
}
