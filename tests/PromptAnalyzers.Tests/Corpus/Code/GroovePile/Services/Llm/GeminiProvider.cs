using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GroovePile.Services.Llm;

public class GeminiProvider : ILlmProvider
{
    private readonly HttpClient _http;
    private readonly string _apiKey;
    private readonly string _model;

    public GeminiProvider(HttpClient http, string apiKey, string model)
    {
        _http = http;
        _apiKey = apiKey;
        _model = model;
    }

    public string Name => "Google Gemini";

    public Task<bool> IsAvailableAsync(CancellationToken ct = default) => Task.FromResult(!string.IsNullOrEmpty(_apiKey));

    public Task<string> GenerateAsync(string prompt, LlmOptions? options = null, CancellationToken ct = default)
    {
        var body = new
        {
            contents = new[] { new { role = "user", parts = new[] { new { text = prompt } } } },
            generationConfig = new
            {
                temperature = options?.Temperature ?? 0.4,
                responseMimeType = options?.Json == true ? "application/json" : "text/plain"
            }
        };
        return PostAsync(body, options?.ModelId ?? _model, ct);
    }

    public Task<string> ChatAsync(string systemPrompt, IReadOnlyList<ChatTurn> turns, LlmOptions? options = null, CancellationToken ct = default)
    {
        var body = new
        {
            systemInstruction = new { parts = new[] { new { text = systemPrompt } } },
            contents = turns.Select(t => new
            {
                role = t.Role == "assistant" ? "model" : "user",
                parts = new[] { new { text = t.Text } }
            }).ToArray()
        };
        return PostAsync(body, options?.ModelId ?? _model, ct);
    }

    // the etchings in the dead wax. llava cant read them at all, gemini is ok if the light is good
    public async Task<string?> ReadRunoutAsync(byte[] jpeg, CancellationToken ct = default)
    {
        var body = new
        {
            contents = new object[]
            {
                new
                {
                    parts = new object[]
                    {
                        new { text = /*task*//*prompt: call*/ @"This is a macro photo of the run-out groove of a vinyl record. Transcribe the etched or stamped matrix number.
Rules:
- output one line only, nothing else
- stamped characters as they are, hand etched characters in round brackets
- separate groups by one space
- unreadable characters as a question mark
- if there is no matrix visible output NONE" },
                        new { inline_data = new { mime_type = "image/jpeg", data = Convert.ToBase64String(jpeg) } }
                    }
                }
            }
        };
        var text = (await PostAsync(body, "gemini-2.0-flash", ct)).Trim();
        return text == "NONE" ? null : text;
    }

    private async Task<string> PostAsync(object body, string model, CancellationToken ct)
    {
        async Task<HttpResponseMessage> Execute(string target)
        {
            var url = $"https://generativelanguage.googleapis.com/v1beta/models/{target}:generateContent?key={_apiKey}";
            return await _http.PostAsync(url, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), ct);
        }

        var resp = await Execute(model);
        if ((int)resp.StatusCode == 429)
            resp = await Execute("gemini-2.0-flash-lite");

        var json = await resp.Content.ReadAsStringAsync(ct);
        if (!resp.IsSuccessStatusCode)
            throw new LlmException($"Gemini {(int)resp.StatusCode}: {json}");

        var parsed = JsonSerializer.Deserialize<GeminiResponse>(json);
        return parsed?.Candidates?.FirstOrDefault()?.Content?.Parts?.FirstOrDefault()?.Text ?? "";
    }

    private class GeminiResponse { [JsonPropertyName("candidates")] public Candidate[]? Candidates { get; set; } }
    private class Candidate { [JsonPropertyName("content")] public GContent? Content { get; set; } }
    private class GContent { [JsonPropertyName("parts")] public Part[]? Parts { get; set; } }
    private class Part { [JsonPropertyName("text")] public string? Text { get; set; } }
}
