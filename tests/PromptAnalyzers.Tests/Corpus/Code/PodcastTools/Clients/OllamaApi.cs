using System.Text;
using System.Text.Json;

namespace PodcastTools.Clients;

/// <summary>The model on the studio's own machine. Slow, but nothing leaves the house.</summary>
public static class OllamaApi
{
    public static Uri Host { get; set; } = new("http://localhost:11434");

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(10) };

    public static async Task<string> Generate(string prompt, string system = "", string model = "llama3.1:8b")
    {
        var payload = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["model"] = model,
            ["system"] = system,
            ["prompt"] = prompt,
            ["stream"] = false,
        });
        var response = await Http.PostAsync(new Uri(Host, "/api/generate"), new StringContent(payload, Encoding.UTF8, "application/json"));
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("response").GetString() ?? "";
    }
}
