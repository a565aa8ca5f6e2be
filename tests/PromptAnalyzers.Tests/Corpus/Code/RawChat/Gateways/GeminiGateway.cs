using System.Text;

namespace RawChat.Gateways;

public sealed class GeminiGateway(HttpClient http, string key)
{
    private const string Url = "https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent";

    public async Task<string> DescribeAsync(string topic)
    {
        var prompt = /*prompt: local*/ $"Write a museum label of 50 words about {topic}.";
        var json = System.Text.Json.JsonSerializer.Serialize(new
        {
            system_instruction = new { parts = new[] { new { text = /*prompt: call*/ "You write for a museum of technology." } } },
            contents = new[] { new { role = "user", parts = new[] { new { text = prompt } } } },
        });
        var response = await http.PostAsync($"{Url}?key={key}", new StringContent(json, Encoding.UTF8, "application/json"));
        return await response.Content.ReadAsStringAsync();
    }
}
