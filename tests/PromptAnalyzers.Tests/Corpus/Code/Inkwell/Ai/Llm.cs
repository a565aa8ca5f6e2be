using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Inkwell.Ai;

public interface ILlm
{
    Task<string> CompleteAsync(string system, string user, double temperature = 0.3);
}

public class OpenAiLlm(HttpClient http) : ILlm
{
    public async Task<string> CompleteAsync(string system, string user, double temperature = 0.3)
    {
        var body = new
        {
            model = "gpt-4o-mini",
            temperature,
            messages = new object[] { new { role = "system", content = system }, new { role = "user", content = user } }
        };
        using var resp = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", body);
        resp.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}

public class OllamaLlm(HttpClient http) : ILlm
{
    const string Url = "http://localhost:11434/api/";

    // small models start to chat without this
    const string Discipline = /*prompt: member*/ "You are a text tool, not a chat partner. Never greet, never comment, never offer further help. Print only the result.";

    public async Task<string> CompleteAsync(string system, string user, double temperature = 0.3)
    {
        var resp = await http.PostAsJsonAsync(Url + "chat", new
        {
            model = "llama3.1",
            stream = false,
            options = new { temperature },
            messages = new[]
            {
                new { role = "system", content = Discipline },
                new { role = "system", content = system },
                new { role = "user", content = user }
            }
        });
        var json = await resp.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("message").GetProperty("content").GetString()!;
    }

    /// streams /api/generate line by line, used by the "continue" button
    public async IAsyncEnumerable<string> ContinueAsync(string text, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var payload = JsonSerializer.Serialize(new
        {
            model = "mistral",
            system = /*prompt: call*/ "You continue texts of other people. Keep tense, person, language and mood of the author. Don't repeat the last sentence and stop after one paragraph.",
            prompt = /*prompt: call*/ "Continue this text where it stops:\n\n" + text,
            stream = true
        });
        using var req = new HttpRequestMessage(HttpMethod.Post, Url + "generate") { Content = new StringContent(payload, Encoding.UTF8, "application/json") };
        using var resp = await http.SendAsync(req, HttpCompletionOption.ResponseHeadersRead, ct);
        using var reader = new StreamReader(await resp.Content.ReadAsStreamAsync(ct));
        while (await reader.ReadLineAsync(ct) is { } line)
            if (line.Length > 0)
                yield return JsonDocument.Parse(line).RootElement.GetProperty("response").GetString() ?? "";
    }
}
