using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace HiveTalk.Llm;

public class OpenAiLlm : ILlm
{
    private const string Url = "https://api.openai.com/v1/chat/completions";
    private readonly HttpClient _http;
    private readonly string _model;

    public string Name => "openai";

    public OpenAiLlm(string key, string model = "gpt-4o-mini")
    {
        _http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _model = model;
    }

    public async Task<bool> PingAsync()
    {
        var body = new ChatBody
        {
            Model = _model,
            MaxTokens = 3,
            Messages = { new ChatTurn { Role = "user", Content = /*prompt: call*/ "This is a connection test. Say ok." } }
        };
        var res = await _http.PostAsJsonAsync(Url, body);
        return res.IsSuccessStatusCode;
    }

    public Task<string> AskAsync(string? system, string user, CancellationToken ct = default)
    {
        var turns = new List<ChatTurn>();
        if (system != null) turns.Add(new ChatTurn("system", system));
        turns.Add(new ChatTurn("user", user));
        return ChatAsync(turns, ct);
    }

    public async Task<string> ChatAsync(IReadOnlyList<ChatTurn> turns, CancellationToken ct = default)
        => await SendAsync(new ChatBody { Model = _model, Messages = turns.ToList() }, ct);

    public async Task<string> SendAsync(ChatBody body, CancellationToken ct = default)
    {
        if (body.Model == "") body.Model = _model;
        var res = await _http.PostAsJsonAsync(Url, body, ct);
        if (!res.IsSuccessStatusCode)
        {
            var err = await res.Content.ReadAsStringAsync(ct);
            throw new HttpRequestException(/*no prompt: exception*/ $"The request to the chat completions endpoint of OpenAI failed with status {(int)res.StatusCode}. Check the key and the quota of the shop account. Body: {err}");
        }
        var answer = await res.Content.ReadFromJsonAsync<ChatAnswer>(ct);
        return answer?.Choices.FirstOrDefault()?.Message.Content ?? "";
    }

    // what does the customer want? used for every incoming message so keep it cheap
    public async Task<string> IntentAsync(string message)
    {
        var payload = new
        {
            model = "gpt-4.1-nano",
            temperature = 0,
            max_tokens = 8,
            messages = new object[]
            {
                new { role = "system", content = /*task*//*prompt: call*/ "You sort messages to a beekeeping shop. Possible intents: ORDER, STOCK, ADVICE, SICK_BEES, RETURN, HOURS, SMALLTALK. Answer with one intent, uppercase, no punctuation. If it is an order AND a question it is ORDER." },
                new { role = "user", content = message }
            }
        };
        var content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
        using var res = await _http.PostAsync(Url, content);
        res.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()?.Trim() ?? "SMALLTALK";
    }
}
