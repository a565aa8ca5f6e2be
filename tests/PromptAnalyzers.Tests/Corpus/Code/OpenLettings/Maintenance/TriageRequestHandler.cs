using OpenLettings.Application.Abstractions;
using OpenLettings.Application.Prompts;

namespace OpenLettings.Application.Maintenance;

public sealed record MaintenanceRequest(Guid Id, Guid PropertyId, string Subject, string Description, DateTimeOffset ReceivedAt);

public enum Urgency { Routine = 1, Urgent, Emergency }

public sealed record TriageResult(string Category, Urgency Urgency, Guid? DuplicateOf);

public sealed class TriageFailedException(string message) : Exception(message);

public interface IMaintenanceRequestRepository
{
    Task<MaintenanceRequest?> FindAsync(Guid id, CancellationToken ct);
    Task<IReadOnlyList<MaintenanceRequest>> OpenForPropertyAsync(Guid propertyId, CancellationToken ct);
    Task SaveTriageAsync(Guid id, TriageResult result, CancellationToken ct);
}

public sealed class TriageRequestHandler(
    IChatCompletionService chat,
    IMaintenanceRequestRepository repository,
    IAppLogger<TriageRequestHandler> logger)
{
    private static readonly string[] Categories =
        ["plumbing", "electrical", "heating", "pests", "structural", "appliances", "other"];

    public async Task<TriageResult> HandleAsync(Guid requestId, CancellationToken ct)
    {
        var request = await repository.FindAsync(requestId, ct)
            ?? throw new KeyNotFoundException(/*no prompt: exception*/ $"There is no maintenance request with the id {requestId}.");

        var category = await ClassifyAsync(request, ct);
        var urgency = await RateUrgencyAsync(request, ct);
        var duplicate = await FindDuplicateAsync(request, ct);

        logger.Info(/*no prompt: log*/ "Classify request {Id}: category {Category}, urgency {Urgency}", request.Id, category, urgency);

        var result = new TriageResult(category, urgency, duplicate);
        await repository.SaveTriageAsync(request.Id, result, ct);
        return result;
    }

    private async Task<string> ClassifyAsync(MaintenanceRequest request, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            ChatMessage.System(/*task*//*prompt: elsewhere*/ PromptLibrary.MaintenanceTriage),
            ChatMessage.User(/*prompt: call*/ $"Subject: {request.Subject}\n\n{request.Description}")
        };

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var answer = await chat.CompleteAsync(messages, ChatOptions.Deterministic, ct);
            var label = answer.Text.Trim().TrimEnd('.').ToLowerInvariant();
            if (Categories.Contains(label))
            {
                return label;
            }

            logger.Warn(/*no prompt: log*/ "The model answered {Answer}, which is not one of the known categories. Try again.", answer.Text);
            messages.Add(ChatMessage.Assistant(answer.Text));
            messages.Add(ChatMessage.User(/*prompt: call*/ "That is not one of the categories. Answer with one word from the list."));
        }

        return "other";
    }

    private async Task<Urgency> RateUrgencyAsync(MaintenanceRequest request, CancellationToken ct)
    {
        var prompt = /*task*//*prompt: local*/ $"""
            How urgent is this repair? Answer with a single digit.
            1 = can wait for the next regular visit
            2 = should be fixed within two working days
            3 = danger to people or to the building, send someone now

            Received: {request.ReceivedAt:dddd HH:mm}
            <request>
            {request.Description}
            </request>
            """;

        var answer = await chat.CompleteAsync([ChatMessage.User(prompt)], ChatOptions.Deterministic with { MaxOutputTokens = 2 }, ct);
        return int.TryParse(answer.Text.Trim(), out var digit) && Enum.IsDefined((Urgency)digit)
            ? (Urgency)digit
            : throw new TriageFailedException(/*no prompt: exception*/ $"Expected a single digit from 1 to 3 but the answer was '{answer.Text}'.");
    }

    private async Task<Guid?> FindDuplicateAsync(MaintenanceRequest request, CancellationToken ct)
    {
        foreach (var other in await repository.OpenForPropertyAsync(request.PropertyId, ct))
        {
            if (other.Id == request.Id) continue;

            var same = await AskYesNoAsync(
                /*task*//*prompt: wrapper*/ "Do these two reports describe the same defect in the same place? " +
                "Different symptoms of one cause count as the same defect.",
                $"{other.Subject}: {other.Description}",
                $"{request.Subject}: {request.Description}",
                ct);
            if (same) return other.Id;
        }

        return null;
    }

    private async Task<bool> AskYesNoAsync(string question, string first, string second, CancellationToken ct)
    {
        var result = await chat.CompleteAsync(
        [
            ChatMessage.System(/*prompt: call*/ "Answer only with yes or no."),
            ChatMessage.User(/*prompt: call*/ $"{question}\n\nReport A: {first}\nReport B: {second}")
        ], ChatOptions.Deterministic, ct);

        return result.Text.TrimStart().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}
