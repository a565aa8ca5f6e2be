using System.Text.Json.Serialization;

namespace RootCellar.Llm;

// https://github.com/ollama/ollama/blob/main/docs/api.md

public class GenerateRequest
{
    [JsonPropertyName("model")] public string Model { get; set; } = "";
    [JsonPropertyName("system")][JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? System { get; set; }
    [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
    [JsonPropertyName("stream")] public bool Stream { get; set; }
    [JsonPropertyName("format")][JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public object? Format { get; set; }
    [JsonPropertyName("images")][JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public List<string>? Images { get; set; }
    [JsonPropertyName("options")] public GenerateOptions Options { get; set; } = new();
}

public class GenerateOptions
{
    [JsonPropertyName("temperature")] public double Temperature { get; set; } = 0.2;
    [JsonPropertyName("num_ctx")] public int NumCtx { get; set; } = 8192;
}

public class GenerateResponse
{
    [JsonPropertyName("response")] public string? Response { get; set; }
    [JsonPropertyName("done")] public bool Done { get; set; }
}

public record ChatMsg([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);

public record ChatReply([property: JsonPropertyName("message")] ChatMsg? Message);

public class LlmSettings
{
    public string BaseUrl { get; set; } = "http://localhost:11434";
    public string Model { get; set; } = "mistral-nemo";
    public string VisionModel { get; set; } = "qwen2.5vl:7b";
    public string ThinkingModel { get; set; } = "deepseek-r1:14b";
    public string LmStudioUrl { get; set; } = "http://localhost:1234";

    public string LetterPersona { get; set; } =
        "You help a hobby genealogist to write to archives, parish offices and civil registries in Europe. " +
        "You know what these offices need (full name, date or span of years, place, religion, kind of record, why you ask) and you know that " +
        "they get far too many letters. So be short and polite, ask for one thing at a time and offer to pay the fee. " +
        "Never promise money above the limit the user mentions. Do not make up file numbers or film numbers.";
}
