using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Thriftwing.Ai;

// everything that runs a hundred thousand times a day and must cost nothing
public class CheapModels(HttpClient http, IConfiguration config)
{
    public async Task<string> ToEnglish(string chatMessage)
    {
        var json = new JsonObject
        {
            ["model"] = "llama-3.1-8b-instant",
            ["messages"] = new JsonArray
            {
                new JsonObject { ["role"] = "system", ["content"] = /*maybe task*/ /*prompt: call, raw HTTP*/ "Translate the chat message between a buyer and a seller into English. Keep emojis and slang. Return just the translation." },
                new JsonObject { ["role"] = "user", ["content"] = chatMessage },
            },
        };
        using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.groq.com/openai/v1/chat/completions");
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", config["GROQ_KEY"]);
        req.Content = JsonContent.Create(json);
        return await Send(req);
    }

    public async Task<int> DisputeScore(string buyerSays, string sellerSays)
    {
        // r1 is slow but it's a cron job anyway
        var prompt = /*reasoned task*/ /*prompt: local, raw HTTP*/ $"""
            A buyer wants the money back, the seller says no. Score from 0 to 100 how much the buyer is in the right.
            Things that count: was the flaw mentioned, can it be seen in the photos, how long did the buyer wait, who is rude.

            <buyer>{buyerSays}</buyer>
            <seller>{sellerSays}</seller>

            Only print the number.
            """;
        using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.deepseek.com/chat/completions")
        {
            Content = JsonContent.Create(new { model = "deepseek-reasoner", messages = new[] { new { role = "user", content = prompt } } }),
        };
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", config["DEEPSEEK_KEY"]);
        return int.TryParse(await Send(req), out var score)
            ? score
            : throw new FormatException(/*no prompt: exception*/ "The judge did not return a number, dispute goes to the humans in the support channel.");
    }

    private async Task<string> Send(HttpRequestMessage req)
    {
        using var res = await http.SendAsync(req);
        res.EnsureSuccessStatusCode();
        var doc = await res.Content.ReadFromJsonAsync<JsonElement>();
        return doc.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!.Trim();
    }
}
