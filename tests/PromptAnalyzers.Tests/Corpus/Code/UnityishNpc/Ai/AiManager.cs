using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using UnityishNpc.Engine;

namespace UnityishNpc.Ai;

/// <summary>Singleton, lives in every scene.</summary>
public class AiManager : MonoBehaviour
{
    private static AiManager? _instance;
    public static AiManager Instance => _instance ??= new AiManager();

    public readonly OpenAIService Service = new(new OpenAIOptions { ApiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none" });
    private static readonly HttpClient Http = new();

    public async Task<string> Chat(List<ChatMessage> messages, float temperature = 0.7f, int maxTokens = 200)
    {
        var result = await Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Model = "gpt-4o-mini",
            Messages = messages,
            Temperature = temperature,
            MaxTokens = maxTokens,
        });
        if (!result.Successful)
        {
            Debug.LogWarning(/*no prompt: log*/ $"The model did not answer: {result.Error?.Message}. The character will use a canned line instead.");
            return "";
        }
        return result.Choices.First().Message.Content ?? "";
    }

    // old path from the first prototype, still used where we want the raw JSON (TODO: remove)
    public async Task<string> PostRaw(string system, string user, bool json = false)
    {
        var body = new Dictionary<string, object>
        {
            ["model"] = "gpt-4o-mini",
            ["messages"] = new object[] { new { role = "system", content = system }, new { role = "user", content = user } },
        };
        if (json) body["response_format"] = new { type = "json_object" };
        using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/chat/completions");
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
        req.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var res = await Http.SendAsync(req);
        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }

    public async Task ReportCrash(string what)
    {
        // our own web hook, no model behind it
        var payload = JsonSerializer.Serialize(new { role = "user", content = /*no prompt: web hook*/ $"The game crashed. Please look at the log of the player and tell us what happened: {what}" });
        await Http.PostAsync("https://hooks.example.org/valdrun", new StringContent(payload, Encoding.UTF8, "application/json"));
    }
}
