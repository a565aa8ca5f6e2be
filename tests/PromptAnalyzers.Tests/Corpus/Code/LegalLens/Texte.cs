namespace LegalLens;

internal static class Texte
{
    public const string Sprache = "In welcher Sprache ist der folgende Text überwiegend verfasst? Antworte mit de, en oder fr. Bei gemischten Verträgen zählt die Sprache, die laut Vertrag maßgeblich ist.";

    public static string Frage(string frage) =>
        "Beantworte die Frage ausschließlich anhand des Vertrags. Nenne die Klausel, auf die du dich stützt. " +
        "Steht die Antwort nicht im Vertrag, sag das ausdrücklich.\n\nFrage: " + frage;
}
