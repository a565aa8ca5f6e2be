using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RawChat.Gateways;

public sealed class ClaudeGateway(IHttpClientFactory factory)
{
    public async Task<string> AskAsync(string question)
    {
        var body = new JsonObject
        {
            ["model"] = "claude-3-5-haiku-latest",
            ["max_tokens"] = 500,
            ["system"] = /*prompt: call*/ "You answer questions about tax law in Germany. Cite the paragraph.",
            ["messages"] = new JsonArray
            {
                new JsonObject { ["role"] = "user", ["content"] = question },
            },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages");
        request.Headers.Add("x-api-key", Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY"));
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await factory.CreateClient().SendAsync(request);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return json["content"]![0]!["text"]!.GetValue<string>();
    }

    public async Task<string> ClassifyAsync(string mail)
    {
        var prompt = /*prompt: local*/ $"Is this mail an invoice, a reminder or something else? One word.\n\n{mail}";
        var body = new Dictionary<string, object>
        {
            ["model"] = "claude-3-5-haiku-latest",
            ["max_tokens"] = 10,
            ["messages"] = new[] { new Dictionary<string, string> { ["role"] = "user", ["content"] = prompt } },
        };
        var client = factory.CreateClient();
        var response = await client.PostAsync("https://api.anthropic.com/v1/messages", new StringContent(JsonSerializer.Serialize(body)));
        return await response.Content.ReadAsStringAsync();
    }
}
