using System.Text.Json.Serialization;

namespace TurboToys
{
    public class ChatRequest
    {
        [JsonPropertyName("model")] public string Model { get; set; } = "gpt-3.5-turbo";
        [JsonPropertyName("messages")] public List<ChatMsg> Messages { get; set; } = new List<ChatMsg>();
        [JsonPropertyName("temperature")] public double Temperature { get; set; } = 0.7;
        [JsonPropertyName("max_tokens")] public int MaxTokens { get; set; } = 500;
    }

    public class ChatMsg
    {
        public ChatMsg(string role, string content)
        {
            Role = role;
            Content = content;
        }

        [JsonPropertyName("role")] public string Role { get; set; }
        [JsonPropertyName("content")] public string Content { get; set; }
    }

    public class ChatResponse
    {
        [JsonPropertyName("choices")] public List<Choice> Choices { get; set; } = new List<Choice>();
    }

    public class Choice
    {
        [JsonPropertyName("message")] public ChatMsg? Message { get; set; }
        [JsonPropertyName("text")] public string? Text { get; set; }
    }
}
