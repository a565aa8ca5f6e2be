using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RawChat.Gateways;

public sealed class OpenAIGateway
{
    private const string Endpoint = "https://api.openai.com/v1/chat/completions";

    private readonly HttpClient _http;

    public OpenAIGateway(HttpClient http, string key)
    {
        _http = http;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<string> TranslateAsync(string text, string language)
    {
        var payload = new
        {
            model = "gpt-4o-mini",
            messages = new object[]
            {
                new { role = "system", content = /*prompt: call*/ $"You translate into {language}. Answer with the translation only." },
                new { role = "user", content = text },
            },
            temperature = 0,
        };
        using var response = await _http.PostAsJsonAsync(Endpoint, payload);
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response);
    }

    public async Task<string> CompleteAsync(string prompt, double temperature = 0.7)
    {
        var json = JsonSerializer.Serialize(new { model = "gpt-4o-mini", messages = new[] { new { role = "user", content = prompt } }, temperature });
        var response = await _http.PostAsync(Endpoint, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        return await ReadAsync(response);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
    }
}
