using System.Net.Http.Json;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GroovePile.Services.Llm;

public record SleeveInfo(string? Artist, string? Title, string? Label, string? CatalogNumber, bool HasSpineWear);

public class OllamaProvider : ILlmProvider
{
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly string _model;
    private readonly string _visionModel;

    public OllamaProvider(HttpClient http, string baseUrl, string model, string visionModel)
    {
        _http = http;
        _base = baseUrl.TrimEnd('/');
        _model = model;
        _visionModel = visionModel;
    }

    public string Name => $"Ollama ({_model})";

    public async Task<bool> IsAvailableAsync(CancellationToken ct = default)
    {
        try
        {
            using var r = await _http.GetAsync($"{_base}/api/tags", ct);
            return r.IsSuccessStatusCode;
        }
        catch { return false; }
    }

    public async Task<string> GenerateAsync(string prompt, LlmOptions? options = null, CancellationToken ct = default)
    {
        var o = options ?? new LlmOptions();
        var payload = new Dictionary<string, object>
        {
            ["model"] = o.ModelId ?? _model,
            ["prompt"] = prompt,
            ["stream"] = false,
            ["options"] = new { temperature = o.Temperature, num_predict = o.MaxTokens }
        };
        if (o.Json) payload["format"] = "json";

        using var resp = await _http.PostAsJsonAsync($"{_base}/api/generate", payload, ct);
        resp.EnsureSuccessStatusCode();
        var json = await resp.Content.ReadFromJsonAsync<JsonElement>(ct);
        return json.GetProperty("response").GetString() ?? "";
    }

    public async Task<string> ChatAsync(string systemPrompt, IReadOnlyList<ChatTurn> turns, LlmOptions? options = null, CancellationToken ct = default)
    {
        var messages = new List<OllamaMessage> { new("system", systemPrompt) };
        messages.AddRange(turns.Select(t => new OllamaMessage(t.Role, t.Text)));
        return await PostChatAsync(new OllamaChatRequest(_model, messages, false, options?.Json == true ? "json" : null), ct);
    }

    /// <summary>Only local, thousands of rows after a CSV import would be too expensive elsewhere.</summary>
    public async Task<Dictionary<string, string>> UnifyLabelNamesAsync(IReadOnlyList<string> labels, CancellationToken ct = default)
    {
        if (labels.Count == 0) return new();

        var systemPrompt =
            /*examples*//*prompt: local*/ "Du vereinheitlichst Namen von Plattenlabels in einer Sammlung. Du bekommst ein JSON-Array mit Labelnamen wie sie die Leute eingetippt haben. " +
            "Antworte NUR mit einem JSON-Objekt, Schlüssel ist der Name aus der Eingabe (unverändert!), Wert ist die übliche Schreibweise. " +
            "Zusätze wie 'Records', 'Rec.', 'Schallplatten GmbH' weglassen, ausser sie gehören fest zum Namen. Unbekannte Labels unverändert zurückgeben.\n\n" +
            "Beispiel:\n" +
            "[\"Brain Rec.\", \"AMIGA (DDR)\", \"ecm records\"]\n" +
            "{\"Brain Rec.\":\"Brain\",\"AMIGA (DDR)\":\"Amiga\",\"ecm records\":\"ECM\"}";

        var sw = Stopwatch.StartNew();
        var raw = await PostChatAsync(
            new OllamaChatRequest(_model, new List<OllamaMessage> { new("system", systemPrompt), new("user", JsonSerializer.Serialize(labels)) }, false, "json"), ct);
        Debug.WriteLine(/*no prompt: log*/ $"[ollama] asked {_model} to unify {labels.Count} label names, the answer took {sw.ElapsedMilliseconds} ms and has {raw.Length} characters");

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(raw) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public async Task<SleeveInfo?> ReadSleeveAsync(byte[] jpeg, CancellationToken ct = default)
    {
        var request = new
        {
            model = _visionModel,
            stream = false,
            format = new
            {
                type = "object",
                properties = new
                {
                    artist = new { type = "string" },
                    title = new { type = "string" },
                    label = new { type = "string" },
                    catalogNumber = new { type = "string" },
                    hasSpineWear = new { type = "boolean" }
                },
                required = new[] { "artist", "title", "label", "catalogNumber", "hasSpineWear" }
            },
            messages = new[]
            {
                new { role = "user", content = /*typed task*//*prompt: call*/ "The photo shows the front or the back of a record sleeve. Read what is printed on it. " +
        "Fill in artist, title, label and catalog number exactly as printed, keep upper and lower case. " +
        "hasSpineWear is true if the spine is visible and shows ring wear, splits or missing paper. " +
        "Leave a field empty if you can't read it, never guess from the artwork.", images = new[] { Convert.ToBase64String(jpeg) } }
            }
        };

        using var resp = await _http.PostAsJsonAsync($"{_base}/api/chat", request, ct);
        if (!resp.IsSuccessStatusCode) return null;
        var chat = await resp.Content.ReadFromJsonAsync<OllamaChatResponse>(ct);
        return JsonSerializer.Deserialize<SleeveInfo>(chat?.Message?.Content ?? "{}", new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
    }

    public async Task<float[]> EmbedAsync(string artist, string title, string notes, CancellationToken ct = default)
    {
        var body = new
        {
            model = "nomic-embed-text",
            prompt = /*no prompt: embedding input*/ $"search_document: vinyl record by {artist} called {title}. Notes of the owner: {notes}"
        };
        using var resp = await _http.PostAsJsonAsync($"{_base}/api/embeddings", body, ct);
        resp.EnsureSuccessStatusCode();
        var json = await resp.Content.ReadFromJsonAsync<JsonElement>(ct);
        return json.GetProperty("embedding").EnumerateArray().Select(e => e.GetSingle()).ToArray();
    }

    private async Task<string> PostChatAsync(OllamaChatRequest req, CancellationToken ct)
    {
        using var resp = await _http.PostAsJsonAsync($"{_base}/api/chat", req, ct);
        resp.EnsureSuccessStatusCode();
        var body = await resp.Content.ReadFromJsonAsync<OllamaChatResponse>(ct) ?? throw new LlmException("Ollama sent nothing");
        return body.Message?.Content ?? "";
    }

    private sealed record OllamaChatRequest(
        [property: JsonPropertyName("model")] string Model,
        [property: JsonPropertyName("messages")] List<OllamaMessage> Messages,
        [property: JsonPropertyName("stream")] bool Stream,
        [property: JsonPropertyName("format"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Format);

    private sealed record OllamaMessage(
        [property: JsonPropertyName("role")] string Role,
        [property: JsonPropertyName("content")] string Content);

    private sealed record OllamaChatResponse([property: JsonPropertyName("message")] OllamaMessage? Message);
}
