using System.Net.Http.Headers;
using System.Text;
using CaveGlow.Engine;

namespace CaveGlow.Ai;

public class LlmClient
{
    public static readonly LlmClient Instance = new();

    private const string ChatUrl = "https://api.openai.com/v1/chat/completions";
    private const string OllamaUrl = "http://localhost:11434/api/generate";

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly string apiKey = Environment.GetEnvironmentVariable("CAVEGLOW_KEY") ?? "";

    public async Task<string> Chat(List<Msg> messages, int maxTokens = 300, float temperature = 0.7f)
    {
        var body = JsonLite.ToJson(new ChatRequest { messages = messages, max_tokens = maxTokens, temperature = temperature });
        using var request = new HttpRequestMessage(HttpMethod.Post, ChatUrl);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await http.SendAsync(request);
        var raw = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            Log.Error($"LLM error {(int)response.StatusCode}: {raw}");
            return "";
        }
        return JsonLite.FromJson<ChatResponse>(raw)?.choices?[0].message?.content?.Trim() ?? "";
    }

    public Task<string> Ask(string instruction, string input, float temperature = 0f)
    {
        return Chat(new List<Msg> { new("system", instruction), new("user", input) }, 400, temperature);
    }

    public async Task<string> Generate(OllamaRequest req)
    {
        var content = new StringContent(JsonLite.ToJson(req), Encoding.UTF8, "application/json");
        var response = await http.PostAsync(OllamaUrl, content);
        var raw = await response.Content.ReadAsStringAsync();
        return JsonLite.FromJson<OllamaResponse>(raw)?.response ?? "";
    }
}
