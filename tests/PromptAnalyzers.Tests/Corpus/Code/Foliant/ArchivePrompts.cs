namespace Foliant;

/// <summary>Templates in Semantic Kernel syntax. Change them only together with the archive's cataloguing guideline (v7).</summary>
internal static class ArchivePrompts
{
    internal const string OcrCorrection = """
        You correct the raw OCR of a {{$century}} century German document (Fraktur print or typescript).

        RULES
        - Correct recognition errors only: long s read as f, ch/ck, rn/m, c/e, broken hyphenation.
        - Keep historic spelling (Thür, seyn, Theil). Never modernise.
        - Keep line breaks. Join words broken at a line end on the FIRST line.
        - Unreadable passages become [...], do not guess more than three letters.
        - Keep page numbers, headers and marginalia where they are.
        - Output the corrected text. No comment, no code fence.

        RAW OCR:
        {{$input}}
        """;

    internal const string RecordType = """
        <message role="system">You classify scanned archival records. Allowed classes: charter, council minutes, tax register, letter, court file, building plan, newspaper, photograph caption, other. Reply with the class and nothing else.</message>
        <message role="user">Anno 1587 den 4. Martii im Rath fürgebracht: Hanß Weber bittet umb das Burgerrecht ...</message>
        <message role="assistant">council minutes</message>
        <message role="user">Item Jacob Schmidt vom hauß am marckt 2 fl. 3 ß / Item die Witwe Kolbin 1 fl.</message>
        <message role="assistant">tax register</message>
        <message role="user">Wir Bürgermeister und Rath thun kund allen denen die diesen brief ansehen oder hören lesen ...</message>
        <message role="assistant">charter</message>
        <message role="user">{{$input}}</message>
        """;

    internal const string Persons = """
        List every person named in the text below. One person per line, tab separated:
        name as written <TAB> given name normalised <TAB> surname normalised <TAB> office or trade <TAB> role in the record

        Use a hyphen for unknown fields. A widow is listed under her own name if it is given, otherwise as "Witwe <surname>".
        Saints used in dates (an sant Martins tag) are no persons. God is no person.

        {{$input}}
        """;

    internal const string DateNormaliser =
        "Convert the medieval or early modern date to ISO 8601 (YYYY-MM-DD). Feast days are to be resolved, Julian stays Julian. " +
        "If the day cannot be resolved give YYYY-MM or YYYY. Output only the date.\n\n" +
        "Date: am sant Johannis tag baptisten 1402 -> 1402-06-24\nDate: feria secunda post Oculi 1388 -> 1388-03-02\nDate: umb Martini anno 77 -> ?\n\nDate: {{$date}}\nPlace: {{$place}}";

    internal const string FindingAidIntro = """
        Schreibe die Einleitung zum Findbuch des Bestandes "{{$fonds}}" (Laufzeit {{$from}}-{{$to}}, {{$metres}} lfm).
        Gliederung: Behördengeschichte, Bestandsgeschichte, Inhalt, Benutzungshinweise. Pro Abschnitt höchstens 120 Wörter,
        nüchterner Stil, keine Wertungen. Verwende ausschließlich folgende Notizen der Bearbeiterin:

        {{$notes}}
        """;
}
