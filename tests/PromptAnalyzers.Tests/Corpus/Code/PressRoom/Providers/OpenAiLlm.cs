using System.Net.Http.Headers;

namespace PressRoom.Providers;

public class OpenAiLlm(string key, string model) : LlmClient
{
    private const string Url = "https://api.openai.com/v1/chat/completions";

    public override string Name => "OpenAI";

    public override async Task<string> CompleteAsync(string system, string user, double temperature = 0.4, CancellationToken ct = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = JsonBody(new
        {
            model,
            temperature,
            messages = new object[]
            {
                new { role = "system", content = system },
                new { role = "user", content = user },
            }
        });

        using var doc = await SendAsync(request, ct);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()?.Trim() ?? "";
    }

    // only here, the other models invent claims
    public async Task<string> FindClaimsAsync(string story, CancellationToken ct = default)
    {
        string prompt = /*reasoned task*//*prompt: local*/ $@"List all claims in the story which a fact checker would have to look up: numbers, dates, titles of persons, distances, 'first', 'biggest', 'never before', and what somebody is said to have promised.

Format, one per line:
[high|medium|low] claim (words of the story) -> who could confirm it

high = wrong would harm somebody or needs a correction in print.
Opinions and weather are no claims. If there are none write: none

STORY
{story}";

        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonBody(new
        {
            model = "o3-mini",
            messages = new[] { new { role = "user", content = prompt } }
        }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var doc = await SendAsync(request, ct);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}

/// <summary>For the laptop in the harbour office without proper internet.</summary>
public class OllamaLlm(string baseUrl, string model) : LlmClient
{
    public override string Name => "Ollama";

    // small models forget who they are
    public string Preamble { get; set; } = /*prompt: member*/ "Je bent een ervaren redacteur van een regionale krant. Volg de opdracht precies en voeg geen uitleg toe.";

    public override async Task<string> CompleteAsync(string system, string user, double temperature = 0.4, CancellationToken ct = default)
    {
        var messages = new List<Dictionary<string, string>>
        {
            new() { ["role"] = "system", ["content"] = Preamble },
            new() { ["role"] = "system", ["content"] = system },
            new() { ["role"] = "user", ["content"] = user },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/api/chat")
        {
            Content = JsonBody(new { model, messages, stream = false, options = new { temperature } })
        };
        using var doc = await SendAsync(request, ct);
        return doc.RootElement.GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
