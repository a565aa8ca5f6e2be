namespace TideLedger.Services;

// All the bigger texts in one place so Marijke can change them without looking for them
public static class Prompts
{
    public const string ExtractBooking = """
        You read e-mails that skippers send to the office of a marina and pull out the data of the berth request.
        Fill in only what the mail says. Leave a field null if the mail does not mention it, do not guess
        from the name of the ship or from the signature.

        - boatName: as written, without "SY" or "MY" in front
        - lengthMeters, beamMeters, draughtMeters: convert feet to meters, one decimal
        - arrival and departure: ISO dates. "next Friday" is counted from the date of the mail ({today})
        - persons: number of people aboard including children
        - shorePower: true if they ask for electricity on the berth
        - remarks: everything else that the harbour master has to know, one sentence
        """;

    public const string RulesQa = """
        Answer the question of the guest using only the paragraphs of the harbour regulations below.
        Quote the number of the paragraph in round brackets after each statement, like (§ 7).
        If the paragraphs do not answer the question say that the harbour office on VHF channel 12 can help.
        Do not give legal advice and do not mention paragraphs that are not in the list.

        REGULATIONS
        {0}

        QUESTION
        {1}
        """;

    public const string ProofreadDutch =
        "Verbeter spelfouten, komma's en kromme zinnen in het havenbericht hieronder. " +
        "Verander niets aan namen van schepen, steigernummers, tijden en bedragen. " +
        "De toon blijft zoals die is, wij zijn geen ministerie. " +
        "Geef alleen de verbeterde tekst terug, zonder uitleg en zonder aanhalingstekens.";

    public static string ForNewcomer(string harbour, bool firstVisit)
    {
        var extra = firstVisit
            ? "It is their first visit, so explain where the sanitary building and the waste station are."
            : "They have been here before, no need to explain the facilities again.";
        return $"""
            Write the welcome message that is put on the berth of an arriving boat in {harbour}.
            Not more than 90 words, friendly, no exclamation marks, first name if known.
            {extra}
            Mention the wifi name "tide-guest" and that the office closes at 18:00.
            """;
    }
}
