using RestSharp;
using System.Text.Json;

namespace PressRoom.Providers;

public class GeminiLlm : LlmClient
{
    private readonly RestClient _rest = new("https://generativelanguage.googleapis.com/v1beta");
    private readonly string _key;

    public GeminiLlm(string key) => _key = key;

    public override string Name => "Gemini";

    public override Task<string> CompleteAsync(string system, string user, double temperature = 0.4, CancellationToken ct = default) =>
        GenerateAsync(new
        {
            system_instruction = new { parts = new[] { new { text = system } } },
            contents = new[] { new { role = "user", parts = new[] { new { text = user } } } },
            generationConfig = new { temperature, maxOutputTokens = 2048 }
        }, ct);

    public Task<string> CaptionAsync(byte[] jpeg, string context, CancellationToken ct = default) =>
        GenerateAsync(new
        {
            contents = new[]
            {
                new
                {
                    parts = new object[]
                    {
                        new { text = /*prompt: call*/ $"Write the caption for this press photo, one sentence in present tense, then the sentence for blind readers (alt text) in a new line. Do not name people unless they are named here: {context}" },
                        new { inline_data = new { mime_type = "image/jpeg", data = Convert.ToBase64String(jpeg) } },
                    }
                }
            }
        }, ct);

    private async Task<string> GenerateAsync(object body, CancellationToken ct)
    {
        var request = new RestRequest("models/gemini-2.0-flash:generateContent", Method.Post)
            .AddQueryParameter("key", _key)
            .AddJsonBody(body);
        var response = await _rest.ExecuteAsync(request, ct);
        if (!response.IsSuccessful) throw new LlmException($"Gemini: {(int)response.StatusCode}");
        using var doc = JsonDocument.Parse(response.Content!);
        return doc.RootElement.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString()?.Trim() ?? "";
    }
}
