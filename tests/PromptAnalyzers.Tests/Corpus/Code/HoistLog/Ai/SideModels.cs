using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace HoistLog.Ai;

/// <summary>Everything that does not go through the kernel: Groq for the mailbox, Ollama on the box, DeepSeek for the odd puzzle.</summary>
public class SideModels
{
    private readonly HttpClient _http;
    private readonly HoistSettings _settings;

    public SideModels(HttpClient http, HoistSettings settings)
    {
        _http = http;
        _settings = settings;
    }

    public async Task<string> SortMailAsync(string subject, string mail)
    {
        var body = new
        {
            model = "llama-3.1-8b-instant",
            temperature = 0,
            messages = new object[]
            {
                new { role = "system", content = /*task*/ /*prompt: call, raw HTTP*/ "You sort the mailbox of a lift maintenance firm. Possible folders: breakdown, quote, contract, invoice, inspection, spam. Reply with the name of one folder in lower case." },
                new { role = "user", content = /*prompt: call, raw HTTP*/ $"Subject of the mail: {subject}\n\n{mail}" }
            }
        };

        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.groq.com/openai/v1/chat/completions")
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _settings.GroqKey);

        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            return "breakdown"; // better one look too many

        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()?.Trim() ?? "breakdown";
    }

    /// <summary>The crew in Valencia does not read English.</summary>
    public async Task<string> ToSpanishAsync(string text)
    {
        var payload = new
        {
            model = "qwen2.5:7b",
            prompt = /*maybe task*/ /*prompt: call, raw HTTP*/ $"Traduce al español el siguiente aviso para técnicos de ascensores. Conserva los números de artículo y las medidas. Responde solo con la traducción.\n\n{text}",
            stream = false
        };
        var json = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
        var response = await _http.PostAsync($"{_settings.OllamaUrl}/api/generate", json);
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("response").GetString() ?? text;
    }

    public async Task<string> RootCauseAsync(IEnumerable<Report> reports, string key)
    {
        var log = string.Join("\n", reports.Select(r => $"{r.At:yyyy-MM-dd HH:mm} {r.Text}"));
        var question = /*reasoned task*/ /*prompt: local, raw HTTP*/ $@"Below are all reports of one lift in the order of time.
Detect which component causes the repeated faults. Choose one of: door operator, safety gear, brake, encoder, rope, controller, power supply, unknown.
Answer in the form component|confidence from 0 to 100 and nothing else.

{log}";
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.deepseek.com/chat/completions");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = new StringContent(JsonSerializer.Serialize(new
        {
            model = "deepseek-reasoner",
            messages = new[] { new { role = "user", content = question } }
        }), Encoding.UTF8, "application/json");

        var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"DeepSeek answered {(int)response.StatusCode}. Try again later or classify the root cause by hand. Body: {text}");
        using var doc = JsonDocument.Parse(text);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "unknown|0";
    }
}
