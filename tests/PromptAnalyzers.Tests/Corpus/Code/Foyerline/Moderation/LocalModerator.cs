using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Foyerline.Moderation;

public class GenerateRequest
{
    [JsonPropertyName("model")] public string Model { get; set; } = "llama3.2";
    [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
    [JsonPropertyName("stream")] public bool Stream { get; set; }
}

public class GenerateResponse
{
    [JsonPropertyName("response")] public string? Response { get; set; }
    [JsonPropertyName("done")] public bool Done { get; set; }
}

/// <summary>Reviews of visitors must not leave our network, so this one talks to the ollama box in the server room.</summary>
public class LocalModerator
{
    private readonly HttpClient _http;
    private readonly ILogger<LocalModerator> _log;

    public LocalModerator(HttpClient http, ILogger<LocalModerator> log)
    {
        _http = http;
        _log = log;
    }

    public async Task<bool> IsAbusiveAsync(string review, CancellationToken ct = default)
    {
        var request = new GenerateRequest
        {
            Prompt = /*task*//*prompt: call, raw HTTP*/ "A visitor left the review below on the page of an event. Does it contain insults, threats, slurs or personal data (phone numbers, addresses) of staff or artists? " +
                     "Criticism of the show, the sound, or the price of the beer is fine even if it is harsh. Answer with yes or no, nothing else.\n\nReview: " + review
        };

        var response = await _http.PostAsJsonAsync("/api/generate", request, ct);
        if (!response.IsSuccessStatusCode)
        {
            _log.LogWarning("ollama said {Status}, review is held back", response.StatusCode);
            return true;
        }

        var body = await response.Content.ReadFromJsonAsync<GenerateResponse>(ct);
        return body?.Response?.TrimStart().StartsWith("yes", StringComparison.OrdinalIgnoreCase) ?? true;
    }

    public async Task<string> SoftenAsync(string reply, CancellationToken ct = default)
    {
        var prompt = /*maybe task*//*prompt: local, raw HTTP*/ $"Rewrite this answer of an organizer to a bad review so that it sounds polite and calm. Keep the facts and the length, keep the language, don't add promises.\n\n{reply}";

        using var response = await _http.PostAsJsonAsync("/api/generate", new { model = "llama3.2", prompt, stream = false, options = new { temperature = 0.4 } }, ct);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<GenerateResponse>(ct);
        return body?.Response?.Trim() ?? reply;
    }
}
