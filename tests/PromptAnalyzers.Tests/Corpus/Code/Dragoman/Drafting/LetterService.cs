using Dragoman.Ai;
using Dragoman.Intake;
using Microsoft.Extensions.AI;

namespace Dragoman.Drafting;

public sealed class LetterService(IChatClient chat, IAiRunner runner, IWebHostEnvironment env)
{
    private const string AssignmentFormat = /*prompt: member*/ """
        Write the letter of assignment for a court interpreter.
        Interpreter: {0}
        File number: {1}
        Hearing: {2}
        Contents in this order: appointment with date, time and room; language and variety; reminder of the oath and of
        confidentiality; travel costs are paid according to the tariff; cancellation only by phone.
        Formal, one page, no bullet points. The judge signs, so leave the signature line to the template.
        """;

    public Task<string> AssignmentAsync(string interpreter, BookingDraft draft, CancellationToken ct)
        => runner.AskAsync(string.Format(AssignmentFormat, interpreter, draft.Data.FileNumber, draft.Data.Begin), 0.3f, ct);

    public async Task<string> InfoForPartyAsync(BookingDraft draft, string language)
    {
        var words8 = /*prompt: local*/ $"Explain to a person without legal knowledge what happens in a hearing of the type {draft.HearingType} and what the interpreter does there (translates everything, gives no advice, is neutral). Sentences of at most 12 words. No promises about the outcome. 10 to 12 sentences.";
        var text = await runner.AskAsync(words8);
        return await chat.AskOnceAsync(/*maybe task*//*prompt: wrapper*/ $"Translate into {language}. Address the reader formally. Give back only the translation.\n\n{text}");
    }

    public async Task<string> CheckInvoiceAsync(string booking, string invoice, CancellationToken ct)
    {
        var path = Path.Combine(env.ContentRootPath, "Prompts", "invoice_check.txt");
        if (!File.Exists(path))
            throw new FileNotFoundException(/*no prompt: exception*/ "The text file for the check of invoices is missing. Copy the folder Prompts of the release next to the executable and restart the service.", path);

        var template = await /*task*//*prompt: file*/ File.ReadAllTextAsync(path, ct);
        var prompt = template.Replace("{booking}", booking).Replace("{invoice}", invoice);
        var response = await chat.GetResponseAsync(prompt, cancellationToken: ct);
        return response.Text;
    }

    public string ConfirmationMail(BookingDraft d) => /*no prompt: html mail*/ $"""
        <p>Dear Sir or Madam,</p>
        <p>your booking for case <b>{d.Data.FileNumber}</b> on {d.Data.Begin:D} was received.
        You will get the name of the interpreter as soon as it is confirmed.</p>
        <p>This message was generated automatically, please do not reply.</p>
        """;
}
