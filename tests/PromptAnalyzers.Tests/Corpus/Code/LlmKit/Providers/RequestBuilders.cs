using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LlmKit.Providers;

public interface IRequestBuilder
{
    HttpRequestMessage Build(Prompt p);
    string Read(JsonNode reply);
}

public class OpenAiBuilder(string key, string model = "gpt-4.1-mini", string baseUrl = "https://api.openai.com") : IRequestBuilder
{
    public HttpRequestMessage Build(Prompt p)
    {
        var messages = new List<object>();
        if (p.SystemText is { } s) messages.Add(new { role = "system", content = s });
        // json_object mode is refused by the API when the word JSON is not in the messages
        if (p.Json) messages.Add(new { role = "developer", content = /*prompt: call, missed: in a request that another file sends*/ "The final answer has to be one valid JSON object, without markdown fences and without any text before or after it." });
        messages.AddRange(p.Turns.Select(t => (object)new { role = t.Role, content = t.Text }));
        var req = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/v1/chat/completions")
        {
            Content = JsonContent.Create(new
            {
                model, messages, temperature = p.Temperature, max_completion_tokens = p.MaxTokens,
                response_format = new { type = p.Json ? "json_object" : "text" }
            })
        };
        req.Headers.Add("Authorization", "Bearer " + key);
        return req;
    }
    public string Read(JsonNode reply) => (string)reply["choices"]![0]!["message"]!["content"]!;
}

public class AnthropicBuilder(string key, string model = "claude-3-5-haiku-latest") : IRequestBuilder
{
    public HttpRequestMessage Build(Prompt p)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["max_tokens"] = p.MaxTokens,
            ["temperature"] = p.Temperature,
            ["messages"] = new JsonArray(p.Turns.Select(t => (JsonNode)new JsonObject { ["role"] = t.Role, ["content"] = t.Text }).ToArray()),
        };
        if (p.SystemText != null || p.Json)
            body["system"] = p.Json ? /*prompt: call, missed: in a request that another file sends*/ p.SystemText + "\n\nYou reply with a single JSON object. The first charakter of your reply is { and the last one is }." : p.SystemText;
        var req = new HttpRequestMessage(HttpMethod.Post, "https://api.anthropic.com/v1/messages") { Content = JsonContent.Create(body) };
        req.Headers.Add("x-api-key", key);
        req.Headers.Add("anthropic-version", "2023-06-01");
        return req;
    }
    public string Read(JsonNode reply) => string.Concat(reply["content"]!.AsArray().Select(b => (string?)b!["text"]));
}

public class GeminiBuilder(string key, string model = "gemini-2.0-flash") : IRequestBuilder
{
    public HttpRequestMessage Build(Prompt p) => new(HttpMethod.Post, $"https://generativelanguage.googleapis.com/v1beta/models/{model}:generateContent?key={key}")
    {
        Content = JsonContent.Create(new
        {
            systemInstruction = new { parts = new[] { new { text = p.SystemText ?? /*prompt: call, missed: in a request that another file sends*/ "You are a careful assistant. Keep answers short and say so when you don't know something." } } },
            contents = p.Turns.Select(t => new { role = t.Role == "assistant" ? "model" : t.Role, parts = new[] { new { text = t.Text } } }),
            generationConfig = new { temperature = p.Temperature, maxOutputTokens = p.MaxTokens, responseMimeType = p.Json ? "application/json" : "text/plain" }
        })
    };
    public string Read(JsonNode reply) => (string)reply["candidates"]![0]!["content"]!["parts"]![0]!["text"]!;
}

/// <summary>Old /api/generate with raw = true, for base models which have no chat template (alpaca style).</summary>
public class OllamaRawBuilder(string model, string host = "http://localhost:11434") : IRequestBuilder
{
    public HttpRequestMessage Build(Prompt p)
    {
        string prompt = /*prompt: local, missed: in a request that another file sends*/ "Below is an instruction that describes a task, paired with an input that provides further context. "
            + "Write a response that appropriately completes the request.\n\n### Instruction:\n" + p.SystemText
            + "\n\n### Input:\n" + string.Join("\n", p.Turns.Select(t => t.Text)) + "\n\n### Response:\n";
        return new HttpRequestMessage(HttpMethod.Post, host + "/api/generate")
        {
            Content = JsonContent.Create(new { model, prompt, raw = true, stream = false, options = new { temperature = p.Temperature, num_predict = p.MaxTokens } })
        };
    }
    public string Read(JsonNode reply) => (string)reply["response"]!;
}
