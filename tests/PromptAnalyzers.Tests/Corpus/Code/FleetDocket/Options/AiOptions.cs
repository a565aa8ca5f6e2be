using System.ComponentModel.DataAnnotations;

namespace FleetDocket.Options;

public sealed class AiOptions
{
    public const string SectionName = "Ai";

    [Required] public string Endpoint { get; set; } = string.Empty;
    [Required] public string ApiKey { get; set; } = string.Empty;

    public string ChatDeployment { get; set; } = "gpt-4o";
    public string MiniDeployment { get; set; } = "gpt-4o-mini";
    public string ReasoningDeployment { get; set; } = "o3-mini";
    public string EmbeddingDeployment { get; set; } = "text-embedding-3-small";

    public float Temperature { get; set; } = 0.1f;
    public int MaxOutputTokens { get; set; } = 1500;
    public string? PromptsRoot { get; set; }

    /// <summary>Used for free questions of the clerks (POST /assistant).</summary>
    public string AssistantPrompt { get; set; } =
        "You are the internal assistant of a leasing company. Clerks ask you about our handbook for damage handling and garage invoices. Be precise and brief, name the chapter you rely on, and say that you don't know when the handbook does not answer the question.";
}

public sealed class IntakeOptions
{
    public const string SectionName = "Intake";

    public int MaxParallel { get; set; } = 2;
    public int PollSeconds { get; set; } = 30;
    public string MailSignature { get; set; } = /*no prompt: mail*/ "FleetDocket desk\nThis mail was created automatically. Please do not reply to this address, use the contact form in the driver portal and always give the number of your case.";
}
