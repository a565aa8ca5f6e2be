using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using WattDesk.Tools;

namespace WattDesk.Services;

public class TariffAdvisorService
{
    private readonly IChatClient _client;
    private readonly CustomerDb _db;

    public TariffAdvisorService(IChatClient client, CustomerDb db)
    {
        _client = client;
        _db = db;
    }

    public async Task<string> AdviseAsync(string customerNo, CancellationToken ct)
    {
        var c = await _db.GetCustomerAsync(customerNo);
        var tariffs = await _db.GetTariffsAsync();

        var instructions = c.IsBusiness
            ? /*prompt: local*/ "You advise small businesses (bakeries, workshops, farms) about electricity tariffs. Net prices only, mention load peaks, be factual."
            : /*prompt: local*/ "You advise private households about electricity tariffs. Gross prices, everyday comparisons, no sales talk. If the current tariff is already the best one say so.";

        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Please recommend a tariff to this customer and explain in 5 to 8 sentences why.");
        sb.AppendLine();
        sb.AppendLine($"Yearly consumption: {c.YearlyKwh} kWh, persons: {c.Persons}, heat pump: {(c.HeatPump ? "yes" : "no")}, wallbox: {(c.Wallbox ? "yes" : "no")}");
        sb.AppendLine($"Current tariff: {c.Tariff}");
        sb.AppendLine("Tariffs on offer:");
        foreach (var t in tariffs)
            sb.AppendLine($"* {t.Name}: {t.BasePrice:0.00} EUR/month + {t.WorkingPrice:0.00} ct/kWh, term {t.Months} months");
        if (c.HeatPump)
            sb.AppendLine("Take into account that the heat pump tariff needs a second meter (about 14 EUR per month).");
        sb.AppendLine("Do the math for the current and for the recommended tariff and show both yearly totals.");

        var agent = new ChatClientAgent(_client, instructions, "tariff-advisor");
        var response = await agent.RunAsync(sb.ToString(), cancellationToken: ct);
        return response.Text;
    }

    public async Task<string> ChurnRiskAsync(string lastCalls, CancellationToken ct)
    {
        var answer = await AskAsync("churn", /*examples*/ /*prompt: wrapper*/ """
            Notes of phone calls of one customer follow. Say how likely it is that the customer leaves us for another supplier: LOW, MEDIUM or HIGH.

            note: asked for the app, could not log in, solved -> LOW
            note: compared our price with a portal, wants call back with an offer -> MEDIUM
            note: second time angry about price letter, asked for notice period -> HIGH
            note: asked for notice period because of moving abroad -> LOW
            """, lastCalls, ct);
        return answer.Trim().ToUpperInvariant();
    }

    public async Task<string[]> TagCallAsync(string note, CancellationToken ct)
    {
        var tags = await AskAsync("tags", /*task*/ /*prompt: wrapper*/ "Tag the call note of an energy hotline. Possible tags: price, bill, instalment, meter, smartmeter, moving, outage, solar, heatpump, app, cancellation, praise, complaint. At most 3, comma separated, lower case, most important first. No other words!", note, ct);
        return tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<string> AskAsync(string name, string instructions, string input, CancellationToken ct)
    {
        AIAgent agent = _client.AsAIAgent(instructions: instructions, name: name);
        for (var i = 0; ; i++)
        {
            try
            {
                return (await agent.RunAsync(input, cancellationToken: ct)).Text;
            }
            catch (Exception ex) when (i < 2 && ex.Message.Contains("429"))
            {
                await Task.Delay(TimeSpan.FromSeconds(15 * (i + 1)), ct);
            }
        }
    }
}
