namespace SupportDesk.Tickets;

/// <summary>A mail to the support desk of a bicycle retailer.</summary>
/// <param name="Customer">How the customer signs.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Body">The text of the mail.</param>
public sealed record Ticket(string Customer, string Subject, string Body);
