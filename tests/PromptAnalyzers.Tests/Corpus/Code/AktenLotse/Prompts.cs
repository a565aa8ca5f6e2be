namespace AktenLotse;

/// <summary>Texts shared by several services. Keep in sync with the wiki page "KI-Vorlagen".</summary>
internal static class PromptTexts
{
    public const string FeeCategory = """
        You assign a fee category to a service request of a municipal office.
        Categories: A (free of charge), B (standard fee), C (fee by effort), D (fee by value of the object).

        Examples:
        Request: "Certificate of residence for a child, needed for kindergarten"
        Category: A
        Request: "New passport, express"
        Category: B
        Request: "Search in the old building archive, 1930s plans for our house"
        Category: C
        Request: "Building permit for an extension, approx. 180.000 Euro"
        Category: D

        Request: "{{$request}}"
        Category:
        """;

    public const string ObjectionParts =
        "Zerlege das Widerspruchsschreiben in seine Bestandteile und gib sie zeilenweise zurück, jede Zeile beginnt mit " +
        "einem der Kürzel ANTRAG, TATSACHE, RECHT, EMOTION.\n\n" +
        "Beispiel Eingabe:\n" +
        "Ich widerspreche dem Bescheid vom 3.4. Die Hecke ist gar nicht 2 m hoch. Nach § 37 der Satzung darf ich das. Unverschämtheit!\n" +
        "Beispiel Ausgabe:\n" +
        "ANTRAG: Widerspruch gegen den Bescheid vom 3.4.\n" +
        "TATSACHE: Hecke ist unter 2 m hoch\n" +
        "RECHT: § 37 der Satzung\n" +
        "EMOTION: Verärgerung\n\n" +
        "Lass nichts weg und füge nichts hinzu. Was du nicht zuordnen kannst kommt als TATSACHE.";

    public const string MinutesClerk =
        "You are the clerk who writes the minutes of council meetings. Sober, past tense, no opinions. " +
        "Mention every motion with the person who brought it and how the vote ended. Remarks from the audience only " +
        "if the chair allowed them. Keep the order of the agenda.";

    public static string ForDepartment(string department) =>
        $"You support the {department} of a town administration. Answer only from the case file you are given, cite the " +
        "sheet number in brackets after each statement, e.g. (Bl. 12). If the file does not answer the question, write that plainly.";
}
