using System.Text;
using Anthropic.Models.Messages;

namespace QuayLedger;

public record Bid(string Buyer, string Species, double Kg, decimal PricePerKg);
public record DayPrice(DateOnly Day, string Species, decimal Avg, decimal Min, decimal Max, double Kg);

public class PriceService
{
    private readonly ClaudeGateway _claude;
    private readonly LotRepository _lots;

    public PriceService(ClaudeGateway claude, LotRepository lots)
    {
        _claude = claude;
        _lots = lots;
    }

    public async Task<string> ExplainJumpAsync(string species, DateOnly day, CancellationToken ct)
    {
        var rows = await _lots.PricesAsync(species, day.AddDays(-14), day);
        var table = string.Join("\n", rows.Select(r => $"{r.Day:dd.MM} avg {r.Avg:0.00} min {r.Min:0.00} max {r.Max:0.00} volume {r.Kg:0} kg"));

        var prompt = /*prompt: local*/ $"""
            The price of {species} moved strongly on {day:dd MMMM}. Below are the prices of the last two weeks from our hall.

            {table}

            Explain to a buyer (restaurant or small fishmonger) in 3 to 5 sentences what probably happened. Mention volume
            first, then weather or quota only if the numbers fit to it. Don't give buying advice, we are not allowed to.
            """;

        var response = await _claude.Raw.Messages.Create(new MessageCreateParams
        {
            Model = _claude.Options.Model,
            MaxTokens = 600,
            Messages = [new UserMessageParam(prompt)],
        }, cancellationToken: ct);
        return ClaudeGateway.TextOf(response);
    }

    public async Task<bool> IsPlausibleAsync(Bid bid, decimal lastPrice)
    {
        var answer = await _claude.AskAsync(
            /*task*//*prompt: wrapper*/ "You check bids of the fish auction for typing errors (comma forgotten, kg and box mixed up, wrong species). Reply YES if the bid is plausible and NO if a clerk should look at it. One word only!",
            System.Text.Json.JsonSerializer.Serialize(new { bid, lastPrice }),
            small: true);

        // sometimes it says "Yes." anyway
        return answer.StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> DayReportAsync(DateOnly day)
    {
        var prices = await _lots.PricesAsync(null, day, day);
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the daily market report of the auction hall for our web page.");
        sb.AppendLine("Style: sober, like an agency, past tense, no exclamation marks.");
        sb.AppendLine("First sentence: total volume and the most important species. Then winners and losers of the day.");
        sb.AppendLine("Round all prices to 10 cent. Max 150 words.");
        sb.AppendLine();
        sb.AppendLine($"Date: {day:yyyy-MM-dd}");
        foreach (var p in prices)
            sb.AppendLine($"{p.Species};{p.Avg};{p.Min};{p.Max};{p.Kg}");
        if (prices.Count == 0)
            sb.AppendLine("There was no auction today, just write one sentence about that.");

        var response = await _claude.Raw.Messages.Create(new MessageCreateParams
        {
            Model = _claude.Options.Model,
            MaxTokens = 700,
            Messages = [new UserMessageParam(sb.ToString())],
        });
        return ClaudeGateway.TextOf(response);
    }

    public async Task<string> NormalizeSpeciesAsync(string raw)
    {
        var response = await _claude.Raw.Messages.Create(new MessageCreateParams
        {
            Model = _claude.Options.SmallModel,
            MaxTokens = 30,
            System = /*examples*//*prompt: call*/ "Turn the species name typed by the skipper into the FAO 3-alpha code. Output only the code, or XXX if you are not sure. kabeljau -> COD, schar -> DAB, tarbot -> TUR, rode poon -> GUU",
            Messages = [new UserMessageParam(raw)],
        });
        return ClaudeGateway.TextOf(response).ToUpperInvariant();
    }
}
