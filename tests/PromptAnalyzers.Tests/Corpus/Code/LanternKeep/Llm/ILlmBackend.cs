namespace LanternKeep.Llm
{
    public enum TurnRole { Player, Npc }
    public sealed record LlmTurn(TurnRole Role, string Text);
    public sealed record LlmReply(string Text, int Tokens);

    public interface ILlmBackend
    {
        string Name { get; }
        Task<LlmReply> CompleteAsync(string system, IReadOnlyList<LlmTurn> turns, CancellationToken ct = default);
        Task<bool> TestAsync();
    }

    public sealed class LlmSettings
    {
        public string Provider { get; set; } = "ollama";
        public string BaseUrl { get; set; } = "";
        public string Model { get; set; } = "llama3.1:8b";
        public string ApiKey { get; set; } = "";
        public string CustomInstruction { get; set; } = "";
        public string Language { get; set; } = "English";

        public static LlmSettings Current { get; set; } = new();
    }

    public static class BackendFactory
    {
        private static ILlmBackend? _backend;

        public static ILlmBackend Get()
        {
            if (_backend != null) return _backend;
            var s = LlmSettings.Current;
            _backend = s.Provider switch
            {
                "openai" => new OpenAiCompatBackend("https://api.openai.com/v1", s.Model, s.ApiKey),
                "openrouter" => new OpenAiCompatBackend("https://openrouter.ai/api/v1", s.Model, s.ApiKey),
                "custom" => new OpenAiCompatBackend(s.BaseUrl, s.Model, s.ApiKey),
                "gemini" => new GeminiBackend(s.ApiKey, s.Model),
                "ollama" => new OllamaBackend(s.BaseUrl, s.Model),
                _ => throw new NotSupportedException(/*no prompt: exception*/ $"Unknown provider '{s.Provider}' in settings.json. Known are openai, openrouter, custom, gemini and ollama. Delete the file if you want to start again with the defaults.")
            };
            return _backend;
        }

        public static void Reset() => _backend = null;
    }
}
