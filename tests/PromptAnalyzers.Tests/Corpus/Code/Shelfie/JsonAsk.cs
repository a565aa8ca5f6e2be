using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Shelfie;

public class BadJsonException(string message, string raw) : Exception(message)
{
    public string Raw { get; } = raw;
}

public static class JsonAsk
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Asks, parses, and asks again with the parser's complaint until it fits.</summary>
    public static async Task<T> AskJsonAsync<T>(this IChatClient client, string prompt, string? system = null, int tries = 3, float temperature = 0.7f)
    {
        var talk = new List<ChatMessage>();
        if (system is not null) talk.Add(new(ChatRole.System, system));
        talk.Add(new ChatMessage(ChatRole.User, prompt));
        string raw = "";
        for (var i = 0; i < tries; i++)
        {
            var resp = await client.GetResponseAsync(talk, new ChatOptions { Temperature = temperature, ResponseFormat = ChatResponseFormat.Json });
            raw = Strip(resp.Text);
            try
            {
                return JsonSerializer.Deserialize<T>(raw, Web) ?? throw new JsonException(/*no prompt: exception*/ "The answer was null, expected an object.");
            }
            catch (JsonException ex)
            {
                talk.AddRange(resp.Messages);
                talk.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ $"This could not be parsed: {ex.Message} Send the complete JSON again, without markdown fences, comments or trailing commas. Change nothing but the syntax."));
            }
        }
        throw new BadJsonException(/*no prompt: exception*/ $"Model gave no valid JSON after {tries} tries. Check the prompt and send the request again.", raw);
    }

    static string Strip(string s)
    {
        s = s.Trim();
        if (!s.StartsWith("```")) return s;
        var a = s.IndexOf('\n') + 1;
        var b = s.LastIndexOf("```", StringComparison.Ordinal);
        return b > a ? s[a..b] : s[a..];
    }
}
