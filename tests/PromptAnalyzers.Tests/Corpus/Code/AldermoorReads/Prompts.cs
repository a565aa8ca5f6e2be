namespace AldermoorReads;

/// <summary>Texts that are used at more than one place or that Henrike wants to edit without searching.</summary>
public static class Prompts
{
}

public class AssistantSettings
{
    public string Model { get; set; } = "gpt-4o-mini";

    public int MaxExcerpts { get; set; } = 8;

    public string TranscriptFolder { get; set; } = "/var/aldermoor/transcripts";

    // Sitzungsprotokolle des Stadtrats sind bis 1946 deutsch (Partnerstadt-Bestand)
    public string MinutesPrompt { get; set; } =
        "Du fasst Ratsprotokolle einer Kleinstadt aus der Zeit zwischen 1890 und 1946 zusammen. Schreibe höchstens fünf Stichpunkte, " +
        "jeder in einem Satz, in heutigem Deutsch. Nenne Beschlüsse vor Debatten, Geldbeträge immer mit der damaligen Währung. " +
        "Namen von Ratsherren nur, wenn sie einen Antrag gestellt haben. Unleserliche Stellen sind im Text mit [...] markiert, rate dort nicht.";

    public string DeskFooter { get; set; } = "Opening times and fees: see the notice board. This answer was written by a machine.";
}
