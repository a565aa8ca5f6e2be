using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RestSharp;

namespace HiveTalk.Llm;

public class ClaudeLlm : ILlm
{
    private const string DefaultSystem = /*prompt: member*/ "You answer for a small family shop that sells beekeeping supplies in Styria, Austria. Be brief and practical, use the metric system and prices in euro. If you are not sure about something concerning medication for bees, tell the customer to ask the bee inspector.";

    private readonly RestClient _client = new("https://api.anthropic.com");
    private readonly string _key;

    public ClaudeLlm(string key) => _key = key;

    public string Name => "claude";

    public Task<string> AskAsync(string? system, string user, CancellationToken ct = default)
        => PostAsync(system ?? DefaultSystem, new[] { new ChatTurn("user", user) }, ct);

    public Task<string> ChatAsync(IReadOnlyList<ChatTurn> turns, CancellationToken ct = default)
    {
        var system = turns.FirstOrDefault(t => t.Role == "system")?.Content ?? DefaultSystem;
        return PostAsync(system, turns.Where(t => t.Role != "system").ToArray(), ct);
    }

    private async Task<string> PostAsync(string system, ChatTurn[] messages, CancellationToken ct)
    {
        var request = new RestRequest("v1/messages", Method.Post)
            .AddHeader("x-api-key", _key)
            .AddHeader("anthropic-version", "2023-06-01")
            .AddJsonBody(new { model = "claude-3-5-haiku-latest", max_tokens = 800, system, messages });
        var res = await _client.ExecuteAsync(request, ct);
        using var doc = JsonDocument.Parse(res.Content ?? "{}");
        return doc.RootElement.TryGetProperty("content", out var c) ? c[0].GetProperty("text").GetString() ?? "" : "";
    }
}

// runs on the old gaming pc under the counter
public class OllamaLlm : ILlm
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("http://192.168.1.20:11434") };

    public string Model { get; set; } = "mistral-nemo";
    public string Name => "ollama";

    public async Task<string> AskAsync(string? system, string user, CancellationToken ct = default)
    {
        var req = new OllamaBody { model = Model, prompt = system == null ? user : system + "\n\n" + user, stream = false };
        var res = await _http.PostAsJsonAsync("/api/generate", req, ct);
        return (await res.Content.ReadFromJsonAsync<OllamaAnswer>(ct))?.response.Trim() ?? "";
    }

    public async Task<string> ChatAsync(IReadOnlyList<ChatTurn> turns, CancellationToken ct = default)
    {
        // generate has no roles, so paste it all together
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "The following is a chat between a customer and the shop assistant of a beekeeping shop. Continue with the next line of the assistant. Write one line of the assistant only, never write for the customer.");
        sb.AppendLine();
        foreach (var t in turns)
        {
            if (t.Role == "system") sb.AppendLine("(" + t.Content + ")");
            else sb.AppendLine((t.Role == "user" ? "Customer: " : "Assistant: ") + t.Content);
        }
        sb.Append("Assistant:");
        return await AskAsync(null, sb.ToString(), ct);
    }
}

public static class LlmFactory
{
    public static ILlm Create(string provider) => provider switch
    {
        "claude" => new ClaudeLlm(Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? ""),
        "ollama" => new OllamaLlm(),
        "openai" => new OpenAiLlm(Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? ""),
        _ => throw new ArgumentException("unknown provider " + provider)
    };
}
