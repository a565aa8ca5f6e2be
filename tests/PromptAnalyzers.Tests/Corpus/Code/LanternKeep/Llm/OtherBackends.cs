using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LanternKeep.Llm
{
    public sealed class GeminiBackend : ILlmBackend
    {
        // gemini likes to fall out of the role, so we tell it once more
        private const string StayInside = /*prompt: member*/ "\n\nYou are inside a game. Never write that you are a language model, never explain the rules of the game, never use markdown.";

        private readonly HttpClient _http = new();
        private readonly string _key, _model;

        public GeminiBackend(string key, string model) { _key = key; _model = model; }

        public string Name => "Gemini";

        public async Task<LlmReply> CompleteAsync(string system, IReadOnlyList<LlmTurn> turns, CancellationToken ct = default)
        {
            var body = new
            {
                system_instruction = new { parts = new[] { new { text = system + StayInside } } },
                contents = turns.Select(t => new
                {
                    role = t.Role == TurnRole.Player ? "user" : "model",
                    parts = new[] { new { text = t.Text } }
                }).ToArray(),
                generationConfig = new { temperature = 0.9, maxOutputTokens = 500 }
            };
            var url = $"https://generativelanguage.googleapis.com/v1beta/models/{_model}:generateContent?key={_key}";
            using var resp = await _http.PostAsJsonAsync(url, body, ct);
            resp.EnsureSuccessStatusCode();
            var node = JsonNode.Parse(await resp.Content.ReadAsStringAsync(ct));
            var text = node?["candidates"]?[0]?["content"]?["parts"]?[0]?["text"]?.GetValue<string>() ?? "";
            return new LlmReply(text.Trim(), node?["usageMetadata"]?["totalTokenCount"]?.GetValue<int>() ?? 0);
        }

        public async Task<bool> TestAsync()
        {
            var r = await CompleteAsync("", [new LlmTurn(TurnRole.Player, "Hello")]);
            return r.Text.Length > 0;
        }
    }

    public sealed class OllamaBackend(string baseUrl, string model) : ILlmBackend
    {
        private readonly HttpClient _http = new() { BaseAddress = new Uri(baseUrl.Length == 0 ? "http://localhost:11434" : baseUrl), Timeout = TimeSpan.FromMinutes(2) };

        public string Name => "Ollama";

        public async Task<LlmReply> CompleteAsync(string system, IReadOnlyList<LlmTurn> turns, CancellationToken ct = default)
        {
            var msgs = new List<object>();
            if (system.Length > 0) msgs.Add(new { role = "system", content = system });
            foreach (var t in turns) msgs.Add(new { role = t.Role == TurnRole.Player ? "user" : "assistant", content = t.Text });

            using var resp = await _http.PostAsJsonAsync("/api/chat", new { model, messages = msgs, stream = false }, ct);
            resp.EnsureSuccessStatusCode();
            using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync(ct));
            return new LlmReply(doc.RootElement.GetProperty("message").GetProperty("content").GetString() ?? "", 0);
        }

        public async Task<string> GenerateAsync(string prompt, CancellationToken ct = default)
        {
            using var resp = await _http.PostAsJsonAsync("/api/generate", new { model, prompt, stream = false }, ct);
            using var doc = JsonDocument.Parse(await resp.Content.ReadAsStringAsync(ct));
            return doc.RootElement.TryGetProperty("response", out var r) ? r.GetString() ?? "" : "";
        }

        public async Task<bool> TestAsync() => (await _http.GetAsync("/api/tags")).IsSuccessStatusCode;
    }
}
