using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PeakLog;

/// <summary>Chat over all stored missions. Written before LlmClients.cs, uses its own request, TODO merge.</summary>
public class AskTheLog
{
    private readonly HttpClient _http = new();
    private readonly List<object> _history = new();
    private readonly string _url;

    public string SystemPrompt { get; set; } =
        /*prompt: member*/ "You answer questions of members of the mountain rescue station about past missions. " +
        "Use only the mission excerpts in the message, name date and mission number for everything you claim. " +
        "If it is about patients stay anonymous, even if the excerpt contains a name. " +
        "When you are not sure say that you are not sure!! Answer in the language of the question.";

    public AskTheLog(string url, string key)
    {
        _url = url;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<string> AskAsync(string question, IEnumerable<string> excerpts)
    {
        if (_history.Count == 0)
            _history.Add(new { role = "system", content = SystemPrompt });

        _history.Add(new { role = "user", content = /*prompt: call*/ $"EXCERPTS\n{string.Join("\n---\n", excerpts)}\n\nQUESTION\n{question}" });
        var answer = await PostAsync(_history);
        _history.Add(new { role = "assistant", content = answer });
        return answer;
    }

    // better search terms than the raw question
    public async Task<string[]> KeywordsAsync(string question)
    {
        var payload = new Dictionary<string, object>
        {
            ["model"] = "llama-3.1-8b-instant",
            ["max_tokens"] = 60,
            ["messages"] = new object[]
            {
                new { role = "system", content = /*task*//*prompt: call*/ "Output up to five German search keywords for the question, comma separated, singular, most important first. Include place names as they are." },
                new { role = "user", content = question },
            },
        };
        var res = await _http.PostAsync(_url, new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json"));
        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync());
        var text = doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        return text.Split(',', StringSplitOptions.TrimEntries);
    }

    private async Task<string> PostAsync(object messages)
    {
        var body = new { model = "llama-3.3-70b-versatile", messages, temperature = 0.1, max_tokens = 700 };
        using var req = new HttpRequestMessage(HttpMethod.Post, _url);
        req.Content = JsonContent.Create(body);
        using var res = await _http.SendAsync(req);
        if (!res.IsSuccessStatusCode) return "(no answer: " + res.StatusCode + ")";
        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
    }
}
