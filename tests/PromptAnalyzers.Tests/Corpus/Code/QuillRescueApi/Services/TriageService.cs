using System.Text.Json;
using OpenAI.Chat;
using QuillRescue.Api.Data;

namespace QuillRescue.Api.Services
{
    public interface ITriageService
    {
        Task<TriageResult> TriageAsync(string text);
    }

    public sealed class TriageService : ITriageService
    {
        private readonly bool _isEnabled;
        private readonly ChatClient? _chatClient;
        private readonly ILogger<TriageService> _logger;

        public TriageService(IConfiguration configuration, ILogger<TriageService> logger)
        {
            _logger = logger;
            _isEnabled = configuration.GetValue<bool>("OpenAI:Enabled", true);
            var apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? configuration["OpenAI:ApiKey"];
            if (_isEnabled && !string.IsNullOrWhiteSpace(apiKey)) _chatClient = new ChatClient("gpt-4o-mini", apiKey);
            Console.WriteLine("CHAT CLIENT: " + (_chatClient != null));
        }

        public async Task<TriageResult> TriageAsync(string text)
        {
            if (!_isEnabled || _chatClient == null || string.IsNullOrWhiteSpace(text))
            {
                _logger.LogWarning(/*no prompt: log*/ "⚠️ OpenAI is not available. Using the local rules, please classify the message by hand later.");
                return TriageWithRules(text);
            }

            try
            {
                return await TriageWithOpenAIAsync(text);
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, "❌ OpenAI call failed: {Message}", ex.Message);
                return TriageWithRules(text);
            }
        }

        private async Task<TriageResult> TriageWithOpenAIAsync(string text)
        {
            const string prompt = /*task*//*prompt: local*/ @"You sort the messages of a hedgehog emergency line by urgency.

Follow these rules strictly and return ONLY a single JSON object (no extra text).

1) URGENCY: return exactly ONE of: RED, ORANGE, GREEN, UNCLEAR.
   RED    = bleeding, fly eggs or maggots, trapped, hit by a car, lying on its side, poisoned
   ORANGE = out in daylight, staggering, under 300 g in autumn, orphaned young
   GREEN  = healthy animal seen at night, question about food or winter house
   UNCLEAR = the message doesn't say what is wrong
2) NO CONTRADICTIONS: urgency and advice must align.
3) CONFIDENCE: how sure you are (0-100). It must NOT change the urgency.
4) CAPITALS AND EXCLAMATION MARKS are a weak signal, people are upset. Do not escalate because of them.
5) SEVERAL ANIMALS: the worst one decides.
6) CATEGORY: choose ONE of: INJURY, PARASITES, ORPHAN, WEIGHT, TRAPPED, GARDEN, OTHER (prefer a specific one over OTHER).
7) ADVICE MAPPING (must match the urgency exactly):
   RED => ""Call now""
   ORANGE => ""Bring today""
   GREEN => ""Leave it alone""
   UNCLEAR => ""Ask back""

OUTPUT FORMAT (STRICT JSON):
{
  ""urgency"": ""RED"" | ""ORANGE"" | ""GREEN"" | ""UNCLEAR"",
  ""confidence"": number (0-100),
  ""category"": string (see 6),
  ""advice"": string (use exact mapping above),
  ""reason"": string (optional, one sentence)
}

Message: ";

            var messages = new List<ChatMessage>
            {
                new SystemChatMessage(/*prompt: call*/ "You are a helpful assistant of a wildlife rescue organisation."),
                new UserChatMessage(prompt + text)
            };
            var response = await _chatClient!.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0.1f, MaxOutputTokenCount = 300 });
            var result = JsonSerializer.Deserialize<TriageResult>(response.Value.Content[0].Text, new JsonSerializerOptions { PropertyNameCaseInsensitive = true })
                ?? throw new Exception("Failed to deserialize OpenAI response");
            result.Confidence = Math.Clamp(result.Confidence, 0, 100);
            return result;
        }

        private static TriageResult TriageWithRules(string? text)
        {
            var lower = text?.ToLowerInvariant() ?? string.Empty;
            var red = ContainsAny(lower, "blood", "maggot", "fly eggs", "car", "sangre", "sangue");
            return new TriageResult
            {
                Urgency = red ? "RED" : "UNCLEAR",
                Confidence = 20,
                Advice = red
                    ? /*no prompt: ui text*/ "Put the animal in a high box with a towel, keep it warm and call us now. Do not give it milk and do not remove anything yourself."
                    : "Ask back"
            };
        }

        private static bool ContainsAny(string source, params string[] terms) => terms.Any(t => source.Contains(t, StringComparison.OrdinalIgnoreCase));
    }
}
