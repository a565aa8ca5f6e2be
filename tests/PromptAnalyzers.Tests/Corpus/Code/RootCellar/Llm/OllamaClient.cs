using System.Net.Http.Json;
using System.Text.Json;

namespace RootCellar.Llm;

public class OllamaClient
{
    private readonly HttpClient _http;
    private readonly LlmSettings _settings;

    public OllamaClient(HttpClient http, LlmSettings settings)
    {
        _settings = settings;
        _http = http;
        _http.BaseAddress = new Uri(settings.BaseUrl);
        _http.Timeout = TimeSpan.FromMinutes(5);   // old laptop...
    }

    public async Task<bool> IsRunningAsync()
    {
        try
        {
            using var r = await _http.GetAsync("/api/tags");
            return r.IsSuccessStatusCode;
        }
        catch { return false; }
    }

    public async Task<string> GenerateAsync(string prompt, bool json = false, string? model = null)
    {
        var request = new GenerateRequest
        {
            Model = model ?? _settings.Model,
            Prompt = prompt,
            Stream = false,
            Format = json ? "json" : null
        };
        return await SendAsync(request);
    }

    public async Task<string> SendAsync(GenerateRequest request)
    {
        using var response = await _http.PostAsJsonAsync("/api/generate", request);
        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsStringAsync();
            throw new InvalidOperationException(/*no prompt: exception*/ $"Ollama answered {(int)response.StatusCode} for model '{request.Model}'. Is the model pulled? Try: ollama pull {request.Model}\n{body}");
        }
        var result = await response.Content.ReadFromJsonAsync<GenerateResponse>();
        return result?.Response?.Trim() ?? "";
    }

    public async Task<string> ChatAsync(string system, string user)
    {
        var body = new
        {
            model = _settings.Model,
            stream = false,
            messages = new[]
            {
                new ChatMsg("system", system),
                new ChatMsg("user", user)
            }
        };
        return await PostChatAsync(body);
    }

    public async Task<string> PostChatAsync(object body)
    {
        using var resp = await _http.PostAsJsonAsync("/api/chat", body);
        resp.EnsureSuccessStatusCode();
        var reply = await resp.Content.ReadFromJsonAsync<ChatReply>();
        return reply?.Message?.Content ?? "";
    }

    public async Task<float[]> EmbedAsync(string text)
    {
        using var resp = await _http.PostAsJsonAsync("/api/embeddings", new { model = "nomic-embed-text", prompt = text });
        resp.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("embedding").EnumerateArray().Select(e => e.GetSingle()).ToArray();
    }
}
