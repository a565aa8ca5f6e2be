using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenDesk.Services;

/// <summary>Russian and Ukrainian are better with the model of the computing centre, it has only a HTTP interface.</summary>
public class TranslationService
{
    private static readonly string[] Slavic = ["ru", "uk", "pl"];
    private readonly HttpClient _http;

    public TranslationService(HttpClient http, string token)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://llm.rz-neustadt.example/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<string?> TranslateAsync(string text, string language, CancellationToken ct = default)
    {
        var system = language == "ru"
            ? /*prompt: local, raw HTTP*/ "Ты переводчик городской администрации. Переведи письмо на русский язык, сохрани даты, суммы и номера дел без изменений."
            : /*prompt: local, raw HTTP*/ $"You are a translator of a town administration. Translate the letter to the language '{language}'. Keep dates, sums and file numbers.";

        var request = new ChatRequest(Slavic.Contains(language) ? "vikhr-12b" : "mixtral-8x7b",
        [
            new Turn("system", system),
            new Turn("user", text),
        ]);
        using var response = await _http.PostAsJsonAsync("v1/chat/completions", request, ct);
        var result = await response.Content.ReadFromJsonAsync<JsonElement>(ct);
        return result.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
    }

    public async Task<string> DetectAsync(string text)
    {
        var json = $$"""
            {
              "model": "mixtral-8x7b",
              "max_tokens": 3,
              "prompt": {{JsonSerializer.Serialize(/*prompt: call, raw HTTP*/ "ISO code of the language of this text, two letters only: " + text)}}
            }
            """;
        var response = await _http.PostAsync("v1/completions", new StringContent(json, Encoding.UTF8, "application/json"));
        var body = await response.Content.ReadAsStringAsync();
        return JsonDocument.Parse(body).RootElement.GetProperty("choices")[0].GetProperty("text").GetString()!.Trim();
    }

    private record ChatRequest([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("messages")] Turn[] Messages);

    private record Turn([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);
}
