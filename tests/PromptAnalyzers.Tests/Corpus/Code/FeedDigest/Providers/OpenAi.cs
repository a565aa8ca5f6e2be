using System.Text.Json.Nodes;

static class OpenAi
{
    const string Url = "https://api.openai.com/v1/chat/completions";
    static (string, string) Auth => ("Authorization", "Bearer " + Api.Key("OPENAI_API_KEY"));

    public static async Task<string> Tag(Post p)
    {
        var sys = /*task*/ /*prompt: local*/ "You sort blog posts. Tags: dotnet, web, ai, security, databases, career, other. Return exactly one tag, lowercase. " +
                  "Posts that only advertise a product or a course are always other.";
        var r = await Api.PostAsync<JsonNode>(Url, new
        {
            model = "gpt-4o-mini",
            temperature = 0,
            messages = new object[]
            {
                new { role = "system", content = sys },
                new { role = "user", content = p.Title + "\n\n" + p.Text }
            }
        }, Auth);
        return r!["choices"]![0]!["message"]!["content"]!.ToString().Trim();
    }

    public static async Task<string> Summary(Post p, int words = 60)
    {
        var r = await Api.PostAsync<JsonNode>(Url, new
        {
            model = "gpt-4o-mini",
            messages = new[]
            {
                new { role = "system", content = /*prompt: call*/ "You write the summaries of a developer newsletter. Say what is new and why anybody should care. No intro like 'This article', no hype words." },
                new { role = "user", content = /*prompt: call*/ $"Sum up in max {words} words.\n\n# {p.Title}\n{p.Text}" }
            }
        }, Auth);
        return (string)r!["choices"]![0]!["message"]!["content"]!;
    }

    // for finding doubles, v1
    public static async Task<float[]> Embed(string t)
    {
        var r = await Api.PostAsync<JsonNode>("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = /*no prompt: embedding*/ "Blog post about: " + t }, Auth);
        return r!["data"]![0]!["embedding"]!.AsArray().Select(x => (float)x!).ToArray();
    }

    public static Task<JsonNode?> Cover(string week) => Api.PostAsync<JsonNode>("https://api.openai.com/v1/images/generations",
        new { model = "dall-e-3", size = "1024x1024", prompt = /*no prompt: image prompt*/ $"Flat illustration of a stack of newspapers and a laptop on a train table, morning light, calendar week {week}, no letters" }, Auth);
}
