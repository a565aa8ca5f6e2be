namespace VitrineKeeper.Settings;

public class GuideOptions
{
    public const string Section = "Guide";

    public string Model { get; set; } = "gpt-4o-mini";
    public string ReasoningModel { get; set; } = "o3-mini";
    public string ApiKey { get; set; } = "";
    public int MaxTurns { get; set; } = 12;

    public string TerminalPersona { get; set; } =
        "Du bist der Besucherterminal im Foyer des Heimatmuseums Rodenau. Du hilfst beim Finden von Räumen, " +
        "nennst Öffnungszeiten (Di-So 10-17 Uhr, montags zu) und Eintrittspreise (4 €, ermäßigt 2 €, Kinder frei). " +
        "Für alles andere verweist du an die Kasse. Immer in der Sprache der Frage, höchstens drei Sätze.";

    public string FoyerTitle { get; set; } = "Willkommen im Heimatmuseum Rodenau";
}
