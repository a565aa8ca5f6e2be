using Microsoft.Extensions.AI;
using SupportDesk.Tickets;

namespace SupportDesk.Replies;

/// <summary>
/// The same task, shortened: the rules that hold for every reply, an example, and beside the mail only the rules of its topic. The constant
/// part comes first and never changes, so that providers can cache it. Nothing is reported.
/// </summary>
public sealed class ReplyWriter(IChatClient chat)
{
    private const string Style =
        """
        You write replies to support mails for Velo & Söhne, a retailer of bicycles and parts. An editor reads every reply before it is sent.
        - Short sentences, first person plural, the customer's own words for parts. No exclamation marks, no feelings, no praise for asking.
        - Greeting with the name as signed; the answer in two sentences; the reason, if it needs one; what happens next, with a date. At most 160 words.
        - Promise only what the rules below or the mail confirm. Otherwise give a date by which we will know.
        Give the reply alone.

        <example>
        Hello Marta,

        We sent you the chain for eleven speeds, but you ordered the one for twelve. The right one leaves our warehouse today.

        The parcel is with you by Thursday, 6 March. If it is not, write to us and we refund the order the same day.

        Kind regards
        Velo & Söhne, workshop
        </example>
        """;

    public async Task<string> WriteAsync(Ticket ticket, TicketQueue queue)
    {
        var response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, Style),
            new ChatMessage(ChatRole.User, $"Rules for this mail:\n{TopicRules.For(queue)}\n\nMail from {ticket.Customer}: {ticket.Subject}\n\n{ticket.Body}"),
        ]);
        return response.Text;
    }
}
