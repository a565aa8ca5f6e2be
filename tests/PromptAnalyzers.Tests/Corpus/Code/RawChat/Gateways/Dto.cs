using System.Text.Json.Serialization;

namespace RawChat.Gateways;

public sealed class ChatRequest
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "mistral-small-latest";

    [JsonPropertyName("messages")]
    public List<ChatTurn> Messages { get; set; } = [];

    [JsonPropertyName("temperature")]
    public double Temperature { get; set; }
}

public sealed record ChatTurn([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);
