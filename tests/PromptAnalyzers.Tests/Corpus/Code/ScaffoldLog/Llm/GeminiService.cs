using System.Net.Http.Json;
using System.Text.Json;

namespace ScaffoldLog.Llm;

public class GeminiService
{
    private static readonly string[] Models = ["gemini-2.5-flash", "gemini-2.0-flash"];

    private readonly IHttpClientFactory _httpClientFactory;
    private readonly IConfiguration _config;
    private readonly ILogger<GeminiService> _logger;

    public GeminiService(IHttpClientFactory httpClientFactory, IConfiguration config, ILogger<GeminiService> logger)
    {
        _httpClientFactory = httpClientFactory;
        _config = config;
        _logger = logger;
    }

    public Task<string> GenerateAsync(string prompt, CancellationToken ct = default) =>
        CallAsync(("", prompt), false, ct);

    public Task<string> WriteDiaryAsync(string site, DateOnly day, string crew, string voiceNotes, CancellationToken ct = default)
    {
        var prompt = BuildDiaryPrompt(site, day, crew, voiceNotes);
        return CallAsync(prompt, false, ct);
    }

    public async Task<bool> NeedsEngineerAsync(string description, CancellationToken ct = default)
    {
        var answer = await GenerateAsync(
            /*reasoned task*//*prompt: wrapper*/ "Muss für dieses Gerüst ein Statiker rechnen? Ja bei: über 24 m Höhe, Hängegerüst, Überbrückung länger als 6 m, "
            + "Verkleidung mit Plane ab Windzone 3, Lasten über 3 kN/m². Sonst nein. Antworte nur mit JA oder NEIN.\n\nBeschreibung: " + description,
            ct);
        return answer.Trim().StartsWith("JA", StringComparison.OrdinalIgnoreCase);
    }

    private static (string SystemInstruction, string UserPrompt) BuildDiaryPrompt(string site, DateOnly day, string crew, string voiceNotes)
    {
        var system = /*prompt: local*/ @"Du machst aus den Sprachnotizen eines Kolonnenführers einen ordentlichen Bautagebuch-Eintrag.
Die Notizen kommen aus der Spracherkennung und sind voller Fehler (""Riegel"" wird gerne zu ""Regel"", ""Konsole"" zu ""Console"").
Schreibe sachlich in der Vergangenheit, ganze Sätze, keine Umgangssprache, Namen von Fremdfirmen übernehmen wie gehört.
Wetter, Stunden und Behinderungen immer in eigenen Absätzen. Wenn etwas davon fehlt, schreibe ""keine Angabe"".
Nichts dazu erfinden, auch keine Uhrzeiten.";

        return (system, /*prompt: method*/ $"Baustelle: {site}\nDatum: {day:dd.MM.yyyy}\nKolonne: {crew}\n\nSprachnotizen:\n{voiceNotes}\n\nBitte den Eintrag schreiben.");
    }

    private async Task<string> CallAsync((string SystemInstruction, string UserPrompt) prompt, bool jsonMode, CancellationToken ct)
    {
        var apiKey = _config["Gemini:ApiKey"] ?? Environment.GetEnvironmentVariable("GEMINI_API_KEY");
        var client = _httpClientFactory.CreateClient();
        var errors = new List<string>();

        foreach (var model in Models)
        {
            var url = $"https://generativelanguage.googleapis.com/v1beta/models/{model}:generateContent?key={apiKey}";
            var requestBody = new
            {
                system_instruction = prompt.SystemInstruction.Length == 0 ? null : new { parts = new[] { new { text = prompt.SystemInstruction } } },
                contents = new[] { new { parts = new[] { new { text = prompt.UserPrompt } } } },
                generationConfig = jsonMode ? new { responseMimeType = "application/json" } : null,
            };

            var response = await client.PostAsJsonAsync(url, requestBody, ct);
            if (response.IsSuccessStatusCode)
            {
                var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken: ct);
                return json.GetProperty("candidates")[0]
                    .GetProperty("content")
                    .GetProperty("parts")[0]
                    .GetProperty("text")
                    .GetString() ?? "";
            }

            errors.Add($"{model}: {(int)response.StatusCode}");
            _logger.LogWarning(/*no prompt: log*/ "Gemini model {Model} did not answer properly ({Status}), falling back to the next model of the list", model, response.StatusCode);
        }

        throw new HttpRequestException("All Gemini models failed: " + string.Join(", ", errors));
    }
}
