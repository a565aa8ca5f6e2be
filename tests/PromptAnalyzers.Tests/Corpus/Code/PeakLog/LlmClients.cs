using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeakLog;

// I did not want to pull in an SDK for two endpoints, so here we go.

public interface ILlm
{
    Task<string> AskAsync(string? system, string user, bool json = false);
    Task<string> ChatAsync(List<Msg> messages);
}

public record Msg(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("content")] string Content)
{
    public static Msg System(string text) => new("system", text);
    public static Msg User(string text) => new("user", text);
    public static Msg Assistant(string text) => new("assistant", text);
}

public class GeminiClient : ILlm
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly string _key;
    private readonly string _model;

    public GeminiClient(string key, string model = "gemini-2.0-flash")
    {
        _key = key;
        _model = model;
    }

    public async Task<string> AskAsync(string? system, string user, bool json = false)
    {
        var req = new GeminiRequest
        {
            SystemInstruction = system == null ? null : new GeminiContent { Parts = [new GeminiPart { Text = system }] },
            Contents = [new GeminiContent { Role = "user", Parts = [new GeminiPart { Text = user }] }],
            GenerationConfig = new GeminiConfig { Temperature = 0.2, ResponseMimeType = json ? "application/json" : null },
        };
        return await SendAsync(req);
    }

    public async Task<string> ChatAsync(List<Msg> messages)
    {
        var req = new GeminiRequest();
        foreach (var m in messages)
        {
            if (m.Role == "system")
                req.SystemInstruction = new GeminiContent { Parts = [new GeminiPart { Text = m.Content }] };
            else
                req.Contents.Add(new GeminiContent { Role = m.Role == "assistant" ? "model" : "user", Parts = [new GeminiPart { Text = m.Content }] });
        }
        return await SendAsync(req);
    }

    public async Task<string> SendAsync(GeminiRequest req)
    {
        var url = $"https://generativelanguage.googleapis.com/v1beta/models/{_model}:generateContent?key={_key}";
        var body = JsonSerializer.Serialize(req, new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
        var res = await Http.PostAsync(url, new StringContent(body, Encoding.UTF8, "application/json"));
        var txt = await res.Content.ReadAsStringAsync();
        if (!res.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"Gemini says {(int)res.StatusCode}. If it is 429 wait a minute, the free tier has only 15 requests per minute. Body was: {txt}");
        using var doc = JsonDocument.Parse(txt);
        return doc.RootElement.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? "";
    }
}

public class GeminiRequest
{
    [JsonPropertyName("systemInstruction")] public GeminiContent? SystemInstruction { get; set; }
    [JsonPropertyName("contents")] public List<GeminiContent> Contents { get; set; } = [];
    [JsonPropertyName("generationConfig")] public GeminiConfig? GenerationConfig { get; set; }
}
public class GeminiContent
{
    [JsonPropertyName("role")] public string? Role { get; set; }
    [JsonPropertyName("parts")] public List<GeminiPart> Parts { get; set; } = [];
}
public class GeminiPart { [JsonPropertyName("text")] public string Text { get; set; } = ""; }
public class GeminiConfig
{
    [JsonPropertyName("temperature")] public double Temperature { get; set; }
    [JsonPropertyName("responseMimeType")] public string? ResponseMimeType { get; set; }
    [JsonPropertyName("responseSchema")] public object? ResponseSchema { get; set; }
}

/// <summary>Works with OpenAI, Groq, LM Studio and llama.cpp</summary>
public class OpenAiLikeClient : ILlm
{
    private readonly HttpClient _http;
    private readonly string _model;

    public OpenAiLikeClient(string baseUrl, string key, string model)
    {
        _http = new HttpClient { BaseAddress = new Uri(baseUrl) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _model = model;
    }

    public Task<string> AskAsync(string? system, string user, bool json = false)
    {
        var list = new List<Msg>();
        if (system != null) list.Add(Msg.System(system));
        list.Add(Msg.User(user));
        return ChatAsync(list);
    }

    public async Task<string> ChatAsync(List<Msg> messages)
    {
        var res = await _http.PostAsJsonAsync("v1/chat/completions", new { model = _model, messages, temperature = 0.3 });
        res.EnsureSuccessStatusCode();
        var json = await res.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
