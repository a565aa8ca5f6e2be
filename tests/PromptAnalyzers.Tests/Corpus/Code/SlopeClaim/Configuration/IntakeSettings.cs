namespace Firnline.SlopeClaim.Configuration;

public class AzureOpenAISettings
{
    public const string SectionName = "AzureOpenAI";
    public string Endpoint { get; set; } = string.Empty;
    public string ApiKey { get; set; } = string.Empty;
    public string ChatDeployment { get; set; } = "gpt-4o";
    public string MiniDeployment { get; set; } = "gpt-4o-mini";
    public string EmbeddingDeployment { get; set; } = "text-embedding-3-small";
    public int MaxRetries { get; set; } = 3;
}

public class IntakeSettings
{
    public const string SectionName = "Intake";

    /// <summary>Can be overridden per tenant in app configuration.</summary>
    public string NarrativeSystemPrompt { get; set; } =
        "You write the official loss narrative that goes into the claim file of a mountain resort insurer. " +
        "Write in the third person, past tense, chronological order. Stick to what the reporter and the ski patrol said, " +
        "name the source of every statement (\"according to the lift operator\"). Never decide who is at fault, never " +
        "mention coverage, reserves or policy limits. If two statements contradict each other, put both of them down. " +
        "Length between 120 and 250 words, no headings and no bullet points.";

    public string TenantName { get; set; } = "Alpine Mutual";
    public int DuplicateWindowDays { get; set; } = 14;

    public string ReplyMailbox { get; set; } = "claims@alpine-mutual.example";

    public string ApplicationIntro { get; set; } =
        /*no prompt: ui text*/ "Welcome to the resort loss portal. Please have the patrol report number, photos of the scene and the contact data of all witnesses ready. Fields marked with * are mandatory. You can save a draft and come back within 72 hours.";
}
