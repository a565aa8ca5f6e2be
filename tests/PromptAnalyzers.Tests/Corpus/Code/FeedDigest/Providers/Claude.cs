using System.Text.Json.Nodes;

class Claude
{
    readonly string model;
    readonly JsonArray history = new();
    public Claude(string model = "claude-3-5-haiku-latest") => this.model = model;

    public async Task<string> Ask(string text, string? system = null, int max = 800)
    {
        history.Add(new JsonObject { ["role"] = "user", ["content"] = text });
        while (history.Count > 9) { history.RemoveAt(0); history.RemoveAt(0); }
        var body = new JsonObject
        {
            ["model"] = model,
            ["max_tokens"] = max,
            ["messages"] = history.DeepClone()
        };
        if (system != null) body["system"] = system;
        var r = await Send(body);
        history.Add(new JsonObject { ["role"] = "assistant", ["content"] = r });
        return r;
    }

    static async Task<string> Send(JsonObject body)
    {
        var r = await Api.PostAsync<JsonNode>("https://api.anthropic.com/v1/messages", body,
            ("x-api-key", Api.Key("ANTHROPIC_API_KEY")), ("anthropic-version", "2023-06-01"));
        return r!["content"]![0]!["text"]!.GetValue<string>();
    }

    // facts -> json, with 2 examples because it kept inventing version numbers
    public static Task<string> Releases(Post p)
    {
        var body = new JsonObject { ["model"] = "claude-3-5-haiku-latest", ["max_tokens"] = 300 };
        body["system"] = /*examples*/ /*prompt: call*/ @"Find the software releases that are announced in the post. One line per release: product | version | date. Use - for anything that is not written in the text.

Example
Text: We are happy to announce Foobar 3.1, available today for all platforms.
Foobar | 3.1 | -

Text: Ten tips for cleaner tests
none";
        body["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = p.Text });
        return Send(body);
    }
}
