using Microsoft.Extensions.AI;

namespace Shelfie.Judges;

// pairwise comparison of two rankings, every pair is judged twice with sides swapped
public class Arena
{
    private readonly IChatClient _judge;
    public event Action<string>? Message;
    public Arena(IChatClient judge) { _judge = judge; }

    static string Pair(string query, IEnumerable<Product> a, IEnumerable<Product> b)
    {
        string Fmt(IEnumerable<Product> l) => string.Join("\n", l.Select((p, i) => $"{i + 1}. {p.Title} ({p.Price} EUR)"));
        return /*task*/ /*prompt: method*/ $$"""
            Two search engines answered the same query of a shopper. Decide which result list is better.
            Look at the first three places before all others. Duplicates are bad. A list without any fitting product always loses.

            Query: {{query}}

            List A:
            {{Fmt(a)}}

            List B:
            {{Fmt(b)}}

            Reply with JSON only: {"winner": "A" | "B" | "tie", "reason": "...", "certainty": 0.0 - 1.0}
            """;
    }

    public async Task<string> FightAsync(string query, List<Product> a, List<Product> b)
    {
        var system = /*prompt: file*/ File.ReadAllText("Prompts/referee.txt") + "\nToday is " + DateTime.Today.ToString("D") + ".";
        var one = await _judge.AskJsonAsync<Verdict>(Pair(query, a, b), system, temperature: 0);
        var two = await _judge.AskJsonAsync<Verdict>(Pair(query, b, a), system, temperature: 0);
        if (one.Winner == "tie" || one.Winner == two.Winner)
        {
            Message?.Invoke(/*no prompt: event text*/ $"Compare both lists for '{query}' yourself and decide which one is better, the judge was not sure.");
            return "tie";
        }
        return one.Winner;
    }

    public async Task ExplainAsync(IEnumerable<(string Query, string Winner)> rounds, TextWriter output)
    {
        var table = string.Join('\n', rounds.Select(r => r.Query + "\t" + r.Winner));
        string ask = /*prompt: local*/ "Below is a table with search queries and the engine that won (A is production, B is the candidate). "
            + "Write three paragraphs for the product owner: where is B better, where is it worse, and should we ship it. "
            + "No statistics jargon please.\n\n" + table;
        await foreach (var u in _judge.GetStreamingResponseAsync(ask))
            await output.WriteAsync(u.Text);
    }
}
