using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FretShop.Services;

public class GeminiService
{
    private readonly HttpClient _httpClient;
    private readonly string _apiKey;
    private readonly string _model;
    private readonly ILogger<GeminiService> _logger;

    public GeminiService(HttpClient httpClient, IConfiguration config, ILogger<GeminiService> logger)
    {
        _httpClient = httpClient;
        _httpClient.BaseAddress = new Uri("https://generativelanguage.googleapis.com/");
        _apiKey = config["Gemini:ApiKey"] ?? string.Empty;
        _model = config["Gemini:Model"] ?? "gemini-2.0-flash";
        _logger = logger;
    }

    public Task<string> GenerateAsync(string systemPrompt, string userPrompt) => PostAsync(new
    {
        systemInstruction = new { parts = new[] { new { text = systemPrompt } } },
        contents = new[] { new { role = "user", parts = new[] { new { text = userPrompt } } } },
        generationConfig = new { temperature = 0.1 }
    });

    public async Task<List<string>> GenerateListAsync(string prompt)
    {
        if (string.IsNullOrEmpty(_apiKey))
        {
            _logger.LogWarning(/*no prompt: log*/ "Gemini API key not configured. Returning an empty list.");
            return new List<string>();
        }

        try
        {
            var rawText = await PostAsync(BuildRequestBody(prompt));
            rawText = rawText.Replace("```json", "").Replace("```", "").Trim();
            return JsonSerializer.Deserialize<List<string>>(rawText) ?? new();
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, /*no prompt: log*/ "Failed to get a list from Gemini");
            return new List<string>();
        }
    }

    public async Task<JsonNode?> ReadReviewAsync(string review)
    {
        var body = new
        {
            contents = new[]
            {
                new { parts = new[] { new { text = /*typed task*/ /*prompt: call*/ $"Rate the sentiment of this Google review of our guitar shop and name the topics it talks about:\n{review}" } } }
            },
            generationConfig = new
            {
                responseMimeType = "application/json",
                responseSchema = new
                {
                    type = "OBJECT",
                    properties = new
                    {
                        sentiment = new { type = "STRING", @enum = new[] { "good", "mixed", "bad" } },
                        topics = new { type = "ARRAY", items = new { type = "STRING" }, description = /*no prompt: schema description*/ "Topics the reviewer mentions, one or two words each" }
                    },
                    required = new[] { "sentiment", "topics" }
                }
            }
        };
        return JsonNode.Parse(await PostAsync(body));
    }

    private object BuildRequestBody(string prompt) => new
    {
        contents = new[]
        {
            new { parts = new[] { new { text = prompt } } }
        },
        generationConfig = new { temperature = 0.7, maxOutputTokens = 256 }
    };

    private async Task<string> PostAsync(object requestBody)
    {
        var response = await _httpClient.PostAsJsonAsync($"v1beta/models/{_model}:generateContent?key={_apiKey}", requestBody);
        response.EnsureSuccessStatusCode();
        var node = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return node?["candidates"]?[0]?["content"]?["parts"]?[0]?["text"]?.GetValue<string>()?.Trim() ?? string.Empty;
    }
}
