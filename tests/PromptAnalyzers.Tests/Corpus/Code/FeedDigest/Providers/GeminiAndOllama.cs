using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

static class Gemini
{
    static string Url => "https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent?key=" + Api.Key("GEMINI_KEY");

    // quick n dirty, json by hand
    public static async Task<string> Lang(string title)
    {
        var r = await Api.PostAsync<JsonNode>(Url, /*task*/ /*prompt: call*/ $$"""
            {
              "contents": [ { "role": "user", "parts": [
                { "text": "Which language is this headline written in? Answer with the two letter ISO code only." },
                { "text": {{JsonSerializer.Serialize(title)}} }
              ] } ],
              "generationConfig": { "temperature": 0, "maxOutputTokens": 5 }
            }
            """);
        return Out(r);
    }

    public static async Task<string> Translate(string text, string from)
    {
        var prompt = string.Format(/*maybe task*/ /*prompt: local*/ "Translate the following text from {0} to English. Keep product names, code and links as they are and dont add anything.\n\n{1}", from, text);
        var body = new Dictionary<string, object>
        {
            ["contents"] = new[] { new { parts = new[] { new { text = prompt } } } }
        };
        return Out(await Api.PostAsync<JsonNode>(Url, body));
    }

    static string Out(JsonNode? r) => r?["candidates"]?[0]?["content"]?["parts"]?[0]?["text"]?.ToString() ?? "";
}

static class Ollama
{
    public static string Model = "llama3.1";
    static readonly string Grumpy = /*prompt: member*/ "You are a grumpy senior developer with 30 years of experience who has seen every trend twice. You comment news in one dry sentence.";

    public static async Task<string> Generate(string prompt, string? system = null)
    {
        using var ms = new MemoryStream();
        using (var w = new Utf8JsonWriter(ms))
        {
            w.WriteStartObject();
            w.WriteString("model", Model);
            w.WriteBoolean("stream", false);
            if (system != null) w.WriteString("system", system);
            w.WriteString("prompt", prompt);
            w.WriteEndObject();
        }
        var r = await Api.PostAsync<JsonNode>("http://localhost:11434/api/generate", Encoding.UTF8.GetString(ms.ToArray()));
        return r!["response"]!.ToString();
    }

    public static async Task<string> Comment(Post p)
    {
        var r = await Api.PostAsync<JsonNode>("http://localhost:11434/api/chat", new
        {
            model = Model, stream = false,
            messages = new[] { new { role = "system", content = Grumpy }, new { role = "user", content = p.Title } }
        });
        return r!["message"]!["content"]!.ToString();
    }

    public static async Task<bool> Same(Post a, Post b)
    {
        var r = await Api.PostAsync<JsonNode>("http://localhost:11434/api/generate", new
        {
            model = Model, stream = false, format = "json",
            prompt = /*task*/ /*prompt: call*/ $"Headline A: {a.Title}\nHeadline B: {b.Title}\nDo both report the same event? Return json like this: {{\"same\": true or false}}"
        });
        return r!["response"]!.ToString().Contains("true");
    }
}
