using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Classification;

/// <summary>
/// The first try: an instruction and nothing else. PA2001 reports the prompt. Whether a mail about a refund for a lost parcel is billing
/// or shipping is a rule of this shop that no model can know. <see cref="TicketClassifier"/> shows it by examples.
/// </summary>
public sealed class QuickTicketClassifier(string apiKey)
{
    private readonly ChatClient _client = new("gpt-4.1-mini", apiKey);

    public async Task<TicketQueue> ClassifyAsync(Ticket ticket)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(
            new SystemChatMessage(
                "Classify the support ticket into one of these queues: Billing, Shipping, Workshop, Account, Other. Answer with the name of the queue only."),
            new UserChatMessage($"{ticket.Subject}\n\n{ticket.Body}"));

        return Enum.TryParse<TicketQueue>(completion.Content[0].Text.Trim(), ignoreCase: true, out var queue) ? queue : TicketQueue.Other;
    }
}
