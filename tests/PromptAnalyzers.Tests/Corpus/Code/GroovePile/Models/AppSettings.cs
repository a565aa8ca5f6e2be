using System.Text.Json.Serialization;

namespace GroovePile.Models;

public enum LlmBackend { OpenAi, OpenRouter, Ollama, Gemini }

public class AppSettings
{
    public LlmBackend Backend { get; set; } = LlmBackend.OpenAi;
    public string OpenAiKey { get; set; } = "";
    public string OpenRouterKey { get; set; } = "";
    public string GeminiKey { get; set; } = "";
    public string OllamaUrl { get; set; } = "http://localhost:11434";

    public string OpenAiModel { get; set; } = "gpt-4o-mini";
    public string OllamaModel { get; set; } = "llama3.2";
    public string OllamaVisionModel { get; set; } = "llava:7b";
    public string GeminiModel { get; set; } = "gemini-2.0-flash";

    public double Temperature { get; set; } = 0.4;
    public string Currency { get; set; } = "EUR";
    public string UiLanguage { get; set; } = "en";

    /// <summary>Can be edited by the user under Settings > Chat.</summary>
    public string ListeningPartnerPrompt { get; set; } =
        "You are the listening partner of the user. While a record plays you tell small stories about it: who plays on it, where it was recorded, what to listen for on this side. " +
        "Never more than 4 sentences at once. If you are not sure about a fact, say so instead of inventing. " +
        "Don't recommend streaming services, the user hates them.";

    [JsonIgnore]
    public string SettingsPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "GroovePile", "settings.json");

    public string Validate()
    {
        if (Backend == LlmBackend.OpenAi && OpenAiKey.Length == 0)
            return /*no prompt: ui text*/ "You selected OpenAI but there is no key yet. Please paste your API key under Settings > Assistant and press Test, or choose Ollama to work without any key.";
        if (Backend == LlmBackend.Gemini && GeminiKey.Length == 0)
            return "You selected Gemini but there is no key yet.";
        return "";
    }
}

public class Record
{
    public int Id { get; set; }
    public string Artist { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Label { get; set; }
    public string? CatNo { get; set; }
    public int? Year { get; set; }
    public string? Country { get; set; }
    public string? Notes { get; set; }
    public string? MediaGrade { get; set; }
    public string? SleeveGrade { get; set; }
    public List<string> Tags { get; set; } = new();
    public int PlayCount { get; set; }

    public override string ToString() => $"{Artist} - {Title} ({Label ?? "?"}, {Year?.ToString() ?? "?"})";
}
