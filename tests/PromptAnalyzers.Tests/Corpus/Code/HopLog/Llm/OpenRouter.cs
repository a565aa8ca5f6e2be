using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HopLog.Llm;

public class ChatMsg
{
    [JsonPropertyName("role")] public string Role { get; set; } = "user";
    [JsonPropertyName("content")] public string Content { get; set; } = "";
}

public class OpenRouter
{
    private const string Url = "https://openrouter.ai/api/v1/chat/completions";
    private static readonly HttpClient client = new();

    public OpenRouter(string apiKey)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("HopLog/0.9");
    }

    public async Task<string> Chat(List<ChatMsg> messages, string model = "mistralai/mistral-small")
    {
        var resp = await client.PostAsJsonAsync(Url, new { model, messages, max_tokens = 800 });
        if (!resp.IsSuccessStatusCode)
            throw new Exception(/*no prompt: exception*/ $"OpenRouter answered with {(int)resp.StatusCode}. Maybe the free quota of today is used up or the key in hoplog.json is wrong: " + await resp.Content.ReadAsStringAsync());
        return Content(await resp.Content.ReadAsStringAsync());
    }

    public async Task<string> PairFood(string beer, string guests)
    {
        var payload = new
        {
            model = "mistralai/mistral-small",
            temperature = 0.8,
            messages = new object[]
            {
                new { role = "system", content = /*prompt: call*/ "You are a cook from Galicia who pairs simple food with home brewed beer. Nothing with truffle oil. You answer with one starter, one main course and why it fits, under 120 words." },
                new { role = "user", content = /*prompt: call*/ $"Beer: {beer}. Guests: {guests}" }
            }
        };
        var resp = await client.PostAsJsonAsync(Url, payload);
        resp.EnsureSuccessStatusCode();
        return Content(await resp.Content.ReadAsStringAsync());
    }

    // mode "judge" = like in a competition, everything else = friendly
    public async Task<string> Feedback(string notes, string style, string mode)
    {
        string prompt;
        if (mode == "judge")
        {
            prompt = /*prompt: local*/ $@"You are a BJCP judge who tasted a home brewed {style}. Turn the raw notes of the table into a score sheet text.
Go through aroma, appearance, flavor, mouthfeel, overall, two or three sentences each.
Name every off flavor with the most likely cause in the process and one thing to change next time.

What we usually mean at our table:
- ""mantequilla"" = diacetyl, ""manzana verde"" = acetaldehyde, ""tirita"" = chlorophenols, ""carton"" = oxidation, ""maiz"" = DMS
- ""alcohol de quemar"" = fusels, mostly fermented too warm
- ""se me pega"" = too sweet or underattenuated, ""agua"" = thin body

How to write it:
- Start every section with what is good. If there is nothing good, start with what is to style.
- Compare with the style the brewer entered, not with what you would like. A sweet stout may be sweet.
- Two tasters disagree? Say so, do not average.
- Diacetyl and acetaldehyde can come from the same mistake (bottled too early), don't list the same hint twice.
- Never blame water chemistry unless the notes mention harshness or a chalky taste.
- Last sentence: would you order a second one?
Be honest, the brewer wants to win something next year. No points, only text, in Spanish.

Notes:
{notes}";
        }
        else
        {
            prompt = /*prompt: local*/ $@"A friend has brewed a {style} and we drank it together. Write him a nice message with what we liked and, only if the notes say so, one careful hint.
Max 60 words, like a whatsapp message, no greeting.

Notes:
{notes}";
        }

        return await Chat(new List<ChatMsg> { new ChatMsg { Content = prompt } });
    }

    /// <summary>slow but better at thinking. 1 cent per question so not in the bot</summary>
    public async Task<bool> IsInfectedAsync(string notes, string gravityTable)
    {
        var q = /*reasoned task*//*prompt: local*/ "Decide whether the batch is likely infected. " +
                "Signs: gravity falls below what the yeast can do, pellicle, sour or band-aid smell, gushing. A slow but steady drop alone is no infection. " +
                "Answer with exactly INFECTED or OK.\n" +
                "Notes: " + notes + "\nGravity readings (day;SG):\n" + gravityTable;
        var answer = await Chat([new ChatMsg { Content = q }], "deepseek/deepseek-reasoner");
        return answer.Contains("INFECTED");
    }

    private static string Content(string json)
    {
        using var doc = JsonDocument.Parse(json);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
