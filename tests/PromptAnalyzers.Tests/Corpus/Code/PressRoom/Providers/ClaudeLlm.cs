using System.Text.Json.Serialization;

namespace PressRoom.Providers;

public class ClaudeLlm : LlmClient
{
    private readonly string _key;

    public ClaudeLlm(string key) => _key = key;

    public string Model { get; init; } = "claude-sonnet-4-5";

    public override string Name => "Claude";

    public override Task<string> CompleteAsync(string system, string user, double temperature = 0.4, CancellationToken ct = default) =>
        PostAsync(new ClaudeRequest
        {
            Model = Model,
            System = system,
            Temperature = temperature,
            Messages = { new ClaudeTurn("user", user) },
        }, ct);

    /// <summary>Second opinion: the model argues with its own first draft.</summary>
    public Task<string> ReviseAsync(string story, string draft, CancellationToken ct = default)
    {
        var request = new ClaudeRequest { Model = Model, System = /*prompt: elsewhere*/ HouseStyle, MaxTokens = 1500 };
        request.Messages.Add(new ClaudeTurn("user", /*prompt: call*/ $"Here is a story from the police reporter. Write a version for the website.\n\n{story}"));
        request.Messages.Add(new ClaudeTurn("assistant", draft));
        request.Messages.Add(new ClaudeTurn("user", /*prompt: call*/ "Good, but read it again as the lawyer of our publisher would: presumption of innocence, no full names of suspects, no street numbers, nothing about nationality unless it matters. Give me the corrected version without comments."));
        return PostAsync(request, ct);
    }

    private async Task<string> PostAsync(ClaudeRequest body, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages");
        request.Headers.Add("x-api-key", _key);
        request.Headers.Add("anthropic-version", "2023-06-01");
        request.Content = JsonBody(body);
        using var doc = await SendAsync(request, ct);
        return doc.RootElement.GetProperty("content")[0].GetProperty("text").GetString()?.Trim() ?? "";
    }

    private sealed class ClaudeRequest
    {
        [JsonPropertyName("model")] public string Model { get; set; } = "";
        [JsonPropertyName("system")] public string? System { get; set; }
        [JsonPropertyName("max_tokens")] public int MaxTokens { get; set; } = 1024;
        [JsonPropertyName("temperature")] public double Temperature { get; set; } = 0.3;
        [JsonPropertyName("messages")] public List<ClaudeTurn> Messages { get; } = [];
    }

    private sealed record ClaudeTurn(
        [property: JsonPropertyName("role")] string Role,
        [property: JsonPropertyName("content")] string Content);
}
