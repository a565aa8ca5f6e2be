using System.Text.Json.Serialization;

namespace FretShop.Models;

public class ModoRequest
{
    public string texto { get; set; } = "";
    public string modo { get; set; } = "resumen";
}

public class ConversationMessage
{
    public string Role { get; set; } = "user";
    public string Content { get; set; } = "";
}

public class RepairTicket
{
    public int Id { get; set; }
    public string CustomerName { get; set; } = "";
    public string Intake { get; set; } = "";
    public string? Instrument { get; set; }
    public List<string> Jobs { get; set; } = new();
    public decimal? Quote { get; set; }
}

public class TicketFields
{
    public string? Brand { get; set; }
    public string? Model { get; set; }
    public int? Year { get; set; }
    public string? Complaint { get; set; }
    public bool Urgent { get; set; }
}

public record ClaudeMessage(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("content")] string Content);

public record ClaudeRequest(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("max_tokens")] int MaxTokens,
    [property: JsonPropertyName("system")] string? System,
    [property: JsonPropertyName("messages")] ClaudeMessage[] Messages);

public record ClaudeBlock(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("text")] string? Text);

public record ClaudeResponse(
    [property: JsonPropertyName("content")] ClaudeBlock[] Content,
    [property: JsonPropertyName("stop_reason")] string StopReason);
