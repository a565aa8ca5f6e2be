using System.Net.Http.Json;
using System.Text.Json;

namespace PodcastTools.Shows;

public class GuestResearch(HttpClient http)
{
    private readonly List<object> _messages = [];

    public async Task<string> StartAsync(string guest, string topic)
    {
        _messages.Clear();
        _messages.Add(new { role = "system", content = /*prompt: call*/ "You help a podcast host to prepare for an interview. Ask the host back if you know nothing about the guest - don't invent a biography." });
        return await ContinueAsync(/*prompt: wrapper*/ $"My guest is {guest}, we talk about {topic}. Ten open questions please.");
    }

    public async Task<string> ContinueAsync(string text)
    {
        _messages.Add(new { role = "user", content = text });
        var response = await http.PostAsJsonAsync("http://localhost:11434/api/chat", new { model = "mistral-nemo", messages = _messages, stream = false });
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        var answer = json.GetProperty("message").GetProperty("content").GetString()!;
        _messages.Add(new { role = "assistant", content = answer });
        return answer;
    }

    public async Task<string> MoodAsync(string lastEpisodeReviews)
    {
        var p = /*prompt: local*/ "mood of these listener reviews in one word: " + lastEpisodeReviews;
        var r = await http.PostAsJsonAsync("http://localhost:11434/api/generate", new { model = "phi3", prompt = p, stream = false });
        return (await r.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("response").GetString() ?? /*no prompt: ui text*/ "We don't know what the listeners say";
    }
}
