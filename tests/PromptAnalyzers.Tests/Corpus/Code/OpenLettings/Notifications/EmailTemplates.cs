namespace OpenLettings.Application.Notifications;

public sealed record Email(string To, string Subject, string Body);

public interface IEmailSender
{
    Task SendAsync(Email email, CancellationToken ct);
}

public sealed class TenantNotifier(IEmailSender sender)
{
    private const string RentReminder = /*no prompt: e-mail template*/ """
        Dear {0},

        our records show that the rent for {1} has not arrived yet. Please check the following
        list and answer with the number that applies to you:
        1. I have already paid.
        2. I will pay within seven days.
        3. I would like to talk to someone.

        Your OpenLettings team
        """;

    public static string SmsHelp =>
        /*no prompt: help text*/ "Reply STOP to end these messages. Reply with a meter reading as digits only, for example 04512.";

    public Task RemindAsync(string to, string name, string month, CancellationToken ct) =>
        sender.SendAsync(new Email(to, $"Rent for {month}", string.Format(RentReminder, name, month)), ct);

    public Task InviteToSurveyAsync(string to, string name, CancellationToken ct)
    {
        var body = /*no prompt: e-mail template*/ $"Hi {name}, you are one of our longest-standing tenants. " +
            "Rate our repair service on a scale from 1 to 5 and tell us in one sentence why you chose this score.";
        return sender.SendAsync(new Email(to, "How are we doing?", body), ct);
    }
}
