using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Classification;

/// <summary>The same task with examples, as messages: the hard cases first, every queue shown. Nothing is reported.</summary>
public sealed class TicketClassifier(string apiKey)
{
    private readonly ChatClient _client = new("gpt-4.1-mini", apiKey);

    public async Task<TicketQueue> ClassifyAsync(Ticket ticket)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(
            new SystemChatMessage(
                "Classify the support ticket into one of these queues: Billing, Shipping, Workshop, Account, Other. Answer with the name of the queue only."),
            new UserChatMessage("Refund?\n\nMy parcel never came and I want my money back."),
            new AssistantChatMessage("Shipping"),
            new UserChatMessage("Charged twice\n\nMy card shows two payments for order 20917."),
            new AssistantChatMessage("Billing"),
            new UserChatMessage("Creaking\n\nSince the service last week the crank creaks when I stand up."),
            new AssistantChatMessage("Workshop"),
            new UserChatMessage("Cannot pay\n\nI cannot log in any more, so I cannot pay my invoice."),
            new AssistantChatMessage("Account"),
            new UserChatMessage("Saturday ride\n\nWhen does the group ride start?"),
            new AssistantChatMessage("Other"),
            new UserChatMessage($"{ticket.Subject}\n\n{ticket.Body}"));

        return Enum.TryParse<TicketQueue>(completion.Content[0].Text.Trim(), ignoreCase: true, out var queue) ? queue : TicketQueue.Other;
    }
}
