using System.Runtime.CompilerServices;
using Contoso.TicketRouter.Options;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace Contoso.TicketRouter.Services;

internal sealed class ReplyDrafter(ChatClient chat, IOptions<RouterOptions> options, ITicketStore store) : IReplyDrafter
{
    public async IAsyncEnumerable<string> DraftAsync(Ticket ticket, [EnumeratorCancellation] CancellationToken ct)
    {
        var style = /*prompt: file*/ File.ReadAllText("Prompts/reply-style.txt");

        string request;
        switch (ticket.Language)
        {
            case "de":
                request = /*prompt: local*/ $"Bitte entwirf eine Antwort auf Deutsch und sieze den Kunden. Ticket {ticket.Id}: {ticket.Body}";
                break;
            case "pl":
                request = /*prompt: local*/ $"Napisz odpowiedź po polsku, uprzejmie i bez urzędowego języka. Zgłoszenie {ticket.Id}: {ticket.Body}";
                break;
            default:
                request = /*prompt: local*/ $"Please draft a reply in English (British spelling) to ticket {ticket.Id}. The customer wrote: {ticket.Body}";
                break;
        }

        var messages = new List<ChatMessage> { new SystemChatMessage(style), new UserChatMessage(request) };
        var updates = chat.CompleteChatStreamingAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = options.Value.MaxReplyTokens }, ct);

        await foreach (var update in updates)
        {
            foreach (var part in update.ContentUpdate)
            {
                yield return part.Text;
            }
        }

        await store.AddCommentAsync(ticket.Id, "router", /*no prompt: stored comment*/ "A draft was written by the assistant. Check the facts, correct the tone and send it within the agreed response time.");
    }

    public async Task<string> DraftEscalationNoteAsync(Ticket ticket, CancellationToken ct)
    {
        ChatCompletion completion = await chat.CompleteChatAsync(
            [new SystemChatMessage(EscalationInstructions(ticket.CustomerTier)), new UserChatMessage(ticket.Body)],
            cancellationToken: ct);
        return completion.Content[0].Text;
    }

    private static string EscalationInstructions(string tier) => tier switch
    {
        "platinum" => /*prompt: method*/ "Write an escalation note to the account director. Start with the business impact, then list the facts in order of time. Not more than 120 words, no blame.",
        _ => /*prompt: method*/ "Write a short escalation note to the second level team: what is broken, since when, and what has been tried so far.",
    };
}
