using System.Text;
using System.Text.Json;

namespace Kitchen;

public static class AllergyCheck
{
    private static readonly HttpClient Client = new();

    public static async Task<bool> IsSafeAsync(string recipe, string allergy, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages");
        request.Headers.Add("x-api-key", key);
        request.Headers.Add("anthropic-version", "2023-06-01");
        var body = new
        {
            model = "claude-3-5-sonnet-latest",
            max_tokens = 20,
            system = /*prompt: call*/ "You check recipes for allergens. Answer SAFE or UNSAFE. When in doubt answer UNSAFE.",
            messages = new[] { new { role = "user", content = /*prompt: call*/ $"Allergy: {allergy}\nRecipe: {recipe}" } },
        };
        request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return text.Contains("SAFE", StringComparison.Ordinal) && !text.Contains("UNSAFE", StringComparison.Ordinal);
    }
}
