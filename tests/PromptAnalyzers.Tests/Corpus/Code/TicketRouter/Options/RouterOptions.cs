namespace Contoso.TicketRouter.Options;

/// <summary>Settings of the section "Router".</summary>
public sealed class RouterOptions
{
    public const string SectionName = "Router";

    public string ApiKey { get; set; } = string.Empty;

    public string Model { get; set; } = "gpt-4o-mini";

    public int MaxReplyTokens { get; set; } = 600;

    public string SummaryInstructions { get; set; } =
        "You summarise support conversations for the agent who takes over the next shift. " +
        "Write at most five sentences, in the past tense. Mention what the customer wanted, what was tried, " +
        "what was promised and by when. Leave out greetings and signatures.";

    public string PiiInstructions { get; set; } = """
        Find all personal data in the text of the ticket: names, e-mail addresses, phone numbers, postal
        addresses, IBANs and order numbers. Return one finding per line in the form
        TYPE<tab>VALUE
        with TYPE being one of NAME, EMAIL, PHONE, ADDRESS, IBAN, ORDER. Return NONE if there are no findings.
        Copy the values exactly as they are written, do not normalise them.
        """;
}
