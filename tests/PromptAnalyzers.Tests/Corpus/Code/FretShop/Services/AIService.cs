using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FretShop.Models;

namespace FretShop.Services;

// The chat bubble on the site. Provider can be changed in the admin page.
public class AIService
{
    private const string DefaultSystemPrompt = /*prompt: member*/ "You are Paco, the friendly assistant of a guitar shop in Granada. You know the opening hours, the prices of common repairs and the lesson times listed below, nothing else.";

    private readonly IHttpClientFactory _httpClientFactory;
    private readonly ILogger<AIService> _logger;
    private readonly IConfiguration _configuration;

    public AIService(IHttpClientFactory httpClientFactory, ILogger<AIService> logger, IConfiguration configuration)
    {
        _httpClientFactory = httpClientFactory;
        _logger = logger;
        _configuration = configuration;
    }

    public async Task<string> GetAIResponseAsync(List<ConversationMessage> messages, Dictionary<string, string> settings)
    {
        try
        {
            return settings.GetValueOrDefault("ai_provider", "openai").ToLower() switch
            {
                "openai" => await GetOpenAIResponseAsync(messages, settings),
                "gemini" => await GetGeminiResponseAsync(messages, settings),
                "mock" => /*no prompt: canned answer*/ "Hi! Thank you for writing to us. Can you tell me a bit more about your guitar?",
                var p => throw new InvalidOperationException($"Unsupported AI provider: {p}")
            };
        }
        catch (HttpRequestException ex)
        {
            _logger.LogError(ex, "Error calling the AI provider");
            return /*no prompt: ui text*/ "I'm sorry, I have trouble answering right now. Please call the shop.";
        }
    }

    private async Task<string> GetOpenAIResponseAsync(List<ConversationMessage> messages, Dictionary<string, string> settings)
    {
        var requestMessages = new List<object>
        {
            new { role = "system", content = settings.GetValueOrDefault("system_prompt", DefaultSystemPrompt) }
        };
        requestMessages.AddRange(messages.Select(m => new { role = m.Role, content = m.Content }));

        var json = JsonSerializer.Serialize(new { model = "gpt-4o-mini", messages = requestMessages, temperature = 0.7, max_tokens = 500 });
        return await PostOpenAIAsync("https://api.openai.com/v1/chat/completions", json, "OPENAI_API_KEY");
    }

    private async Task<string> GetGeminiResponseAsync(List<ConversationMessage> messages, Dictionary<string, string> settings)
    {
        // Gemini had no system role when this was written, so the first turn plays it
        var contents = new List<object>
        {
            new { role = "user", parts = new[] { new { text = settings.GetValueOrDefault("system_prompt", DefaultSystemPrompt) } } },
            new { role = "model", parts = new[] { new { text = /*prompt: call*/ "Understood. I am Paco and I only talk about the shop." } } }
        };
        foreach (var msg in messages)
            contents.Add(new { role = msg.Role == "assistant" ? "model" : "user", parts = new[] { new { text = msg.Content } } });

        var client = _httpClientFactory.CreateClient();
        var url = $"https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent?key={_configuration["GEMINI_API_KEY"]}";
        var response = await client.PostAsync(url, new StringContent(JsonSerializer.Serialize(new { contents }), Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        var result = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return result.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? "";
    }

    /// <summary>"next friday after lunch" -> 2025-03-14 15:00</summary>
    public async Task<string> NormaliseAppointmentAsync(string wish)
    {
        var json = /*task*/ /*prompt: local*/ $$"""
            {
              "model": "gpt-4o-mini",
              "temperature": 0,
              "messages": [
                { "role": "system", "content": "Convert the wish for an appointment to the form yyyy-MM-dd HH:mm. We open at 10:00, close at 20:00 and are shut from 14:00 to 16:00. Today is {{DateTime.Today:yyyy-MM-dd}}. Reply with the date and time or with UNCLEAR." },
                { "role": "user", "content": {{JsonSerializer.Serialize(wish)}} }
              ]
            }
            """;
        return await PostOpenAIAsync("https://api.openai.com/v1/chat/completions", json, "OPENAI_API_KEY");
    }

    public async Task<string> AppraiseTradeInAsync(string description)
    {
        var prompt = /*reasoned task*/ /*prompt: local*/ "Grade the used guitar described below for our trade-in table. Structural damage weighs more than looks, refinished vintage instruments lose two grades, missing parts lose one. Print the grade (A, B, C, D or REFUSE), a slash and the single most important reason.\n\n" + description;
        var json = JsonSerializer.Serialize(new { model = "deepseek-reasoner", messages = new[] { new { role = "user", content = prompt } } });
        return await PostOpenAIAsync("https://api.deepseek.com/chat/completions", json, "DEEPSEEK_API_KEY");
    }

    public async Task<string> LessonPlanAsync(string student)
    {
        var prompt = /*prompt: file*/ File.ReadAllText("Prompts/lesson-plan.txt").Replace("{{student}}", student);
        var json = JsonSerializer.Serialize(new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } });
        return await PostOpenAIAsync("https://api.openai.com/v1/chat/completions", json, "OPENAI_API_KEY");
    }

    private async Task<string> PostOpenAIAsync(string url, string json, string keyName)
    {
        var client = _httpClientFactory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(keyName) ?? _configuration[keyName]);
        var response = await client.PostAsync(url, new StringContent(json, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        var result = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return result.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()?.Trim() ?? "";
    }
}
