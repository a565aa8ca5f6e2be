using System.Globalization;
using Microsoft.Extensions.AI;

namespace Foyerline.Reports;

public record SalesRow(string Show, string City, int Sold, int Capacity, decimal Revenue, int SoldLastWeek);

public record DemandForecast(string Show, string Demand, double Confidence, string[] Signals);

public class SalesNarrator
{
    private readonly IChatClient _client;

    private static readonly string AnalystPrompt = /*prompt: member, Microsoft.Extensions.AI*/ """
        You comment the weekly sales table for the managing directors of a ticketing company. They read it on the phone on monday morning.
        Begin with the one thing they have to know. After that at most four paragraphs: what sells, what does not, where we should move budget, what looks like a mistake in the data.
        Round all numbers. Compare with the week before, never with the year before since we changed the cities in between.
        No bullet points, no headings, no praise for the team.
        """;

    public SalesNarrator(IChatClient client)
    {
        _client = client;
    }

    public async Task<string> CommentAsync(IReadOnlyList<SalesRow> rows, CancellationToken ct = default)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, AnalystPrompt),
            new(ChatRole.User, ToCsv(rows))
        ];

        var response = await _client.GetResponseAsync(messages, new ChatOptions { Temperature = 0.4f, MaxOutputTokens = 800 }, ct);
        return response.Text;
    }

    public async Task<DemandForecast?> ForecastAsync(SalesRow row, string socialPosts, CancellationToken ct = default)
    {
        string prompt = /*typed task*//*prompt: local, Microsoft.Extensions.AI*/ $"""
            Estimate the demand for "{row.Show}" in {row.City} as low, normal, high or soldout-soon.
            Sold so far: {row.Sold} of {row.Capacity}, one week ago it were {row.SoldLastWeek}.
            Confidence between 0 and 1. List the signals from the posts that you used, each in a few words.

            Posts:
            {socialPosts}
            """;

        var response = await _client.GetResponseAsync<DemandForecast>(prompt, cancellationToken: ct);
        return response.TryGetResult(out var forecast) ? forecast : null;
    }

    private static string ToCsv(IEnumerable<SalesRow> rows) =>
        string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Show};{r.City};{r.Sold};{r.Capacity};{r.Revenue};{r.SoldLastWeek}")));
}
