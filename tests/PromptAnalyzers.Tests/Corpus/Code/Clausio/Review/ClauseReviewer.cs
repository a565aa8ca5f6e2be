using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using Clausio.Ai;

namespace Clausio.Review;

public record Clause(string No, string Title, string Text);
public record RatedClause(Clause Clause, string Color, string Reason);
file record Rating(string Color, string Reason);

public class ClauseReviewer(IClaudeGateway gateway, AnthropicClient client)
{
    private const string SplitInstruction = /*task*/ /*prompt: member*/ """
        You split contracts into clauses.

        A clause is the smallest numbered unit with a heading of its own. Sub paragraphs (a), (b), (i) stay inside of their clause. If the contract has no numbers, use the headings, and number them yourself with "H1", "H2" and so on. The preamble gets the number "0", signature blocks and page headers/footers are thrown away.

        Text has to be copied word by word, including typing errors and strange spaces. Hyphens at the end of a line which come from the PDF are removed. Annexes are handled like clauses, put "A" plus the number of the annex in front ("A1-3.2").

        Answer only with a JSON array:
        [{"no": string, "title": string, "text": string}]

        Titles in capitals are converted to normal writing. When a clause has no title invent none, use "".
        """;

    public async Task<string> KindAsync(string contract, CancellationToken ct)
    {
        var head = contract[..Math.Min(3000, contract.Length)];
        var question = /*task*/ /*prompt: local*/ $"Classify the contract by its first page. Possible kinds: NDA, SUPPLY, SERVICE, LICENSE, LEASE, EMPLOYMENT, OTHER. Return just the kind.\n<contract>\n{head}\n</contract>";
        var kind = await gateway.CompleteAsync(question, maxTokens: 10, ct: ct);
        return kind.Trim();
    }

    public Task<Clause[]> SplitAsync(string contract, CancellationToken ct)
        => gateway.JsonAsync<Clause[]>(SplitInstruction, contract, ct);

    public async Task<RatedClause> RateAsync(Clause clause, string country, string party, CancellationToken ct)
    {
        string system;
        if (country == "DE")
            system = /*typed task*/ /*prompt: local*/ "Du bist Syndikusanwältin und prüfst einzelne Klauseln nach deutschem Recht (BGB, AGB-Recht, HGB). Bewerte die Klausel aus Sicht der angegebenen Partei mit red, yellow oder green: red = so nicht unterschreiben, yellow = nachverhandeln, green = üblich. Begründe in höchstens zwei Sätzen und nenne den einschlägigen Paragraphen, aber nur wenn du sicher bist.";
        else if (country is "ES" or "MX")
            system = /*typed task*/ /*prompt: local*/ "Eres abogado mercantilista. Evalúa la cláusula desde el punto de vista de la parte indicada y asígnale un color: red (no firmar), yellow (negociar) o green (habitual). Justifica en dos frases como máximo, sin citar jurisprudencia.";
        else
            system = /*typed task*/ /*prompt: elsewhere*/ Playbook.Build(country);

        var msg = await client.Messages.Create(new MessageCreateParams
        {
            Model = ClaudeGateway.ModelName,
            MaxTokens = 500,
            System = system,
            Messages =
            [
                new UserMessageParam { Content = /*prompt: call*/ $"We are the {party}. Rate this clause:\n\n{clause.No} {clause.Title}\n{clause.Text}" },
            ],
            OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = RatingSchema } },
        }, ct);
        var r = JsonSerializer.Deserialize<Rating>(ClaudeGateway.TextOf(msg), JsonSerializerOptions.Web)!;
        return new RatedClause(clause, r.Color, r.Reason);
    }

    static readonly Dictionary<string, JsonElement> RatingSchema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(/*no prompt: json schema*/ """
        {"type":"object","additionalProperties":false,"required":["color","reason"],
         "properties":{"color":{"type":"string","enum":["red","yellow","green"]},"reason":{"type":"string","description":"Explain in two sentences why you have chosen the color"}}}
        """)!;

    /// <summary>Deadlines for the calendar import.</summary>
    public async Task<string[]> DeadlinesAsync(IEnumerable<Clause> clauses)
    {
        var body = string.Join("\n\n", clauses.Select(c => $"[{c.No}] {c.Text}"));
        var lines = await gateway.CompleteAsync(
            /*examples*/ /*prompt: wrapper*/ "Extract all deadlines and notice periods from the clauses. One per line: clause | who | what | period in days\n\n" +
            "Example: [7.2] The Supplier shall give notice of defects within two weeks after delivery.\n" +
            "7.2 | Supplier | notice of defects | 14\n\n" +
            "Months count as 30 days. 'Without undue delay' is written as 0.\n\n" + body,
            maxTokens: 3000);
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
