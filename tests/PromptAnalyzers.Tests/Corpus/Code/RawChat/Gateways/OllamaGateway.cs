using System.Net.Http.Json;
using System.Text;

namespace RawChat.Gateways;

public sealed class OllamaGateway(HttpClient http)
{
    public async Task<string> RhymeAsync(string word)
    {
        var response = await http.PostAsJsonAsync("http://localhost:11434/api/generate", new { model = "llama3", prompt = /*prompt: call*/ $"Give five words that rhyme with {word}.", stream = false });
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> PoemAsync(string topic)
    {
        var json = /*prompt: call*/ $$"""
            {
              "model": "llama3",
              "messages": [
                { "role": "system", "content": "You write poems of four lines." },
                { "role": "user", "content": "{{topic}}" }
              ],
              "stream": false
            }
            """;
        var response = await http.PostAsync("http://localhost:11434/api/chat", new StringContent(json, Encoding.UTF8, "application/json"));
        return await response.Content.ReadAsStringAsync();
    }
}
