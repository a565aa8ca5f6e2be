using System.Text;
using Microsoft.Extensions.Options;
using PultPlan.Abstractions;

namespace PultPlan.Services;

public sealed record PlannedSlot(DateTime Start, string Room, int[] Pieces, string Remark);

public sealed record RehearsalPlan(List<PlannedSlot> Slots, List<string> Warnings);

public interface IRehearsalPlanningService
{
    Task<RehearsalPlan> ProposeAsync(int projectId, CancellationToken ct);
    Task<IReadOnlyList<string>> FindConflictsAsync(RehearsalPlan plan, IReadOnlyList<string> absences, CancellationToken ct);
    Task<int> RateDifficultyAsync(Piece piece, CancellationToken ct);
}

/// <summary>Proposes which piece is rehearsed when.</summary>
public sealed class RehearsalPlanningService(
    IAiGateway gateway,
    IOrchestraStore store,
    IOptions<AiOptions> options,
    ILogger<RehearsalPlanningService> logger) : IRehearsalPlanningService
{
    private const string SystemPrompt = /*maybe task*//*prompt: member*/ """
        You are the orchestra manager of a symphony orchestra and distribute pieces over rehearsal slots.

        Rules from the collective agreement, they are not negotiable:
        - A rehearsal lasts 2.5 hours at most including a break of 20 minutes.
        - Between two rehearsals on the same day there are at least 4 hours.
        - The dress rehearsal is the last slot and contains all pieces in concert order.

        Rules from practice:
        - Large instrumentation first, so that extra brass, harp and percussion can go home after the break.
        - A piece with soloist is not rehearsed before the soloist has arrived.
        - New music gets twice the time of its length at least three times.
        - Strings-only pieces in slots where the winds are away.

        Return JSON:
        {
          "slots": [ { "start": "2025-03-01T10:00:00", "room": "string", "pieces": [1, 2], "remark": "string" } ],
          "warnings": ["string"]
        }
        Use only ids of the input. If the time is not sufficient put the rest into warnings.
        """;

    public async Task<RehearsalPlan> ProposeAsync(int projectId, CancellationToken ct)
    {
        var pieces = await store.PiecesAsync(projectId, ct);
        var slots = await store.SlotsAsync(projectId, ct);
        if (pieces.Count == 0)
            throw new InvalidOperationException($"Project {projectId} has no pieces yet.");

        var plan = await gateway.SendJsonAsync<RehearsalPlan>(
            new AiRequest
            {
                SystemPrompt = SystemPrompt,
                UserMessage = BuildUserMessage(pieces, slots),
                Model = options.Value.PlannerModel
            }, ct);

        logger.LogInformation("Proposed {Count} slots for project {Project}", plan?.Slots.Count ?? 0, projectId);
        return plan ?? new RehearsalPlan([], ["no proposal"]);
    }

    public async Task<IReadOnlyList<string>> FindConflictsAsync(RehearsalPlan plan, IReadOnlyList<string> absences, CancellationToken ct)
    {
        var reply = await gateway.SendAsync(new AiRequest
        {
            Model = "o4-mini",
            SystemPrompt = /*reasoned task*//*prompt: wrapper*/ "Compare the rehearsal plan with the list of absences. Report every rehearsal in which a principal, the concertmaster "
                + "or more than a third of a section is missing. One line per conflict in the form yyyy-MM-dd HH:mm|section|name or count. "
                + "No conflicts: answer NONE. Ignore absences of people who do not play in the pieces of that slot.",
            UserMessage = Format(plan) + "\n\n" + string.Join("\n", absences)
        }, ct);

        return reply.Text.Trim() == "NONE" ? [] : reply.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<int> RateDifficultyAsync(Piece piece, CancellationToken ct)
    {
        var answer = await gateway.AskAsync(
            /*examples*//*prompt: wrapper*/ """
            Rate how much rehearsal time an orchestral work needs for a good professional orchestra, from 1 (plays itself) to 5 (needs everything).

            Mozart, Eine kleine Nachtmusik -> 1
            Dvorak, Symphony No. 9 -> 2
            Brahms, Symphony No. 3 -> 3
            Strauss, Ein Heldenleben -> 4
            Ligeti, Atmospheres -> 5

            Answer with the digit.
            """,
            $"{piece.Composer}, {piece.Title}", ct);
        return int.TryParse(answer, out var n) ? Math.Clamp(n, 1, 5) : 3;
    }

    private static string BuildUserMessage(IReadOnlyList<Piece> pieces, IReadOnlyList<Slot> slots)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Please distribute these pieces:");
        foreach (var p in pieces)
            sb.AppendLine($"{p.Id}: {p.Composer}, {p.Title} ({p.Minutes} min, {p.Instrumentation})");
        sb.AppendLine();
        sb.AppendLine("Slots we have booked:");
        foreach (var s in slots)
            sb.AppendLine($"{s.Start:s} until {s.End:t}, {s.Room}");
        return sb.ToString();
    }

    private static string Format(RehearsalPlan plan) =>
        string.Join("\n", plan.Slots.Select(s => $"{s.Start:yyyy-MM-dd HH:mm} {s.Room}: {string.Join(",", s.Pieces)}"));
}
