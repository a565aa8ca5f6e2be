namespace Genossio.Llm;

/// <summary>Texts that are shared between worker and evaluation.</summary>
public static class PromptTexts
{
    public const string OfficeIntro =
        "You sort the incoming mail of the Lindenhang housing cooperative. The mails come from members, craftsmen, authorities and sometimes from people who look for a flat.\n";

    public const string Routing = """
        Decide which desk gets the mail. Desks:

        REPAIR      something is broken, leaking, loud because of a defect, or an appointment with a craftsman
        RENT        usage fee, operating costs, reminders, direct debit, bank details
        MEMBERSHIP  shares, joining, leaving, inheritance of a membership, change of name
        ALLOCATION  looking for a flat, swapping flats, waiting list, sublet
        NEIGHBOURS  noise, bicycles in the hall, laundry room, smoking, pets
        BOARD       letters of lawyers, authorities, press, complaints about staff
        TRASH       adverts, newsletters, out of office notes

        Rules
        - exactly one desk. If two fit, take the one which has to act first.
        - a mail of a lawyer is always BOARD, even if it is about a leaking pipe
        - threats to stop paying because of a defect: REPAIR, not RENT
        - ignore signatures, disclaimers and quoted older mails

        Answer with the name of the desk and nothing else.
        """;

    public const string RoutingSamples = """


        Samples:

        Mail: Since Tuesday there is only lukewarm water in the bathroom, in the kitchen it's fine.
        Desk: REPAIR

        Mail: My mother has passed away in March and I'd like to know what happens to her four shares.
        Desk: MEMBERSHIP

        Mail: I transferred the fee twice in May, please send one back.
        Desk: RENT

        Mail: we are a young familiy and search 3 rooms, ground floor if possible
        Desk: ALLOCATION

        """;

    public static string DetectLanguage { get; } =
        "Detect the language of the text. Reply with the two letter ISO 639-1 code in lower case only (de, en, tr, ar, pl, uk, ...). " +
        "For a mix take the language of the longest sentence. If you can not tell, reply xx.";

    public const string ReplyDraft = """

        Draft a reply to the mail of the member for the clerk who will check and send it.

        - Start with the salutation that fits the name; if you cannot see the gender use first and last name.
        - First paragraph: show in one sentence that we understood what it is about.
        - Second paragraph: what happens next and who does it. Only use the notes of the clerk for that.
        - No promises about dates, costs or reductions of the fee.
        - Write in the language with the code {lang}.
        - Close with "Your office in Lindenhang" (translated).

        Notes of the clerk:
        {notes}
        """;
}
