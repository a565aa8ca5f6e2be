using System.Text.Json.Serialization;

namespace MailSorter;

public class Mail
{
    public int Id { get; set; }
    public string Od { get; set; } = "";
    public string Temat { get; set; } = "";
    public string Tresc { get; set; } = "";
    public string Jezyk { get; set; } = "pl";
    public string? Folder { get; set; }
    public int Priorytet { get; set; }
}

// DTO do OpenAI
public class ChatMsg
{
    [JsonPropertyName("role")] public string Role { get; set; } = "user";
    [JsonPropertyName("content")] public string Content { get; set; } = "";

    public ChatMsg() { }
    public ChatMsg(string role, string content) { Role = role; Content = content; }
}

public class ChatReq
{
    [JsonPropertyName("model")] public string Model { get; set; } = "gpt-4o-mini";
    [JsonPropertyName("temperature")] public double Temperature { get; set; } = 0.2;
    [JsonPropertyName("messages")] public List<ChatMsg> Messages { get; set; } = new List<ChatMsg>();
}

public class ChatResp
{
    [JsonPropertyName("choices")] public List<ChatChoice> Choices { get; set; } = new List<ChatChoice>();
}

public class ChatChoice
{
    [JsonPropertyName("message")] public ChatMsg Message { get; set; } = new ChatMsg();
}
