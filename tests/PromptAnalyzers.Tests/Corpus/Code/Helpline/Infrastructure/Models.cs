using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Application;

namespace Helpline.Infrastructure;

public sealed class OpenAiModel(HttpClient http, string model = "gpt-4o-mini") : ILanguageModel
{
    public string Name => "openai/" + model;

    public async Task<string> GenerateAsync(string system, IReadOnlyList<Turn> turns, CancellationToken ct = default)
    {
        var messages = new List<object> { new { role = "system", content = system } };
        messages.AddRange(turns.Select(t => (object)new { role = t.Role, content = t.Content }));
        using var res = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model, messages, temperature = 0.2 }, ct);
        res.EnsureSuccessStatusCode();
        var root = await res.Content.ReadFromJsonAsync<JsonElement>(ct);
        return root.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }

    /// <summary>The check at start-up; throws when the key is wrong.</summary>
    public async Task PingAsync()
    {
        var body = new { model, max_tokens = 5, messages = new[] { new { role = "user", content = /*prompt: call*/ "Are you there? Just say yes." } } };
        (await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", body)).EnsureSuccessStatusCode();
    }
}

public sealed class AnthropicModel : ILanguageModel
{
    private readonly HttpClient _http;
    public string Name => "anthropic";

    public AnthropicModel(HttpClient http, string key)
    {
        _http = http;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", key);
        _http.DefaultRequestHeaders.Add("anthropic-version", "2023-06-01");
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public Task<string> GenerateAsync(string system, IReadOnlyList<Turn> turns, CancellationToken ct = default)
        => Post(new
        {
            model = "claude-sonnet-4-5",
            max_tokens = 1024,
            system,
            messages = turns.Select(t => new { role = t.Role, content = t.Content }).ToArray(),
        }, ct);

    public Task<string> OrderNumbersAsync(string mail, CancellationToken ct = default) => Post(new
    {
        model = "claude-haiku-4-5",
        max_tokens = 200,
        system = /*task*/ /*prompt: call*/ "Find all order numbers in the mail. They look like NL-123456, but customers often forget the letters or write blanks in it. Output them normalised, seperated by commas, or the word none.",
        messages = new object[] { new { role = "user", content = mail } },
    }, ct);

    public Task<string> CatalogHelpAsync(string question) => Post(new
    {
        model = "claude-haiku-4-5",
        max_tokens = 500,
        system = /*prompt: call*/ "Du berätest Kunden eines Outdoor-Ladens. Nutze das Werkzeug find_product, bevor du ein Produkt empfiehlst, und erfinde keine Preise.",
        tools = new[]
        {
            new { name = "find_product", description = /*no prompt: tool description*/ "Search the catalog. Use this tool whenever the customer asks for a product, its price or if it is in stock.",
                  input_schema = JsonNode.Parse(/*no prompt: json schema*/ """{"type":"object","properties":{"text":{"type":"string","description":"What the customer is looking for"}},"required":["text"]}""") }
        },
        messages = new[] { new { role = "user", content = question } },
    }, default);

    private async Task<string> Post(object body, CancellationToken ct)
    {
        using var res = await _http.PostAsync("https://api.anthropic.com/v1/messages", JsonContent.Create(body), ct);
        var json = await res.Content.ReadFromJsonAsync<JsonNode>(ct);
        return json?["content"]?[0]?["text"]?.GetValue<string>() ?? "";
    }
}

public sealed class GeminiModel(HttpClient http, string key) : ILanguageModel
{
    private const string Url = "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=";
    public string Name => "gemini";

    public async Task<string> GenerateAsync(string system, IReadOnlyList<Turn> turns, CancellationToken ct = default)
    {
        var payload = new JsonObject
        {
            ["systemInstruction"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = system }) },
            ["contents"] = new JsonArray(turns.Select(t => (JsonNode)new JsonObject
            {
                ["role"] = t.Role == "assistant" ? "model" : "user",
                ["parts"] = new JsonArray(new JsonObject { ["text"] = t.Content }),
            }).ToArray()),
        };
        return await Send(payload, ct);
    }

    public Task<string> LanguageOfAsync(string text)
    {
        var prompt = /*task*/ /*prompt: local*/ "In welcher Sprache ist der Text geschrieben? Antworte nur mit dem zweistelligen ISO-Code in Kleinbuchstaben.\n\n" + text;
        return Send(new JsonObject
        {
            ["contents"] = new JsonArray(new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = prompt }) }),
            ["generationConfig"] = new JsonObject { ["temperature"] = 0 },
        }, default);
    }

    private async Task<string> Send(JsonObject payload, CancellationToken ct)
    {
        using var content = new StringContent(payload.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var res = await http.PostAsync(Url + key, content, ct);
        var node = JsonNode.Parse(await res.Content.ReadAsStringAsync(ct));
        return (string?)node?["candidates"]?[0]?["content"]?["parts"]?[0]?["text"] ?? throw new InvalidOperationException("Gemini gave no candidate");
    }
}
