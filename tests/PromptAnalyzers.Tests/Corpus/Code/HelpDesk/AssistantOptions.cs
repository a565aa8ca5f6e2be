namespace HelpDesk;

public sealed class AssistantOptions
{
    public string Greeting { get; set; } = /*no prompt: ui text*/ "Hello! How can we help you today?";

    public string SystemPrompt { get; set; } = """
        You are the first-line assistant of the Contoso help desk.
        Answer only questions about our products. If you do not know, say so and offer to open a ticket.
        """;

    public string ReplyStyle { get; set; } = "Write in the customer's language, warmly and without jargon.";

    public int MaxHistory { get; set; } = 12;
}
