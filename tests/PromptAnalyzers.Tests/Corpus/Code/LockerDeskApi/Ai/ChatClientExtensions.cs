using Microsoft.Extensions.AI;

namespace LockerDesk.Ai;

public static class ChatClientExtensions
{
    public static async Task<string> OneShotAsync(this IChatClient chat, string task, string input, float temperature = 0f, CancellationToken ct = default)
    {
        List<ChatMessage> msgs = [new(ChatRole.System, task), new(ChatRole.User, input)];
        var res = await chat.GetResponseAsync(msgs, new ChatOptions { Temperature = temperature }, ct);
        return res.Text.Trim().Trim('"');
    }
}

public static class DeskPrompts
{
    public static string ReplyWriter { get; } = """
        You write the answers of the LockerDesk support team. You get the mail of a customer and the status of
        the parcel as we have it in our system. Write an answer that a tired person can read on a phone: at most
        120 words, no headings, start with the thing the customer wants to know most. Use the first name if it is
        known, otherwise just "Hello". When the parcel is still in a locker say until when it stays there. When the
        status is unknown ask for the parcel number, it begins with PL- and has four digits. Don't blame the courier
        and don't blame the customer. Do not invent a status, a time or a locker, use only what is given. If the
        customer asks for money back, tell them the claim form is in the app under Help > Claims and that the team
        answers within 3 working days. End with "Your LockerDesk team".
        """;

    public const string Urgency = "Rate how urgent the message of a locker customer is on a scale from 0 (can wait for days) to 10 (someone is locked in, food or medicine is spoiling). Return just the number.";
}
