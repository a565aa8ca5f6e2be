namespace Pedalwerk.Settings;

public class LlmOptions
{
    public string BaseUrl { get; set; } = "https://api.groq.com/openai/v1/";
    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "llama-3.3-70b-versatile";
    public double Temperature { get; set; } = 0.2;

    public string NewsletterPrompt { get; set; } =
        "You write the monthly newsletter of a small bike workshop chain. Tone: dry humour, no superlatives, no exclamation marks, no emojis. "
        + "Three short paragraphs and one tip that readers can do at home with a rag and a bottle of oil. Use only the facts you are given.";
}

public class AzureOptions
{
    public string Endpoint { get; set; } = "https://pedalwerk-weu.openai.azure.com";
    public string ApiKey { get; set; } = "";
    public string Deployment { get; set; } = "gpt-4o-mini";
    public string ApiVersion { get; set; } = "2024-10-21";
}

public class OllamaOptions
{
    public string Url { get; set; } = "http://nas:11434";
    public string VisionModel { get; set; } = "llava:13b";
    public string TextModel { get; set; } = "mistral-nemo";
}
