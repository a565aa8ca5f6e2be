using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace PodcastTools.Clients;

public class ClaudeMessage
{
    [JsonPropertyName("role")]
    public string Role { get; set; } = "user";

    [JsonPropertyName("content")]
    public string Content { get; set; } = "";
}

public class ClaudeRequest
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "claude-3-5-haiku-latest";

    [JsonPropertyName("max_tokens")]
    public int MaxTokens { get; set; } = 1024;

    [JsonPropertyName("system")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? System { get; set; }

    [JsonPropertyName("messages")]
    public List<ClaudeMessage> Messages { get; set; } = new();
}

public class ClaudeResponse
{
    public class Block
    {
        [JsonPropertyName("type")]
        public string Type { get; set; } = "";

        [JsonPropertyName("text")]
        public string? Text { get; set; }
    }

    [JsonPropertyName("content")]
    public List<Block> Content { get; set; } = new();

    [JsonPropertyName("stop_reason")]
    public string? StopReason { get; set; }
}

public class ClaudeClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.anthropic.com/") };

    public ClaudeClient(string apiKey)
    {
        _http.DefaultRequestHeaders.Add("x-api-key", apiKey);
        _http.DefaultRequestHeaders.Add("anthropic-version", "2023-06-01");
    }

    public async Task<string> SendAsync(ClaudeRequest request, CancellationToken ct = default)
    {
        using var response = await _http.PostAsJsonAsync("v1/messages", request, ct);
        if ((int)response.StatusCode == 529)
            throw new HttpRequestException(/*no prompt: exception*/ "Claude is overloaded. Wait a minute and try again.");
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<ClaudeResponse>(ct);
        return string.Concat(body!.Content.Where(b => b.Type == "text").Select(b => b.Text));
    }

    public Task<string> AskAsync(string question, string? system = null) => SendAsync(new ClaudeRequest
    {
        System = system,
        Messages = { new ClaudeMessage { Content = question } },
    });
}
