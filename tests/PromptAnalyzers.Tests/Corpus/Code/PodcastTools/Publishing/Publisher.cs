using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PodcastTools.Publishing;

public class Publisher(HttpClient http)
{
    /// <summary>Makes the cover picture of an episode.</summary>
    public async Task<string> CoverAsync(string title)
    {
        var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new
        {
            model = "dall-e-3",
            prompt = /*no prompt: image*/ $"A flat illustration for a podcast episode called {title}, two colours, no text",
            size = "1024x1024",
        });
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return json!["data"]![0]!["url"]!.ToString();
    }

    /// <summary>The jingle voice.</summary>
    public async Task<byte[]> IntroAsync(int number)
    {
        var response = await http.PostAsJsonAsync("https://api.openai.com/v1/audio/speech", new { model = "tts-1", voice = "alloy", input = /*no prompt: http*/ $"Welcome to episode {number} of our show. Lean back and listen!" });
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task TootAsync(string title, Uri link)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["status"] = /*no prompt: http*/ $"New episode: {title}. Listen and tell us what you think! {link}",
            ["visibility"] = "public",
        });
        (await http.PostAsync("https://social.example/api/v1/statuses", form)).EnsureSuccessStatusCode();
    }

    public async Task ReviewAsync(string episode, string text)
    {
        // the review tool wants a list of messages too
        var body = new JsonObject
        {
            ["episode"] = episode,
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "editor", ["content"] = /*no prompt: json*/ "Please check the following show notes: " + text }),
        };
        Console.WriteLine(/*no prompt: console*/ "Sending the notes to the review tool");
        await http.PostAsJsonAsync("https://review.podcast-studio.example/api/threads", body);
    }
}
