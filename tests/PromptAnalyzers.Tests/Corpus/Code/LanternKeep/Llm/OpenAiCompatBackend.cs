using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LanternKeep.Engine;

namespace LanternKeep.Llm
{
    public class QuotaExceededException(string m) : Exception(m);

    public sealed class OpenAiCompatBackend : ILlmBackend
    {
        private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(60) };
        private readonly string _url;
        private readonly string _model;
        private readonly string _key;

        public OpenAiCompatBackend(string baseUrl, string model, string key)
        {
            var trimmed = baseUrl.Trim().TrimEnd('/');
            _url = trimmed.EndsWith("/chat/completions") ? trimmed : trimmed + "/chat/completions";
            _model = model;
            _key = key;
        }

        public string Name => "OpenAI compatible";

        public async Task<LlmReply> CompleteAsync(string system, IReadOnlyList<LlmTurn> turns, CancellationToken ct = default)
        {
            var all = new List<Msg>();
            if (!string.IsNullOrEmpty(system))
                all.Add(new Msg { Role = "system", Content = system });
            all.AddRange(turns.Select(t => new Msg { Role = t.Role == TurnRole.Player ? "user" : "assistant", Content = t.Text }));

            return await SendAsync(new Req { Model = _model, Messages = all }, ct);
        }

        public async Task<bool> TestAsync()
        {
            try
            {
                var r = await SendAsync(new Req
                {
                    Model = _model,
                    MaxTokens = 5,
                    Messages = [new Msg { Role = "user", Content = /*prompt: call*/ "Reply with the word ok." }]
                }, default);
                return r.Text.Length > 0;
            }
            catch (Exception ex)
            {
                Debug.LogError(/*no prompt: log*/ $"Connection test with {_url} failed, check the key and whether the model '{_model}' exists at this provider: {ex.Message}");
                return false;
            }
        }

        private async Task<LlmReply> SendAsync(Req body, CancellationToken ct)
        {
            var json = JsonSerializer.Serialize(body);
            using var req = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            if (_key.Length > 0) req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
            using var resp = await Http.SendAsync(req, ct);
            if (resp.StatusCode == HttpStatusCode.TooManyRequests) throw new QuotaExceededException("quota");
            resp.EnsureSuccessStatusCode();
            var parsed = JsonSerializer.Deserialize<Resp>(await resp.Content.ReadAsStringAsync(ct));
            return new LlmReply(parsed?.Choices?.FirstOrDefault()?.Message?.Content?.Trim() ?? "", parsed?.Usage?.Total ?? 0);
        }

        private sealed class Req
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public List<Msg> Messages { get; set; } = [];
            [JsonPropertyName("max_tokens")] public int MaxTokens { get; set; } = 400;
            [JsonPropertyName("temperature")] public float Temperature { get; set; } = 0.8f;
        }
        private sealed class Msg
        {
            [JsonPropertyName("role")] public string Role { get; set; } = "";
            [JsonPropertyName("content")] public string Content { get; set; } = "";
        }
        private sealed class Resp
        {
            [JsonPropertyName("choices")] public List<Choice>? Choices { get; set; }
            [JsonPropertyName("usage")] public Use? Usage { get; set; }
        }
        private sealed class Choice { [JsonPropertyName("message")] public Msg? Message { get; set; } }
        private sealed class Use { [JsonPropertyName("total_tokens")] public int Total { get; set; } }
    }
}
