using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Flurstein.Documents;

/// <summary>Handwriting goes to the box in the cellar, deeds must not leave the house as pictures.</summary>
public sealed class ScanTranscriber(HttpClient http, IOptions<AssistantSettings> settings)
{
    public async Task<string> TranscribeAsync(byte[] page, CancellationToken ct)
    {
        var body = new
        {
            model = "qwen2.5vl:7b",
            prompt = /*prompt: call, raw HTTP*/ "Write down the handwriting on this page line by line. Old German script is possible. Mark what you cannot read with [?], don't guess. Keep numbers exactly how they stand there, also the commas.",
            images = new[] { Convert.ToBase64String(page) },
            stream = false,
        };

        using var response = await http.PostAsJsonAsync($"{settings.Value.VisionHost}/api/generate", body, ct);
        response.EnsureSuccessStatusCode();
        var dto = await response.Content.ReadFromJsonAsync<GenerateDto>(cancellationToken: ct);
        return dto?.Response ?? "";
    }

    private sealed record GenerateDto([property: JsonPropertyName("response")] string Response);
}

/// <summary>Web service of the state, answers xml.</summary>
public sealed class CadastreApi(HttpClient http)
{
    public async Task<string> GetResponseAsync(string query, CancellationToken ct = default)
    {
        using var content = new StringContent(query, System.Text.Encoding.UTF8, "text/xml");
        using var response = await http.PostAsync("wfs", content, ct);
        return await response.Content.ReadAsStringAsync(ct);
    }

    public Task<string> ParcelAsync(string id) => GetResponseAsync(
        /*no prompt: xml query*/ $"<wfs:GetFeature service=\"WFS\" version=\"2.0.0\"><wfs:Query typeNames=\"ax:AX_Flurstueck\"><fes:Filter><fes:ResourceId rid=\"{id}\"/></fes:Filter></wfs:Query></wfs:GetFeature>");
}
