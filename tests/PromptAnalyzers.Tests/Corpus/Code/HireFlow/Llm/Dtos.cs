using System.Text.Json.Serialization;

namespace HireFlow.Llm;

public sealed record ChatMsg(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("content")] string Content);

public sealed record ChatReq(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("messages")] IReadOnlyList<ChatMsg> Messages)
{
    [JsonPropertyName("temperature")] public double Temperature { get; init; } = 0.2;
    [JsonPropertyName("max_tokens")] public int? MaxTokens { get; init; }
    [JsonPropertyName("response_format"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public object? ResponseFormat { get; init; }
}

public sealed record ChatChoice([property: JsonPropertyName("message")] ChatMsg Message, [property: JsonPropertyName("finish_reason")] string? FinishReason);
public sealed record ChatRes([property: JsonPropertyName("choices")] List<ChatChoice> Choices);

public sealed record TextReq(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("max_tokens")] int MaxTokens,
    [property: JsonPropertyName("stop")] string[]? Stop = null);
public sealed record TextRes([property: JsonPropertyName("choices")] List<TextChoice> Choices);
public sealed record TextChoice([property: JsonPropertyName("text")] string Text);

public sealed record EmbedReq([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("input")] string[] Input);
public sealed record EmbedRes([property: JsonPropertyName("data")] List<EmbedRow> Data);
public sealed record EmbedRow([property: JsonPropertyName("embedding")] float[] Embedding);

/// <summary>Texts of the mails that candidates and recruiters get. Role = template key.</summary>
public sealed record MailMsg(string Role, string Content);
