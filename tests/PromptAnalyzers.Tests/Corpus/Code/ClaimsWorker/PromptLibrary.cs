namespace ClaimsWorker;

/// <summary>Texts that more than one team edits.</summary>
public static class PromptLibrary
{
    public const string AnswerInFrench = "Réponds toujours en français, dans un style simple et poli. Cite les articles de la police dans leur langue d'origine.";
}
