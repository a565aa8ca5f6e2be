using System.Text;
using Microsoft.Extensions.AI;
using TramTrove.Data;

namespace TramTrove.Triage;

public class ValuablesCheck(IChatClient _chat, ILogger<ValuablesCheck> _logger)
{
    // every step goes through here so that it can be traced
    private async Task<string> StepAsync(string step, string system, string input, ChatOptions? options = null)
    {
        var sw = System.Diagnostics.Stopwatch.StartNew();
        var r = await _chat.GetResponseAsync([new(ChatRole.System, system), new(ChatRole.User, input)], options);
        _logger.LogDebug("{Step} took {Ms} ms", step, sw.ElapsedMilliseconds);
        return r.Text.Trim();
    }

    public async Task<(bool Safe, string Shelf)> WhereToAsync(string line)
    {
        var safe = await StepAsync("safe",
            /*task*/ /*prompt: wrapper, Microsoft.Extensions.AI*/ "Decide whether a found object has to go into the safe: cash, jewellery, watches, phones, laptops, cameras, documents with a photo, medicine that needs a prescription. Answer with yes or no.",
            line);

        var shelf = await StepAsync("shelf",
            /*examples*/ /*prompt: wrapper, Microsoft.Extensions.AI*/ """
            Choose the shelf for the object. A = clothes, B = bags, C = umbrellas and sticks, D = toys, E = sports, F = everything that leaks or smells.

            Rucksack;blau;;Deuter;;Aufnäher Edelweiss
            B
            Schirm;schwarz;;;gross;Griff geklebt
            C
            Tupperware;;;;;Inhalt Gulasch
            F
            Schlitten;braun;;Davoser;;
            E
            """,
            line, new ChatOptions { Temperature = 0 });

        return (safe.StartsWith("y", StringComparison.OrdinalIgnoreCase), shelf);
    }

    /// <summary>Ranks stored objects against the description of the claimant</summary>
    public async Task<string[]> RankAsync(string description, IReadOnlyList<StoredItem> candidates)
    {
        if (candidates.Count == 0) return [];

        var sb = new StringBuilder();
        sb.AppendLine(/*task*/ /*prompt: builder, Microsoft.Extensions.AI*/ "Someone describes a lost object and we have the objects below in the store.");
        sb.AppendLine("Rank the objects by how well they fit, the best one first. Colours are often remembered wrongly, brands rarely.");
        sb.AppendLine("Leave out what can't be it (other kind of object, found before it was lost).");
        sb.AppendLine("Output: the numbers only, separated by commas, nothing but digits and commas. If nothing fits write 0.");
        sb.AppendLine();
        sb.Append("Description: ").AppendLine(description);
        foreach (var c in candidates)
            sb.Append(c.Number).Append(" | ").Append(c.FoundOn.ToString("yyyy-MM-dd")).Append(" | ").AppendLine(c.Line);

        var answer = await _chat.GetResponseAsync(sb.ToString(), new ChatOptions { Temperature = 0f });
        return answer.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What may we do with an object nobody wants? Slow, once a month</summary>
    public async Task<string> DisposalAsync(StoredItem item)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, /*reasoned task*/ /*prompt: call, Microsoft.Extensions.AI*/ "Determine what happens to an object after the holding period has ended. The possible ways are AUCTION, CHARITY, FINDER, RECYCLE, DESTROY and POLICE. Data carriers are never auctioned. Think about hygiene, weapons law and medicine. First line: the way. Second line: the reason in at most fifteen words."),
            new(ChatRole.User, item.Line),
        ];
        var r = await _chat.GetResponseAsync(messages, new ChatOptions { ModelId = "o4-mini" });
        return r.Text;
    }
}
