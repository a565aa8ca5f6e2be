namespace DocuMorph.Hosting;

public static class AssistantTexts
{
    public const string ShellHelp = "Type a question about the document, ':run <processor>' to convert it, ':list' to see the processors or ':quit' to leave.";
}
