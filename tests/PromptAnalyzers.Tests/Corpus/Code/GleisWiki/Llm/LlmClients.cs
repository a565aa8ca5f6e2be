using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GleisWiki.Llm;

public interface ILlmProvider
{
    string Name { get; }
    bool IsConfigured { get; }
    Task<string?> ChatAsync(string system, string user, IEnumerable<ChatMessageDto>? history = null, CancellationToken ct = default);
}

/// <summary>Groq, OpenRouter, DeepSeek ... everything with /chat/completions.</summary>
public class OpenAiCompatibleProvider(HttpClient http, string name, string baseUrl, string? apiKey, string model) : ILlmProvider
{
    public string Name => name;
    public bool IsConfigured => !string.IsNullOrWhiteSpace(apiKey);

    public async Task<string?> ChatAsync(string system, string user, IEnumerable<ChatMessageDto>? history = null, CancellationToken ct = default)
    {
        var body = new ChatRequest { Model = model };
        if (!string.IsNullOrEmpty(system))
            body.Messages.Add(new ChatMessageDto { Role = "system", Content = system });
        if (history != null)
            body.Messages.AddRange(history);
        body.Messages.Add(new ChatMessageDto { Role = "user", Content = user });
        return await SendAsync(body, ct);
    }

    public async Task<string?> SendAsync(ChatRequest body, CancellationToken ct = default)
    {
        using var req = new HttpRequestMessage(HttpMethod.Post, baseUrl.TrimEnd('/') + "/chat/completions")
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")
        };
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        using var resp = await http.SendAsync(req, ct);
        if ((int)resp.StatusCode == 429)
            return null;
        if (!resp.IsSuccessStatusCode)
            throw new InvalidOperationException(/*no prompt: exception*/ $"The provider {name} did not accept the request ({(int)resp.StatusCode}). Check the key in bot.json and whether the model {model} is still offered.");

        var parsed = await resp.Content.ReadFromJsonAsync<ChatResponseDto>(ct);
        return parsed?.Choices?.FirstOrDefault()?.Message?.Content;
    }
}

public class AnthropicProvider(HttpClient http, string? apiKey) : ILlmProvider
{
    public string Name => "anthropic";
    public bool IsConfigured => !string.IsNullOrWhiteSpace(apiKey);

    public async Task<string?> ChatAsync(string system, string user, IEnumerable<ChatMessageDto>? history = null, CancellationToken ct = default)
    {
        var messages = history?.ToList() ?? new List<ChatMessageDto>();
        messages.Add(new ChatMessageDto { Role = "user", Content = user });
        var payload = new AnthropicRequest("claude-haiku-4-5", system, 1024, messages);

        using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages") { Content = JsonContent.Create(payload) };
        req.Headers.Add("x-api-key", apiKey);
        req.Headers.Add("anthropic-version", "2023-06-01");
        using var resp = await http.SendAsync(req, ct);
        resp.EnsureSuccessStatusCode();
        var parsed = await resp.Content.ReadFromJsonAsync<AnthropicResponse>(ct);
        return parsed?.Content.FirstOrDefault(b => b.Type == "text")?.Text;
    }
}

public class GeminiClient(HttpClient http, string? apiKey)
{
    private readonly string _model = "gemini-2.0-flash";

    public async Task<string> GenerateAsync(string prompt)
    {
        var url = $"https://generativelanguage.googleapis.com/v1beta/models/{_model}:generateContent?key={apiKey}";
        var body = new GeminiRequest { Contents = { new GeminiContent { Parts = { new GeminiPart { Text = prompt } } } } };
        var response = await http.PostAsJsonAsync(url, body);
        if (!response.IsSuccessStatusCode) return "";
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? "";
    }
}

/// <summary>Tries one provider after the other.</summary>
public class LlmRouter(IEnumerable<ILlmProvider> providers, ILogger<LlmRouter> log)
{
    public async Task<string> AskAsync(string system, string user, IEnumerable<ChatMessageDto>? history = null, CancellationToken ct = default)
    {
        foreach (var p in providers.Where(p => p.IsConfigured))
        {
            try
            {
                var answer = await p.ChatAsync(system, user, history, ct);
                if (!string.IsNullOrWhiteSpace(answer))
                    return answer;
                log.LogWarning(/*no prompt: log*/ "Provider {Name} returned an empty answer or is rate limited, you should try the next one in the list", p.Name);
            }
            catch (Exception ex)
            {
                log.LogWarning(ex, "Provider {Name} failed", p.Name);
            }
        }
        return "Gerade ist kein Stellwerk besetzt. Bitte später nochmal versuchen.";
    }
}


public class ChatRequest
{
    [JsonPropertyName("model")] public string Model { get; set; } = "llama-3.3-70b-versatile";
    [JsonPropertyName("messages")] public List<ChatMessageDto> Messages { get; set; } = new();
    [JsonPropertyName("temperature")] public double Temperature { get; set; } = 0.4;
    [JsonPropertyName("max_tokens")] public int MaxTokens { get; set; } = 900;
}

public class ChatMessageDto
{
    [JsonPropertyName("role")] public string Role { get; set; } = "user"; // "system", "user", "assistant"
    [JsonPropertyName("content")] public string Content { get; set; } = "";
}

public class ChatResponseDto
{
    [JsonPropertyName("choices")] public List<ChoiceDto>? Choices { get; set; }
}

public class ChoiceDto
{
    [JsonPropertyName("message")] public ChatMessageDto? Message { get; set; }
    [JsonPropertyName("finish_reason")] public string? FinishReason { get; set; }
}

// --- Anthropic ---
public record AnthropicRequest(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("system")] string? System,
    [property: JsonPropertyName("max_tokens")] int MaxTokens,
    [property: JsonPropertyName("messages")] List<ChatMessageDto> Messages);

public class AnthropicResponse
{
    [JsonPropertyName("content")] public List<AnthropicBlock> Content { get; set; } = new();
}

public class AnthropicBlock
{
    [JsonPropertyName("type")] public string Type { get; set; } = "";
    [JsonPropertyName("text")] public string? Text { get; set; }
}

// --- Gemini ---
public class GeminiRequest
{
    [JsonPropertyName("contents")] public List<GeminiContent> Contents { get; set; } = new();
}

public class GeminiContent
{
    [JsonPropertyName("role")] public string Role { get; set; } = "user";
    [JsonPropertyName("parts")] public List<GeminiPart> Parts { get; set; } = new();
}

public class GeminiPart
{
    [JsonPropertyName("text")] public string Text { get; set; } = "";
}

// --- Ollama ---
public class OllamaGenerate
{
    [JsonPropertyName("model")] public string Model { get; set; } = "gemma3:4b";
    [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
    [JsonPropertyName("stream")] public bool Stream { get; set; }
}

public class OllamaReply
{
    [JsonPropertyName("response")] public string? Response { get; set; }
}
