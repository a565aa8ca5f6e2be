namespace Postel.Mail
{
    public record MailItem(string Id, string From, string Subject, string Body, DateTime Received);

    /// stand-in for my imap code
    public class Mailbox
    {
        public Task<List<MailItem>> UnreadAsync(CancellationToken ct) => Task.FromResult(new List<MailItem>());
        public void Move(MailItem m, string folder) { }
        public void Flag(MailItem m, string comment) { }
        public void Draft(string to, string message) { }
    }

    public record Rule(string Name, string Template, Func<string, bool> Hit);

    public static class Rules
    {
        public static readonly Rule Invoice = new("invoice",
            "Does this e-mail contain an invoice or a payment reminder that I have to pay myself? An order confirmation that is already payed by card does not count, a newsletter with prices neither. Answer yes or no.\n\n{mail}",
            a => a.StartsWith("yes", StringComparison.OrdinalIgnoreCase));
    }
}
