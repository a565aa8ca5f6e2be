using HelpDesk.Data;
using Microsoft.Extensions.Options;

namespace HelpDesk.Services;

public sealed class ReplyDrafter(ILlm llm, IPromptProvider prompts, IOptions<AssistantOptions> options)
{
    public async Task<string> DraftAsync(Ticket ticket)
    {
        var facts = await llm.AskAsync(
            /*prompt: wrapper*/ "Extract the order number, the product and the complaint from the mail. One line each.",
            ticket.Body);

        var draft = await llm.AskAsync(/*prompt: elsewhere*/ options.Value.ReplyStyle, /*prompt: wrapper*/ $"Write a reply to this ticket.\n\nFacts:\n{facts}\n\nTicket:\n{ticket.Body}");

        return ticket.Language == "en"
            ? draft
            : await llm.AskAsync(/*prompt: elsewhere*/ prompts.Get(ticket.Language), /*prompt: wrapper*/ "Translate into the customer's language: " + draft);
    }

    public string Signature(string agent) => /*no prompt: mail*/ $"Kind regards,\n{agent}\nContoso help desk";
}
