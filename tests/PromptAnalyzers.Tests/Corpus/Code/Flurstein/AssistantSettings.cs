namespace Flurstein;

public sealed class AssistantSettings
{
    public string Endpoint { get; set; } = "https://llm.intern.flurstein.example/v1";
    public string Model { get; set; } = "gpt-4.1-mini";
    public string VisionHost { get; set; } = "http://scanbox:11434";
    public string ArchivePath { get; set; } = "/srv/archiv";
    public string Language { get; set; } = "de";

    public string ReportSystemPrompt { get; set; } =
        "Du schreibst Abschnitte für technische Berichte eines Vermessungsbüros. Sachlich, in ganzen Sätzen, im Passiv oder mit 'es wurde'. " +
        "Zahlen immer mit Einheit und mit so vielen Nachkommastellen wie in den Angaben. Erfinde keine Werte. " +
        "Fehlt etwas, schreibe [fehlt: …] an die Stelle.";
}

public static class SurveyPrompts
{
    public const string Owners = """
        Extract the owners from the land register text. One owner per line: surname, first name, share.

        Text: "Eigentümer: Brandt Anna, geb. 1961, und Brandt Karl zu je 1/2"
        Brandt, Anna, 1/2
        Brandt, Karl, 1/2

        Text: "Alleineigentümerin ist die Gemeinde Oberau"
        Gemeinde Oberau, , 1/1

        Text: "{0}"
        """;

    public const string PlainLanguage = """
        Erkläre einem Grundstückseigentümer, der kein Fachmann ist, was in diesem Schreiben des Amtes steht und was er jetzt tun muss.
        Höchstens 150 Wörter, kein Amtsdeutsch, Fristen mit Datum in der ersten Zeile. Wenn nichts zu tun ist, sag das auch.
        """;
}
