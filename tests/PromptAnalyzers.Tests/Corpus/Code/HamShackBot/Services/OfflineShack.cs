using System.Net.Http.Json;
using System.Text.Json;
using HamShackBot.Configuration;

namespace HamShackBot.Services;

/// <summary>
/// Portable operation: no internet on the hill, only the little llama on the laptop.
/// </summary>
public class OfflineShack(HttpClient http, ShackOptions options)
{
    public async Task<string?> FixCallAsync(string heard, IEnumerable<string> candidates)
    {
        var body = new
        {
            model = options.AI.OllamaModel,
            stream = false,
            options = new { temperature = 0 },
            messages = new object[]
            {
                new { role = "system", content = /*task*//*prompt: call, raw HTTP*/ "You correct callsigns which were copied under noise. You get what was heard and a list of stations which are active today. Reply with the callsign from the list that is meant, or with ??? if none of them is close enough. Reply with nothing else." },
                new { role = "user", content = $"{heard} [{string.Join(' ', candidates)}]" }
            }
        };
        using var response = await http.PostAsJsonAsync($"{options.AI.OllamaUrl}/api/chat", body);
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("message").GetProperty("content").GetString()?.Trim().ToUpperInvariant();
    }

    public Task<string> SummitStoryAsync(string summit, int contacts) =>
        GenerateAsync(/*prompt: wrapper, raw HTTP*/ $"Write a diary entry of a radio amateur who activated the summit {summit} and made {contacts} contacts in the wind. About 100 words, first person.");

    private async Task<string> GenerateAsync(string prompt)
    {
        var res = await http.PostAsync(options.AI.OllamaUrl + "/api/generate",
            JsonContent.Create(new { model = options.AI.OllamaModel, prompt, stream = false }));
        if (!res.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"The local model did not answer ({(int)res.StatusCode}). Is ollama running? Try: ollama run {options.AI.OllamaModel}");
        return (await res.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("response").GetString() ?? "";
    }
}
