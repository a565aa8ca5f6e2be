using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LlmGate.Providers;

public abstract class HttpLlmClient(HttpClient http) : ILlmClient
{
    public abstract string Name { get; }
    protected abstract string Url { get; }
    protected abstract object Body(LlmRequest r);
    protected abstract string Read(JsonElement json);
    protected virtual void Sign(HttpRequestMessage m) { }

    public async Task<string> SendAsync(LlmRequest request, CancellationToken ct = default)
    {
        using var msg = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(Body(request)) };
        Sign(msg);
        using var res = await http.SendAsync(msg, ct);
        var text = await res.Content.ReadAsStringAsync(ct);
        if (!res.IsSuccessStatusCode) throw new LlmException(Name, (int)res.StatusCode, text);
        using var doc = JsonDocument.Parse(text);
        return Read(doc.RootElement);
    }

    protected static string SystemText(LlmRequest r) => string.Join("\n\n", r.Turns.Where(t => t.Role == Role.System).Select(t => t.Text));
}

public sealed class OpenAiClient(HttpClient http, string key, string model = "gpt-4o-mini") : HttpLlmClient(http)
{
    public override string Name => "openai";
    protected override string Url => "https://api.openai.com/v1/chat/completions";
    protected override void Sign(HttpRequestMessage m) => m.Headers.Add("Authorization", "Bearer " + key);

    protected override object Body(LlmRequest r) => new
    {
        model,
        temperature = r.Temperature,
        max_tokens = r.MaxTokens,
        response_format = r.Json ? new { type = "json_object" } : null,
        messages = r.Turns.Select(t => new { role = t.Role.ToString().ToLowerInvariant(), content = t.Text })
    };

    protected override string Read(JsonElement j) => j.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
}

public sealed class AnthropicClient(HttpClient http, string key) : HttpLlmClient(http)
{
    public override string Name => "anthropic";
    protected override string Url => "https://api.anthropic.com/v1/messages";

    protected override void Sign(HttpRequestMessage m)
    {
        m.Headers.Add("x-api-key", key);
        m.Headers.Add("anthropic-version", "2023-06-01");
    }

    protected override object Body(LlmRequest r)
    {
        var system = SystemText(r);
        if (r.Json)
            system += /*prompt: call*/ "\n\nYour whole answer must be one valid JSON object. Do not write anything before the opening or after the closing brace.";
        return new
        {
            model = "claude-3-5-haiku-latest",
            system,
            max_tokens = r.MaxTokens,
            messages = r.Turns.Where(t => t.Role != Role.System).Select(t => new { role = t.Role == Role.User ? "user" : "assistant", content = t.Text })
        };
    }

    protected override string Read(JsonElement j) => j.GetProperty("content").EnumerateArray().First(c => c.GetProperty("type").GetString() == "text").GetProperty("text").GetString()!;
}

public sealed class GeminiClient(HttpClient http, string key) : HttpLlmClient(http)
{
    public override string Name => "gemini";
    protected override string Url => $"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key={key}";

    protected override object Body(LlmRequest r)
    {
        var contents = new JsonArray();
        foreach (var t in r.Turns.Where(t => t.Role != Role.System))
            contents.Add(new JsonObject { ["role"] = t.Role == Role.User ? "user" : "model", ["parts"] = new JsonArray(new JsonObject { ["text"] = t.Text }) });
        return new JsonObject
        {
            ["system_instruction"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = SystemText(r) }) },
            ["contents"] = contents,
            ["generationConfig"] = new JsonObject { ["temperature"] = r.Temperature, ["maxOutputTokens"] = r.MaxTokens }
        };
    }

    protected override string Read(JsonElement j) => j.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? "";
}

public sealed class OllamaClient(HttpClient http, string host = "http://localhost:11434") : HttpLlmClient(http)
{
    public override string Name => "ollama";
    protected override string Url => host + "/api/chat";
    protected override object Body(LlmRequest r) => new { model = "llama3.2", stream = false, format = r.Json ? "json" : null, messages = r.Turns.Select(t => new { role = t.Role.ToString().ToLower(), content = t.Text }) };
    protected override string Read(JsonElement j) => j.GetProperty("message").GetProperty("content").GetString()!;

    /// <summary>Loads the model into memory, so that the first user does not wait.</summary>
    public async Task PreloadAsync()
    {
        await http.PostAsJsonAsync(host + "/api/generate", new { model = "llama3.2", prompt = /*prompt: call*/ "Hi, just answer with OK.", stream = false, keep_alive = "30m" });
        await http.PostAsJsonAsync(host + "/api/embed", new { model = "nomic-embed-text", input = /*no prompt: embedding*/ "This is a sentence that only warms up the embedding model." });
    }
}
