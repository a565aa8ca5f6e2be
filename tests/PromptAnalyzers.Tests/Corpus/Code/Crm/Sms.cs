namespace Crm;

public sealed class MessageResource
{
    public static Task<MessageResource> CreateAsync(string to, string from, string body) => Task.FromResult(new MessageResource { Body = body, To = to + from });

    public string? Body { get; init; }

    public string? To { get; init; }
}

public sealed class Sms(string from)
{
    public Task RemindAsync(string to, DateTime when) =>
        MessageResource.CreateAsync(to, from, body: /*no prompt: sms*/ $"Reminder: your appointment is on {when:d} at {when:t}. Answer STOP to end these messages.");

    public Task ConfirmAsync(string to)
    {
        var body = /*no prompt: sms*/ "Thank you! Your appointment is confirmed.";
        return MessageResource.CreateAsync(to, from, body);
    }
}
