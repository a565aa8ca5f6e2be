using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PriorArtBench.Services;

// Second opinion only. No client data in here, published documents only!
public class DeepSeekJudge
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.deepseek.com") };

    public DeepSeekJudge(IConfiguration configuration)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["DeepSeek:Key"]);
    }

    public async Task<string> ScoreAsync(string claim, string document)
    {
        var body = new Dictionary<string, object>
        {
            ["model"] = "deepseek-reasoner",
            ["messages"] = new object[]
            {
                new { role = "system", content = /*reasoned task*/ /*prompt: call, raw HTTP*/ "Score how much of the claim is disclosed in the document from 0 (nothing) to 100 (every feature). Implicit disclosure counts only if the skilled person has no alternative. Output: the score, a comma, the numbers of the missing features." },
                new { role = "user", content = $"{claim}\n\n{document}" }
            }
        };
        return await PostAsync(body);
    }

    public Task<string> CpcAsync(string title)
    {
        var instruction = /*task*/ /*prompt: local, raw HTTP*/ "Assign the title of a patent to a CPC section. Reply with a single letter from A to H, or Y for tagging of new technology.\nTitle: " + title;
        return PostAsync(new() { ["model"] = "deepseek-chat", ["temperature"] = 0, ["messages"] = new[] { new { role = "user", content = instruction } } });
    }

    private static async Task<string> PostAsync(Dictionary<string, object> body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/v1/chat/completions", content);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(/*no prompt: exception*/ $"DeepSeek said {response.StatusCode}, the judge is switched off until tomorrow: {text}");
        using var doc = JsonDocument.Parse(text);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
