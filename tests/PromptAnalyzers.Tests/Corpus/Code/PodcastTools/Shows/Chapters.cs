using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastTools.Clients;

namespace PodcastTools.Shows;

public record Chapter(TimeSpan Start, string Title);

public sealed class Chapters : IDisposable
{
    private const string Url = "https://api.openai.com/v1/chat/completions";

    private const string ChapterPrompt =
        /*prompt: member*/ "Divide the transcript into chapters of 5 to 15 minutes.\n" +
        "Output one chapter per line: hh:mm:ss|title\n" +
        "The first chapter starts at 00:00:00.";

    private readonly HttpClient _client = new();

    public Chapters(string key)
    {
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<List<Chapter>> FindAsync(string transcript)
    {
        var body = new JsonObject
        {
            ["model"] = "gpt-4o",
            ["temperature"] = 0.1,
            ["messages"] = new JsonArray
            {
                new JsonObject { ["role"] = "system", ["content"] = ChapterPrompt },
                new JsonObject { ["role"] = "user", ["content"] = transcript },
            },
        };

        var text = await SendAsync(body);
        return text.Split('\n')
            .Select(line => line.Split('|', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => new Chapter(TimeSpan.Parse(parts[0]), parts[1]))
            .ToList();
    }

    public async Task<bool> IsAdAsync(string passage)
    {
        var json = /*prompt: local*/ """
            {
              "model": "gpt-4o-mini",
              "max_tokens": 3,
              "messages": [
                { "role": "system", "content": "Is the passage an advertisement? Answer true or false." },
                { "role": "user", "content": %PASSAGE% }
              ]
            }
            """.Replace("%PASSAGE%", JsonSerializer.Serialize(passage));
        var response = await _client.PostAsync(Url, new StringContent(json, Encoding.UTF8, "application/json"));
        var node = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return bool.TryParse((string?)node?["choices"]?[0]?["message"]?["content"], out var ad) && ad;
    }

    public async Task<string> QuoteAsync(Chapter chapter, string passage)
    {
        var system = /*prompt: local*/ "Pick the most quotable sentence. Do not change a single word of it.";
        string user = /*prompt: local*/ $"Chapter \"{chapter.Title}\":\n{passage}";
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new StringContent(
            JsonSerializer.Serialize(new
            {
                model = "gpt-4o-mini",
                messages = new object[]
                {
                    new { role = "system", content = system },
                    new { role = "user", content = user },
                },
            }),
            Encoding.UTF8,
            "application/json");
        var response = await _client.SendAsync(request);
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return document.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
    }

    /// <summary>The raw recording is private, so that the local model looks at it.</summary>
    public async Task<string> PrivacyAsync(string rawTranscript)
    {
        var rules = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "privacy.md"));
        var found = await OllamaApi.Generate(rawTranscript, rules);
        if (found.Contains("NOTHING"))
            return rawTranscript;
        return await OllamaApi.Generate(/*prompt: wrapper*/ $"Replace these passages by [beep] and return the whole text.\n\nPassages:\n{found}\n\nText:\n{rawTranscript}", model: "qwen2.5:14b");
    }

    private async Task<string> SendAsync(JsonObject body)
    {
        var response = await _client.PostAsync(Url, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        var node = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return node["choices"]![0]!["message"]!["content"]!.GetValue<string>();
    }

    public void Dispose() => _client.Dispose();
}
