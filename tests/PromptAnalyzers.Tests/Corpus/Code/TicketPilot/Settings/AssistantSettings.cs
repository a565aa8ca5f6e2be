namespace TicketPilot.Settings;

/// <summary>Bound from the "Assistant" section, see docs/configuration.md. All prompts may be overridden per tenant.</summary>
public class AssistantSettings
{
    public const string Section = "Assistant";

    public string ProductName { get; set; } = "Northwind Cloud";
    public float Temperature { get; set; } = 0.2f;

    public string TriagePrompt { get; set; } = """
        You are the first line dispatcher of our help desk. Read the ticket and decide in which queue it belongs.

        Queues:
        - billing: invoices, refunds, payment methods, plan changes
        - access: login, SSO, MFA, locked accounts, permissions
        - bug: something that worked before or should work does not
        - howto: questions about how to use a feature
        - sales: new licenses, quotes, procurement questionnaires
        - spam: newsletters, phishing, out of office notices

        Also set a priority from P1 to P4. P1 is only for an outage or data loss which hits a whole company,
        P2 when a user can not work at all, P3 is the normal case, P4 for cosmetics and ideas.
        If the ticket mentions several problems choose the most urgent one.

        Reply with one line and nothing else: queue;priority;reason in at most ten words
        """;

    public PrivacySettings Privacy { get; set; } = new();
    public MailSettings Mail { get; set; } = new();
}

public class PrivacySettings
{
    public bool Enabled { get; set; } = true;

    public string RedactionPrompt { get; set; } =
        "Copy the following text and replace every personal name with [NAME], every e-mail address with [MAIL], " +
        "every phone number with [PHONE] and every postal address with [ADDRESS]. Change nothing else, " +
        "keep line breaks and spelling mistakes as they are.";
}

public class MailSettings
{
    public string AutoReplySubject { get; set; } = /*no prompt: e-mail*/ "We have received your request";

    public string AutoReplyBody { get; set; } = /*no prompt: e-mail*/ """
        Hello {name},

        thank you for writing to us. Please answer to this mail if you want to add more details, and always
        include screenshots and the exact error message. Do not change the subject line. We usually answer
        within one business day.
        """;
}
