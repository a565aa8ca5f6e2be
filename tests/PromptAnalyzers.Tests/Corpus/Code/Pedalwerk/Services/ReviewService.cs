using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Pedalwerk.Services;

/// <summary>Answers for the review portals. Runs against the messages endpoint of Anthropic because the answers sound better there.</summary>
public class ReviewService(HttpClient http, IConfiguration config)
{
    private const string ReplyPrompt = /*prompt: member*/ """
        You answer public reviews of a bicycle workshop as its owner Karla.

        - thank people only when there is something to thank for
        - if they complain: say what you will check, offer a phone call, never argue and never offer money
        - do not repeat the name of the mechanic if he is critizised
        - no "we value your feedback", no "we are sorry to hear that"
        - 30 to 70 words, same language as the review
        - sign with "Karla"
        """;

    public Task<string> ReplyAsync(string review, CancellationToken ct = default) => ClaudeAsync(review, 400, ct, ReplyPrompt);

    public async Task<int[]> SentimentAsync(string review, CancellationToken ct = default)
    {
        var sentimentPromptText = /*task*//*prompt: local*/ $"Rate the review of a bike workshop on three aspects from -2 (very bad) to 2 (very good), 0 if the aspect is not mentioned: price, quality of the work, friendliness. Answer as three integers in this order separated by slashes and nothing else.\n\n<review>\n{review}\n</review>";
        var text = await ClaudeAsync(sentimentPromptText, 20, ct);
        return text.Split('/').Select(p => int.TryParse(p.Trim(), out var v) ? Math.Clamp(v, -2, 2) : 0).ToArray();
    }

    public Task<string> ToGermanAsync(string review) =>
        ClaudeAsync(/*maybe task*//*prompt: wrapper*/ "Traduce esta reseña al alemán. Mantén el tono y las faltas graciosas no hace falta. Devuelve solo la traducción:\n\n" + review, 800, default);

    private async Task<string> ClaudeAsync(string user, int maxTokens, CancellationToken ct, string? system = null)
    {
        var body = new JsonObject
        {
            ["model"] = "claude-3-5-haiku-latest",
            ["max_tokens"] = maxTokens,
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = user })
        };
        if (system != null) body["system"] = system;

        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages");
        request.Headers.Add("x-api-key", config["Anthropic:Key"]);
        request.Headers.Add("anthropic-version", "2023-06-01");
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        var node = JsonNode.Parse(await response.Content.ReadAsStringAsync(ct));
        return node?["content"]?[0]?["text"]?.GetValue<string>() ?? "";
    }
}

/// <summary>Posts into the chat room of the workshop, people read it there.</summary>
public class WorkshopRoom(HttpClient http)
{
    public Task ChatAsync(string room, string text) => http.PostAsJsonAsync("rooms/" + room, new { role = "system", content = text });

    public Task BikeReadyAsync(string branch, string customer) =>
        ChatAsync(branch, /*no prompt: chat room message*/ $"The bike of {customer} is ready. Please move it to the front rack, write the key number on the card and call the customer before six.");
}
