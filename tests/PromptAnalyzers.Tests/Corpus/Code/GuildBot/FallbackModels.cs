using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GuildBot;

/// <summary>Models without an SDK in this project.</summary>
public class FallbackModels
{
    private readonly HttpClient _http;

    public FallbackModels(HttpClient http) => _http = http;

    public async Task<string> ClaudeAsync(string text)
    {
        var system = /*prompt: local, raw HTTP*/ "You stand in for another bot that is offline.";
        system += " Answer in at most two sentences.";
        if (DateTime.Now.DayOfWeek == DayOfWeek.Friday)
            system += " It's Friday, be in a good mood.";

        var payload = new Dictionary<string, object>
        {
            ["model"] = "claude-haiku-4-5",
            ["max_tokens"] = 200,
            ["system"] = system,
            ["messages"] = new object[]
            {
                new { role = "user", content = text },
            },
        };

        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages")
        {
            Content = JsonContent.Create(payload),
        };
        request.Headers.Add("x-api-key", Environment.GetEnvironmentVariable("ANTHROPIC_KEY"));
        request.Headers.Add("anthropic-version", "2023-06-01");
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            // last resort: the local model
            return await LocalAsync(text);
        }

        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("content")[0].GetProperty("text").GetString() ?? "";
    }

    public async Task<string> GeminiAsync(string text)
    {
        var style = await /*prompt: file, raw HTTP*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "item-style.txt"));
        var body = new JsonObject
        {
            ["system_instruction"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = style }) },
            ["contents"] = new JsonArray(new JsonObject
            {
                ["role"] = "user",
                ["parts"] = new JsonArray(new JsonObject { ["text"] = text }),
            }),
        };

        var url = $"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key={Environment.GetEnvironmentVariable("GEMINI_KEY")}";
        var response = await _http.PostAsync(url, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return answer?["candidates"]?[0]?["content"]?["parts"]?[0]?["text"]?.ToString() ?? "";
    }

    private async Task<string> LocalAsync(string text)
    {
        var prompt = /*prompt: local, raw HTTP*/ $"Reply to the chat message of a player, one funny sentence: {text}\nReply:";
        var response = await _http.PostAsJsonAsync("http://localhost:11434/api/generate", new { model = "llama3.2", prompt, stream = false });
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("response").GetString()!;
    }
}
