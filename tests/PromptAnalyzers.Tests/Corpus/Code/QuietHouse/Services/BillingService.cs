using System.Globalization;
using Microsoft.Extensions.AI;
using QuietHouse.Extensions;
using QuietHouse.Models;

namespace QuietHouse.Services;

public class BillingService(IChatClient chat, ILogger<BillingService> logger)
{
    private const string CostCodePrompt = /*task*/ /*prompt: member*/ @"ROLE
You are the bookkeeping assistant of a funeral home.

GOAL
Assign a cost code to a line of a supplier's invoice.

CODES
4010 Coffins and urns
4020 Linen, clothing, cushions
4030 Flowers and wreaths
4040 Printed matter, cards, photographs
4110 Hearse, fuel, tolls, ferries
4120 Bearers and other hired hands
4200 Cemetery and crematorium fees (no VAT)
4210 Certificates, registry office, doctor (no VAT)
4300 Music, singers, organ
4310 Coffee, rolls, rooms for the gathering
4900 Not for a deceased person (office, cleaning, tyres)

RULES
1. A bearer who also drives is 4120, never 4110.
2. Ribbons belong to the flowers even if they come from the printer.
3. Fees that we only pay in advance keep their code (4200 or 4210).
4. Lines with a negative amount get the code of the goods that were returned.

OUTPUT
The four digits. Nothing before and nothing after. If no code fits: 0000";

    public async Task<IReadOnlyList<(InvoiceLine Line, string Code)>> CodeAsync(IEnumerable<InvoiceLine> lines, CancellationToken ct)
    {
        var result = new List<(InvoiceLine, string)>();
        foreach (var line in lines)
        {
            var code = await chat.AskAsync(CostCodePrompt, line.Text + " " + line.Net.ToString("F2", CultureInfo.InvariantCulture), ct: ct);
            if (code.Length != 4 || !code.All(char.IsAsciiDigit))
            {
                logger.LogWarning(/*no prompt: log*/ "Cost code {Code} is not valid, classify the line {Text} by hand", code, line.Text);
                code = "0000";
            }
            result.Add((line, code));
        }
        return result;
    }

    public async Task<Remittance?> ReadRemittanceAsync(string bankText, CancellationToken ct)
    {
        var response = await chat.GetResponseAsync<Remittance>(
            new ChatMessage(ChatRole.User, /*typed task*/ /*prompt: call*/ "Extract the invoice number, the amount, the payer and the name of the deceased from this bank statement entry: " + bankText),
            cancellationToken: ct);
        return response.TryGetResult(out var r) ? r : null;
    }

    public async Task<string> ExplainAsync(string question, IEnumerable<InvoiceLine> lines, CancellationToken ct)
    {
        var table = string.Join(Environment.NewLine, lines.Select(l => $"{l.Text}: {l.Net:N2}"));
        var response = await chat.GetResponseAsync(
            new List<ChatMessage>
            {
                new(ChatRole.System, /*prompt: call*/ $"You explain invoices of a funeral home to relatives. Be patient and concrete, and say openly which items were optional. The invoice:\n{table}"),
                new(ChatRole.User, question)
            },
            cancellationToken: ct);
        return response.Text;
    }
}
