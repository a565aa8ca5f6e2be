using System.Globalization;
using System.Text;
using OpenLettings.Application.Abstractions;

namespace OpenLettings.Application.Maintenance;

public sealed record Contractor(string Company, string ContactName, string Trade);

public sealed record InspectionNote(string Room, string Text);

public sealed class ContractorBriefingService(IChatCompletionService chat, IAppLogger<ContractorBriefingService> logger)
{
    private const string ConditionPrompt = /*examples*//*prompt: member*/ """
        Score the condition of a room from 0 (uninhabitable) to 10 (as new) on the basis of the inspector's note.

        Note: Fresh paint, new sockets, window seals replaced last month.
        Score: 9
        Note: Carpet worn through at the door, otherwise tidy.
        Score: 6
        Note: Black mould on two walls, ceiling stained, smell of damp.
        Score: 2

        Give only the number.
        """;

    public async Task<string> WriteBriefingAsync(
        MaintenanceRequest request, Contractor contractor, IEnumerable<InspectionNote> notes, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write a short briefing for the tradesperson who will do the repair described below.");
        sb.AppendLine("Use plain language and address them by name. Mention what tools or parts may be needed.");
        sb.AppendLine(CultureInfo.InvariantCulture, $"Contractor: {contractor.ContactName} ({contractor.Company}, {contractor.Trade})");
        sb.AppendLine(CultureInfo.InvariantCulture, $"Report from the tenant: {request.Description}");

        foreach (var note in notes)
        {
            sb.Append("- ").Append(note.Room).Append(": ").AppendLine(note.Text);
        }

        var result = await chat.CompleteAsync([ChatMessage.User(sb.ToString())], new ChatOptions { Temperature = 0.4 }, ct);
        logger.Info("Briefing for {Request} took {Tokens} tokens", request.Id, result.CompletionTokens);
        return result.Text;
    }

    public async Task<int?> ScoreConditionAsync(InspectionNote note, CancellationToken ct)
    {
        var result = await chat.CompleteAsync(
        [
            ChatMessage.System(ConditionPrompt),
            ChatMessage.User(/*prompt: call*/ $"Note: {note.Text}\nScore:")
        ], ChatOptions.Deterministic, ct);

        return int.TryParse(result.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 10
            ? score
            : null;
    }

    public string RenderWorkOrder(MaintenanceRequest request, Contractor contractor)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*no prompt: e-mail template*/ $"Dear {contractor.ContactName},");
        sb.AppendLine("Please read the attached briefing carefully and reply to this e-mail with one of the following words:");
        sb.AppendLine("ACCEPT, DECLINE or CALL. Do not write anything else in the subject line.");
        sb.AppendLine(CultureInfo.InvariantCulture, $"Work order: {request.Id:N}");
        return sb.ToString();
    }
}
