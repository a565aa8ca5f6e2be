using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoryGame.Llm;

/// <summary>The smallest client that does the job: a path and a body in, a text out.</summary>
public class LlmApi
{
    private const string ChatPath = "chat/completions";

    private readonly HttpClient _http;

    public string Model { get; init; } = "gpt-4o-mini";

    public LlmApi(string key)
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public Task<string> ChatAsync(string system, string user) => PostAsync(ChatPath, new
    {
        model = Model,
        messages = new[]
        {
            new { role = "system", content = system },
            new { role = "user", content = user },
        },
        max_tokens = 300,
    });

    protected async Task<string> PostAsync(string path, object body)
    {
        var json = JsonSerializer.Serialize(body);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(path, content);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(/*no prompt: exception*/ $"The model answered {(int)response.StatusCode}: {text}");
        }

        return JsonNode.Parse(text)!["choices"]![0]!["message"]!["content"]!.GetValue<string>();
    }
}
