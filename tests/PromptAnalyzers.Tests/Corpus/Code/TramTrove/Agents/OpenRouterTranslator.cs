using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace TramTrove.Agents;

// kept from the first version of the service, works without any SDK
public class OpenRouterTranslator
{
    private readonly HttpClient _http;
    private readonly string _model;

    public OpenRouterTranslator(HttpClient http, IConfiguration cfg)
    {
        _http = http;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cfg["OpenRouter:Key"]);
        _model = cfg["OpenRouter:Model"] ?? "mistralai/mistral-small-3.2-24b-instruct";
    }

    public async Task<string> TranslateAsync(string text, string language)
    {
        string prompt;
        if (language == "fr")
            prompt = /*maybe task*/ /*prompt: local, raw HTTP*/ "Traduis la lettre suivante en français de Suisse romande (septante, huitante, nonante). Garde le vouvoiement, les montants et les noms des arrêts. Rends uniquement la traduction.";
        else
            prompt = /*maybe task*/ /*prompt: local, raw HTTP*/ "Traduci la lettera in italiano, registro cortese. I nomi delle fermate e gli importi restano uguali. Restituisci solo la traduzione.";

        var body = new
        {
            model = _model,
            temperature = 0.2,
            messages = new object[]
            {
                new { role = "system", content = prompt },
                new { role = "user", content = text }
            }
        };

        using var res = await _http.PostAsJsonAsync("/api/v1/chat/completions", body);
        if (!res.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"The translation service answered with {(int)res.StatusCode}. Please send the letter in German and tell the reader why.");

        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? text;
    }
}
