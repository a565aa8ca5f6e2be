using System.Globalization;
using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using PaperMill.Clients;

namespace PaperMill.Pipeline;

public class InvoiceProcessor(AnthropicClient claude) : IDocProcessor
{
    public DocKind Kind => DocKind.Invoice;

    public async Task<Outcome> ProcessAsync(Doc doc, CancellationToken ct)
    {
        var system = /*task*/ /*prompt: local*/ """
            You extract data from invoices for the bookkeeping of a German company. The invoices come from suppliers in
            Germany, Austria, Poland and the Netherlands, so expect several languages and number formats.

            Return one JSON object with these fields:
              supplier        name of the issuer, not of the recipient
              vat_id          VAT id of the issuer without blanks, or null
              invoice_number  exactly as printed
              invoice_date    yyyy-MM-dd
              due_date        yyyy-MM-dd; compute it if only a term such as "30 Tage netto" is given
              currency        ISO 4217 code
              net, vat, gross numbers with a dot as decimal separator
              lines           array of { "text": string, "quantity": number, "unit_price": number }

            Rules:
            - A value that isn't on the invoice is null. Do not calculate missing amounts.
            - Credit notes have negative amounts.
            - If there is more than one VAT rate, put the sum into vat.
            - Shipping costs are a line of their own.
            The first character of your reply is "{" and the last one is "}". No code fences, no explanation.
            """;
        var json = await claude.Request().Instruct(system).Say(doc.Text).Prefill(/*prompt: wrapper*/ "{\"supplier\":").Limit(3000).RunAsync(ct);

        if (!TotalsMatch(json))
        {
            MessageParam[] retry =
            [
                new UserMessageParam { Content = doc.Text },
                new AssistantMessageParam { Content = json },
                new UserMessageParam { Content = /*prompt: call*/ "net + vat is not equal to gross. Check the amounts on the invoice again and return the corrected JSON object. If the invoice itself is wrong, return it unchanged." },
            ];
            var second = await claude.Messages.Create(new MessageCreateParams { Model = "claude-sonnet-4-5", MaxTokens = 3000, System = system, Messages = retry }, ct);
            json = second.Text();
        }

        var account = await AccountFor(json, ct);
        return new Outcome(Kind, json, /*no prompt: db comment*/ $"Suggested account {account}. Please check the account before you post the invoice.");
    }

    private async Task<string> AccountFor(string json, CancellationToken ct)
    {
        var p = new MessageCreateParams
        {
            Model = "claude-haiku-4-5",
            MaxTokens = 8,
            System = /*examples*/ /*prompt: call*/ "Ordne die Rechnung einem Konto des SKR03 zu und gib nur die vierstellige Kontonummer aus.\nBeispiele:\nDruckerpapier, Ordner -> 4930\nTelekom Festnetz -> 4920\nMiete Lagerhalle -> 4210\nDiesel -> 4530",
            Messages = [new UserMessageParam { Content = json }]
        };
        return (await claude.Messages.Create(p, ct)).Text().Trim();
    }

    private static bool TotalsMatch(string json)
    {
        try
        {
            var r = JsonDocument.Parse(json).RootElement;
            decimal D(string n) => r.GetProperty(n).ValueKind == JsonValueKind.Number ? r.GetProperty(n).GetDecimal() : 0;
            return Math.Abs(D("net") + D("vat") - D("gross")) < 0.02m;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(/*no prompt: log*/ "Could not parse the JSON of the invoice, extract it again: " + e.Message.ToString(CultureInfo.InvariantCulture));
            return false;
        }
    }
}
