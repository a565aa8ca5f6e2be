using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ShaftCall.Services;

// TODO: move to AIAssistant. Kept because the pilot customers are billed on this key.
public class LegacyLanguageService
{
    private readonly HttpClient _httpClient;

    public LegacyLanguageService(HttpClient httpClient)
    {
        _httpClient = httpClient;
        _httpClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
    }

    public async Task<string> DetectAsync(string transcript)
    {
        var body = new
        {
            model = "gpt-4o-mini",
            temperature = 0,
            max_tokens = 3,
            messages = new object[]
            {
                new { role = "system", content = /*task*/ /*prompt: call, raw HTTP*/ "Detect the language of the text. Reply with the two letter ISO 639-1 code in lower case." },
                new { role = "user", content = transcript }
            }
        };
        return (await SendAsync(body)).Trim().ToLowerInvariant();
    }

    public async Task<string> ToEnglishAsync(string transcript)
    {
        var system = /*maybe task*/ /*prompt: local, raw HTTP*/ "Du bist Dolmetscher in der Leitstelle eines Aufzugdienstes. Übertrage die Nachricht ins Englische. Ortsnamen, Hausnummern und Anlagennummern bleiben unverändert, Flüche lässt du weg. Gib nur die Übersetzung aus.";
        var payload = new Dictionary<string, object>
        {
            ["model"] = "gpt-4o",
            ["messages"] = new[] { new { role = "system", content = system }, new { role = "user", content = transcript } }
        };
        return await SendAsync(payload);
    }

    private async Task<string> SendAsync(object body, int attempt = 1)
    {
        var response = await _httpClient.PostAsJsonAsync("v1/chat/completions", body);
        if (response.IsSuccessStatusCode)
        {
            using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }
        else
        {
            await Task.Delay(1000);
            if (attempt == 1) return await SendAsync(body, 2);
            else throw new HttpRequestException(/*no prompt: exception*/ $"Error fetching data from the OpenAI API, please look at the status page and try again: {response.StatusCode}");
        }
    }
}
