namespace HamShackBot.Configuration;

public sealed class ShackOptions
{
    public string Callsign { get; set; } = Environment.GetEnvironmentVariable("SHACK_CALL") ?? "DL0XYZ";
    public string Locator { get; set; } = "JO62qm";
    public string Language { get; set; } = "en";
    public AIOptions AI { get; } = new();
    public string LogFile { get; set; } = "shack.adi";

    // shown by /about
    public string About { get; set; } = /*no prompt: ui text*/ "HamShackBot 0.7 - you are running the console edition. Type /help for a list of commands, or just talk to the bot like you would talk to your Elmer.";
}

public sealed class AIOptions
{
    public string? Endpoint { get; set; } = Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT");
    public string? Key { get; set; } = Environment.GetEnvironmentVariable("AZURE_OPENAI_KEY");
    public string Deployment { get; set; } = "gpt-4o";
    public string OllamaUrl { get; set; } = "http://localhost:11434";
    public string OllamaModel { get; set; } = "llama3.1:8b";
    public int MaxTokens { get; set; } = 800;
    public int ChoicesCount { get; set; } = 12;

    /// <summary>
    /// used for the weekly club bulletin. Overwrite in the environment when the chairman complains again.
    /// </summary>
    public string BulletinPrompt { get; set; } = Environment.GetEnvironmentVariable("SHACK_BULLETIN_PROMPT") ??
        "You write the weekly bulletin of a small amateur radio club. It is read aloud on the local repeater on Sunday morning, " +
        "so write sentences which can be spoken by a human with a bad microphone: no lists, no URLs, no abbreviations other than callsigns. " +
        "Greet the listeners, go through the news in a sensible order, and close with 73.";
}
