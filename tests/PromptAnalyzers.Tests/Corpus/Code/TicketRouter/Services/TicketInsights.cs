using System.Text;
using Contoso.TicketRouter.Options;
using Microsoft.Extensions.Options;

namespace Contoso.TicketRouter.Services;

internal sealed class TicketInsights(ILlmGateway llm, IOptions<RouterOptions> options) : ITicketInsights
{
    private readonly RouterOptions _options = options.Value;

    public Task<string> SummariseAsync(Ticket ticket, IReadOnlyList<string> thread, CancellationToken ct) =>
        llm.CompleteAsync(/*prompt: elsewhere*/ _options.SummaryInstructions, string.Join("\n---\n", thread.Prepend(ticket.Body)), ct: ct);

    public Task<string> FindPersonalDataAsync(Ticket ticket, CancellationToken ct) =>
        llm.CompleteAsync(/*task*/ /*prompt: elsewhere*/ _options.PiiInstructions, ticket.Body, ct: ct);

    public async Task<bool> IsDuplicateAsync(Ticket ticket, IEnumerable<Ticket> open, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "New ticket:");
        sb.AppendLine(ticket.Subject).AppendLine(ticket.Body);
        sb.AppendLine("Open tickets of the same customer:");
        foreach (var other in open.Take(10))
        {
            sb.AppendLine($"[{other.Id}] {other.Subject}");
        }

        var answer = await llm.CompleteAsync(
            /*task*/ /*prompt: wrapper*/ "Decide whether the new ticket reports the same incident as one of the open tickets. Answer DUPLICATE <id> or NEW.",
            sb.ToString(),
            ct: ct);
        return answer.StartsWith("DUPLICATE", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<int> ScoreChurnRiskAsync(Ticket ticket, CancellationToken ct)
    {
        var answer = await llm.CompleteAsync(
            instructions: /*task*/ /*prompt: wrapper*/ "Rate from 0 to 100 how likely it is that this customer cancels the contract within the next three months. Only the number.",
            input: ticket.Body,
            ct: ct);
        return int.TryParse(answer, out var score) ? Math.Clamp(score, 0, 100) : 0;
    }

    public Task<string> SuggestTitleAsync(Ticket ticket, CancellationToken ct) =>
        llm.CompleteAsync(
            /*maybe task*/ /*prompt: wrapper*/ "Replace the subject line of this ticket by a better one. It names the product and the problem and has no more than nine words.",
            $"{ticket.Subject}\n{ticket.Body}",
            0.4f,
            ct);
}
