namespace Cadastra.Claude;

public sealed class ClaudeOptions
{
    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "claude-sonnet-4-6";
    public string CheapModel { get; set; } = "claude-haiku-4-5";
    public int MaxTokens { get; set; } = 2000;

    /// <summary>Used for everything that brings no system prompt of its own.</summary>
    public string DefaultSystemPrompt { get; set; } =
        "Tu es l'assistant d'un bureau de géomètres-experts en Wallonie. Tu écris un français clair, sans jargon inutile. " +
        "Tu ne donnes jamais d'avis juridique définitif et tu ne calcules jamais une superficie toi-même : tu renvoies au plan signé.";
}
