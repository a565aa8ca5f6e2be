using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Polyglot.Providers;

public sealed class OllamaProvider(HttpClient http) : IProvider
{
    public string Name => "ollama";

    public async Task<string> CompleteAsync(string system, string prompt, CancellationToken cancellationToken = default)
    {
        using var response = await http.PostAsJsonAsync("http://localhost:11434/api/generate", new { model = "llama3.1", system, prompt, stream = false }, cancellationToken);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
        return json["response"]!.GetValue<string>();
    }

    public async Task<string> PingAsync()
    {
        using var response = await http.PostAsJsonAsync("http://localhost:11434/api/chat", new { model = "llama3.1", messages = new[] { new { role = "user", content = /*prompt: call, raw HTTP*/ "Say hello in one word." } }, stream = false });
        return await response.Content.ReadAsStringAsync();
    }
}
