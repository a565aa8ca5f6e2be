using System.Text.Json.Serialization;

namespace HiveTalk.Llm;

public class ChatTurn
{
    [JsonPropertyName("role")] public string Role { get; set; } = "user";
    [JsonPropertyName("content")] public string Content { get; set; } = "";

    public ChatTurn() { }
    public ChatTurn(string role, string content) { Role = role; Content = content; }
}

public class ChatBody
{
    [JsonPropertyName("model")] public string Model { get; set; } = "";
    [JsonPropertyName("messages")] public List<ChatTurn> Messages { get; set; } = new();
    [JsonPropertyName("temperature")] public double Temperature { get; set; } = 0.5;
    [JsonPropertyName("max_tokens")] public int MaxTokens { get; set; } = 600;

    [JsonPropertyName("response_format"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? ResponseFormat { get; set; }
}

public class ChatAnswer
{
    [JsonPropertyName("choices")] public List<Choice> Choices { get; set; } = new();
    public class Choice { [JsonPropertyName("message")] public ChatTurn Message { get; set; } = new(); }
}

public class OllamaBody
{
    public string model { get; set; } = "";
    public string prompt { get; set; } = "";
    public bool stream { get; set; }
}

public class OllamaAnswer
{
    public string response { get; set; } = "";
}

public interface ILlm
{
    string Name { get; }
    Task<string> AskAsync(string? system, string user, CancellationToken ct = default);
    Task<string> ChatAsync(IReadOnlyList<ChatTurn> turns, CancellationToken ct = default);
}
