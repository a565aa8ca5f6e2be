using System.Net.Http.Json;
using System.Text.Json;

namespace StoryGame.World;

public sealed record Quest(string Title, string Goal);

public sealed class Quests
{
    private const string Host = "https://openrouter.ai/api/v1";

    private static readonly HttpClient Http = new();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<Quest?> InventAsync(int level)
    {
        var system = /*prompt: local*/ """You invent quests for a text adventure. Answer as JSON: {"title": "", "goal": ""}""";
        var user = /*prompt: local*/ $"A quest of level {level}, please. No dragons.";
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Host}/chat/completions")
        {
            Content = JsonContent.Create(new
            {
                model = "meta-llama/llama-3.1-70b-instruct",
                messages = new[] { new { role = "system", content = system }, new { role = "user", content = user } },
            }),
        };
        using var response = await Http.SendAsync(request);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        var text = document.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
        return JsonSerializer.Deserialize<Quest>(text ?? /*no prompt: json*/ """{"title": "Nothing to do", "goal": "Rest at the inn"}""", Json);
    }

    public static async Task ShareAsync(Quest quest)
    {
        var response = await Http.PostAsJsonAsync("https://board.example.com/api/posts", new { title = quest.Title, content = /*no prompt: http*/ $"I solved the quest {quest.Title}!", messages = Array.Empty<string>() });
        response.EnsureSuccessStatusCode();
    }
}
