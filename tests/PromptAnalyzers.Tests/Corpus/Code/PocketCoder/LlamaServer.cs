using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PocketCoder;

/// <summary>The SQL model runs in llama.cpp's own server, Ollama has no build of it.</summary>
public class LlamaServer
{
    private readonly HttpClient _http;

    public LlamaServer(Settings settings) => _http = new HttpClient { BaseAddress = new Uri(settings.LlamaUrl), Timeout = TimeSpan.FromMinutes(5) };

    public async Task<string> SqlAsync(string question, bool postgres)
    {
        string dialect = postgres
            ? /*prompt: local, raw HTTP*/ "Write PostgreSQL 16. Quote identifiers only where it's needed."
            : /*prompt: local, raw HTTP*/ "Write T-SQL for SQL Server 2019.";

        var body = new JsonObject
        {
            ["model"] = "sqlcoder",
            ["temperature"] = 0,
            ["messages"] = new JsonArray
            {
                new JsonObject { ["role"] = "system", ["content"] = dialect },
                new JsonObject { ["role"] = "user", ["content"] = question },
            },
        };

        using var response = await _http.PostAsJsonAsync("/v1/chat/completions", body);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>();
        return (string?)answer?["choices"]?[0]?["message"]?["content"] ?? "-- no answer from the server";
    }
}
