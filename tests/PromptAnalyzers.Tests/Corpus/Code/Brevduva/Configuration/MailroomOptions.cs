namespace Brevduva.Configuration;

public class MailroomOptions
{
    public const string Section = "Mailroom";

    public string Endpoint { get; set; } = "https://brevduva-sec.openai.azure.com/";
    public string Key { get; set; } = "";
    public string Deployment { get; set; } = "gpt-4o";
    public string SmallDeployment { get; set; } = "gpt-4o-mini";
    public string ReasoningDeployment { get; set; } = "o4-mini";
    public string OllamaUrl { get; set; } = "http://ocr-box:11434";
    public string PromptFolder { get; set; } = "Prompts";

    /// <summary>Shown in the settings page, not sent anywhere.</summary>
    public string HelpText { get; set; } = /*no prompt: ui text*/ "Choose the mailbox that Brevduva should read. The mailbox must be shared with the service account. New messages are picked up every two minutes, attachments over 15 MB are ignored.";

    public Dictionary<string, string> Associations { get; set; } = new();
}
