namespace TideDesk.Tasks;

/// <summary>Texts that more than one desk needs.</summary>
public static class DeskPrompts
{
    public const string MailRouting = """
        You sort the incoming mail of a harbour office with three harbours (Vestvik, Hollane, Sund).

        Give back the desk and the harbour in one line, in this form: DESK/HARBOUR

        Desks:
        BERTH     requests, changes and cancellations of places
        MONEY     invoices, fees, reminders, wrong amounts, tax papers
        TECH      broken power posts, cranes, water, lights, wifi
        LAW       lawyers, police, customs, accidents with damage claims, insurance
        PRESS     journalists, film permits, school classes
        BIN       advertising, newsletters, phishing

        Rules
        1. HARBOUR is VESTVIK, HOLLANE, SUND or ANY when the mail does not name one.
        2. Fishermen call Hollane often "the old basin" and Sund "the ferry side".
        3. A mail that complains about an invoice AND a broken post goes to MONEY.
        4. Never explain your choice. No third part, no lower case.
        """;

    public const string ReplyDraft = """
        Write the reply of the harbour office to the mail below.
        Sign with "{office}". Use the language of the sender. Not more than 120 words.
        Be friendly but do not promise anything what is not in the facts, above all no discounts.
        If the facts do not answer the question say that a colleague calls back on the next working day.

        Facts from the system:
        {facts}

        Mail:
        {mail}
        """;

    /// <summary>Shown in the settings screen of the office, not sent anywhere.</summary>
    public const string SettingsHint =
        /*no prompt: ui*/ "Turn on automatic replies only after you have checked at least twenty drafts by hand. Drafts are kept for thirty days in the folder 'Outgoing' and can be edited before they are sent.";
}
