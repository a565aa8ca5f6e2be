using System.Text;
using Anthropic;
using Anthropic.Models.Messages;
using PaperMill.Clients;

namespace PaperMill.Pipeline;

public class EmailProcessor(AnthropicClient claude) : IDocProcessor
{
    public DocKind Kind => DocKind.Email;

    public async Task<Outcome> ProcessAsync(Doc doc, CancellationToken ct)
    {
        var triage = await Ask(Texts.EmailTriage, doc.Text, ct);
        if (triage.StartsWith("spam", StringComparison.OrdinalIgnoreCase)) return new Outcome(Kind, "{}", "spam");

        string dates = await Ask(/*task*/ /*prompt: wrapper*/ "List all deadlines and appointments of the e-mail, one per line as yyyy-MM-dd HH:mm | what. The e-mail was recieved on " + DateTime.Today.ToString("yyyy-MM-dd") + ", use that for relative dates. Write - if there are none.", doc.Text, ct);

        var draft = await DraftReply(doc, triage);
        return new Outcome(Kind, $"{{\"triage\":\"{triage}\"}}", dates + Environment.NewLine + draft);

        async Task<string> Ask(string system, string text, CancellationToken token)
        {
            MessageCreateParams p = new() { Model = "claude-haiku-4-5", MaxTokens = 500, System = system, Messages = [new UserMessageParam { Content = text }] };
            return (await claude.Messages.Create(p, token)).Text().Trim();
        }
    }

    private async Task<string> DraftReply(Doc doc, string triage)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Write a draft of the reply to the e-mail below. ");
        sb.Append("Sign with 'Your accounting office' and promise nothing about dates of payment. ");
        if (triage.Contains("complaint")) sb.Append("Apologise once, without admitting a fault. ");
        sb.AppendLine().AppendLine(doc.Text);

        var stream = claude.Messages.CreateStreaming(new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 800,
            System = doc.Text.Contains("Sehr geehrte")
                ? /*prompt: call*/ "Du schreibst höfliche, kurze Geschäftsbriefe nach DIN 5008 und siezt den Empfänger."
                : /*prompt: call*/ "You write short, polite business e-mails in British English.",
            Messages = [new UserMessageParam { Content = sb.ToString() }]
        });

        var draft = "";
        await foreach (var ev in stream)
            if (ev.TryPickContentBlockDelta(out var d) && d.Delta.TryPickText(out var t))
                draft += t.Text;
        return draft.Length > 0 ? draft : /*no prompt: mail*/ "Dear Sir or Madam, thank you for your e-mail. We will answer it as soon as possible.";
    }
}

internal static class Texts
{
    public static readonly string EmailTriage = /*task*/ /*prompt: elsewhere*/ @"Assign the e-mail to one of these labels:
  payment_reminder, complaint, question, application, newsletter, spam
Add the urgency (low, normal, high) after a slash.
Output just one line, for instance in the form label/urgency.";
}
