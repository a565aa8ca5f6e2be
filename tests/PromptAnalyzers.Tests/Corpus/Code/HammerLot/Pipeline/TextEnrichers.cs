using HammerLot.Models;
using HammerLot.Prompts;
using HammerLot.Services;
using Microsoft.Extensions.AI;

namespace HammerLot.Pipeline;

public sealed class MediumNormalizer(IChatClient chatClient) : LotProcessor
{
    public override async Task<IReadOnlyList<Lot>> ProcessAsync(IReadOnlyList<Lot> lots, CancellationToken cancellationToken = default)
    {
        foreach (var lot in lots.Where(l => l.Metadata.TryGetValue("Department", out var d) && d is "PICTURES"))
        {
            lot.Metadata["Medium"] = await chatClient.AskAsync(/*task*/ /*prompt: elsewhere*/ LotPrompts.Medium, lot.RawDescription, cancellationToken: cancellationToken);
        }

        return lots;
    }
}

public sealed class DepartmentRouter(IChatClient chatClient, ILogger<DepartmentRouter> logger) : LotProcessor
{
    private static readonly string[] Departments = ["FURNITURE", "PICTURES", "SILVER", "CERAMICS", "CLOCKS", "JEWELLERY", "BOOKS", "TOYS", "GENERAL"];

    public override async Task<IReadOnlyList<Lot>> ProcessAsync(IReadOnlyList<Lot> lots, CancellationToken cancellationToken = default)
    {
        foreach (var chunk in lots.Chunk(20))
        {
            var numbered = string.Join("\n", chunk.Select((l, i) => $"{i + 1}. {l.Title} | {l.RawDescription}"));

            var answer = await chatClient.AskAsync(
                /*task*/ /*prompt: wrapper*/ $"""
                Assign each of the numbered lots to the department that will catalogue it. Departments: {string.Join(", ", Departments)}.
                A clock that is mainly a piece of furniture (longcase) goes to CLOCKS all the same. Boxes of mixed items go to GENERAL.
                Write one line per lot in the form number=DEPARTMENT and keep the order. Exactly {chunk.Length} lines, no blank lines.
                """,
                numbered,
                cancellationToken: cancellationToken);

            foreach (var line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
                if (parts.Length == 2 && int.TryParse(parts[0], out var nr) && nr <= chunk.Length) chunk[nr - 1].Metadata["Department"] = parts[1];
                else logger.LogWarning(/*no prompt: log*/ "Could not read the department from the line {Line}, the lot stays in GENERAL", line);
            }
        }

        return lots;
    }
}

public sealed class ConditionEnricher(IChatClient chatClient) : LotProcessor
{
    public override async Task<IReadOnlyList<Lot>> ProcessAsync(IReadOnlyList<Lot> lots, CancellationToken cancellationToken = default)
    {
        await Parallel.ForEachAsync(lots, new ParallelOptions { MaxDegreeOfParallelism = 5, CancellationToken = cancellationToken }, async (lot, ct) =>
        {
            if (lot.ConsignorNotes is not { Length: > 0 } notes) return;

            ChatMessage[] messages =
            [
                new(ChatRole.System, /*examples*/ /*prompt: elsewhere*/ LotPrompts.ConditionReport),
                new(ChatRole.User, /*prompt: call*/ $"Notes: {notes}"),
            ];
            var rows = (await chatClient.GetResponseAsync(messages, LotChatExtensions.Deterministic, ct)).Text;
            lot.Metadata["Condition"] = rows.Split('\n').Select(r => r.Split(';')).Where(r => r.Length == 4).ToArray();

            var provenance = await chatClient.AskAsync(/*prompt: file*/ LotPrompts.Load("provenance.md"), notes, new ChatOptions { Temperature = 0.4f }, ct);
            lot.Metadata["ProvenanceMemo"] = provenance;
        });

        return lots;
    }
}
