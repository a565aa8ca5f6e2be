using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Brevduva.Configuration;
using Microsoft.Extensions.Options;

namespace Brevduva.Services;

/// <summary>Scanned letters contain personal data and stay on our own machine (Ollama).</summary>
public class OcrCleanupClient
{
    private readonly HttpClient _http;

    public OcrCleanupClient(HttpClient http, IOptions<MailroomOptions> options)
    {
        _http = http;
        _http.BaseAddress = new Uri(options.Value.OllamaUrl);
        _http.Timeout = TimeSpan.FromMinutes(4);
    }

    public async Task<string> CleanAsync(string ocrText)
    {
        var payload = new
        {
            model = "gemma3:12b",
            stream = false,
            system = /*prompt: call, raw HTTP*/ "You work with scanned Swedish letters from the years 1960 to today. You never add or leave out anything.",
            prompt = /*task*/ /*prompt: call, raw HTTP*/ "Correct the OCR errors in the following text. Join hyphenated words at line ends, keep paragraphs. Output the corrected text only, without any remark.\n\n" + ocrText,
            options = new { temperature = 0, num_ctx = 16384 }
        };

        using var response = await _http.PostAsJsonAsync("/api/generate", payload);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(/*no prompt: exception*/ $"The OCR box answered with {(int)response.StatusCode}. Is the model pulled? Try 'ollama pull gemma3:12b' on the machine.");
        }

        var json = await response.Content.ReadFromJsonAsync<JsonObject>();
        return json?["response"]?.GetValue<string>() ?? ocrText;
    }
}
