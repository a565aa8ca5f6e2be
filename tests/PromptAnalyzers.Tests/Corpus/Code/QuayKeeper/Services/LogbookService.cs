using System.Text.Json;
using Microsoft.Extensions.AI;

namespace QuayKeeper.Services;

public class EngineEntry
{
    public string? Boat { get; set; }
    public double? EngineHours { get; set; }
    public double? DieselLitres { get; set; }
    public string[] Work { get; set; } = [];
}

public class BerthBook
{
    const string FreeSql = /*no prompt: sql*/ """
        SELECT b.pontoon || b.number AS berth
        FROM berth b
        WHERE b.max_length >= @length AND b.depth >= @draft + 0.3
          AND NOT EXISTS (SELECT 1 FROM booking k WHERE k.berth_id = b.id AND k.from_day < @to AND k.to_day > @from)
        ORDER BY b.max_length, b.pontoon, b.number
        """;

    public Task<string[]> FreeAsync(double length, double draft, DateOnly from, DateOnly to) => QueryAsync(FreeSql, length, draft, from, to);

    private static Task<string[]> QueryAsync(string sql, params object[] args) => Task.FromResult(sql.Length > 0 && args.Length == 4 ? new[] { "B7", "C2" } : []);
}

public class LogbookService
{
    private readonly IChatClient _chat;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;

    private const string LogbookPrompt = /*examples*//*prompt: member*/ """
        Read one handwritten line (after OCR) of an engine logbook and return the fields.

        Boat         - only if written in the line, else null
        EngineHours  - reading of the hour meter, decimal point
        DieselLitres - litres taken, not the tank content
        Work         - list of things done, lower case, english, max 4 words each

        OCR confuses 1/l, 0/O and 5/S, repair that in numbers only.

        "Luna 1l42,5h  40 L bunkered, oelwechsel"
           -> Boat "Luna", EngineHours 1142.5, DieselLitres 40, Work ["oil change"]
        "h 873 impeller + belt new, no fuel"
           -> Boat null, EngineHours 873, DieselLitres null, Work ["impeller replaced", "belt replaced"]
        "SS l tanken"
           -> Boat null, EngineHours null, DieselLitres 55, Work []
        """;

    public LogbookService(IChatClient chat, IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        _chat = chat;
        _embeddings = embeddings;
    }

    public async Task<EngineEntry> ReadLineAsync(string line, CancellationToken ct)
    {
        List<ChatMessage> messages = [new(ChatRole.System, LogbookPrompt), new(ChatRole.User, line)];
        var response = await _chat.GetResponseAsync<EngineEntry>(messages, cancellationToken: ct);
        return response.Result;
    }

    public async Task<string> AccountForAsync(string invoiceLine)
    {
        var messages = new List<ChatMessage>();
        var accounts = /*examples*//*prompt: local*/ "Assign the invoice line to an account of the harbour: 4100 berths, 4200 power and water, 4300 crane, 4400 shop, 4900 other. Reply with the four digits.";
        messages.Add(new ChatMessage(ChatRole.System, accounts));
        messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ "Shore power 16A, 3 nights, pontoon C"));
        messages.Add(new ChatMessage(ChatRole.Assistant, /*prompt: call*/ "4200"));
        messages.Add(new ChatMessage(ChatRole.User, invoiceLine));
        var r = await _chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0f, MaxOutputTokens = 8 });
        return r.Text.Trim();
    }

    /// <summary>Who gets the crane first when the weather window is short.</summary>
    public async Task<string[]> RankCraneListAsync(IEnumerable<string> requests, string forecast)
    {
        var numbered = string.Join("\n", requests.Select((r, i) => $"{i + 1}. {r}"));
        var response = await _chat.GetResponseAsync(
            /*reasoned task*//*prompt: call*/ $"""
            Rank the crane requests of tomorrow. Leaking boats first, then boats with a booked transport, then regular winter storage, private wishes last.
            A boat over 12 tonnes can only be lifted when wind is below 15 knots. Two lifts per hour at most.
            Forecast: {forecast}

            Requests:
            {numbered}

            Give back the numbers in order, separated by commas, without spaces. Requests that cannot be done tomorrow are left out.
            """,
            new ChatOptions { ModelId = "o4-mini" });
        return response.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<string> MemberLetterAsync(string season, IReadOnlyList<string> news, DateOnly assembly)
    {
        var prompt = /*prompt: local*/ $"""
            Schrijf een korte brief aan de vaste ligplaatshouders van onze jachthaven voor {season}.
            Toon: informeel maar netjes, "je" en geen "u". Ongeveer 200 woorden, geen opsommingen.

            Dit moet erin:
            {string.Join("\n", news.Select(n => "* " + n))}

            De ledenvergadering is op {assembly:dd-MM-yyyy} in de kantine, er is soep.
            Verzin er niets bij, en eindig met groeten van het havenkantoor.
            """;
        var text = (await _chat.GetResponseAsync(prompt)).Text;
        return WrapMail(text);
    }

    public Task<string> NoticeInGermanAsync(string notice)
    {
        var wanted = /*maybe task*//*prompt: local*/ $"Translate this notice for the board at the harbour office into German. Keep times, names and line breaks as they are, and don't make it more polite than it is:\n\n{notice}";
        return AskAsync(wanted);
    }

    public async Task<ReadOnlyMemory<float>> IndexRuleAsync(string paragraph)
    {
        var e = await _embeddings.GenerateAsync(/*no prompt: embedding input*/ $"Harbour regulations Westerquay, paragraph for search by guests: {paragraph}");
        return e.Vector;
    }

    private async Task<string> AskAsync(string prompt)
    {
        var response = await _chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0.3f });
        return response.Text;
    }

    private static string WrapMail(string text) => /*no prompt: html mail*/ $"""
        <html><body style="font-family:sans-serif">
        <p>{text.Replace("\n\n", "</p><p>")}</p>
        <hr><small>You receive this letter because you rent a berth in Westerquay. Write to the office if you want it on paper.</small>
        </body></html>
        """;
}
