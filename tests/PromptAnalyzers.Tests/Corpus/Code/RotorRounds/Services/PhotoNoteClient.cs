using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RotorRounds.Services;

/// <summary>
/// Photos never went through the agents (too big for the checkpoint store), so they take the plain REST way.
/// </summary>
public sealed class PhotoNoteClient(HttpClient http, string apiKey)
{
    private const string Endpoint = "https://api.openai.com/v1/chat/completions";

    public async Task<string> DescribeAsync(byte[] jpeg, string turbineId, CancellationToken ct = default)
    {
        var payload = new
        {
            model = "gpt-4o-mini",
            temperature = 0.1,
            max_tokens = 200,
            messages = new object[]
            {
                new { role = "system", content = /*task*/ /*prompt: call, raw HTTP*/ "You label photos taken by drones at wind turbines. Reply with three labels separated by commas: component, side (PS, SS, LE, TE or unknown), sharpness (sharp, usable, blurred)." },
                new
                {
                    role = "user",
                    content = new object[]
                    {
                        new { type = "text", text = /*prompt: call, raw HTTP*/ $"Photo of turbine {turbineId}. If a serial plate is visible ignore it." },
                        new { type = "image_url", image_url = new { url = $"data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}" } }
                    }
                }
            }
        };

        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = JsonContent.Create(payload) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        using var response = await http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"The photo of {turbineId} could not be labelled, the service answered {(int)response.StatusCode}.");

        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
