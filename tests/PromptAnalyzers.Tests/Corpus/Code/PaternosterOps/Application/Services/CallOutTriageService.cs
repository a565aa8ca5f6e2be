using Hubwerk.PaternosterOps.Application.Abstractions;
using Hubwerk.PaternosterOps.Domain;

namespace Hubwerk.PaternosterOps.Application.Services;

public sealed class CallOutTriageService(ILanguageModel model, ILogger<CallOutTriageService> logger) : ICallOutTriageService
{
    public async Task<CallOutPriority> PrioritiseAsync(CallOut callOut, CancellationToken ct)
    {
        var answer = await model.CompleteAsync(new ModelRequest
        {
            SystemPrompt = /*task*/ /*prompt: wrapper*/ """
                You set the priority of call-outs for lifts.

                P1  a person is trapped, injured or in danger
                P2  the only lift of a hospital, a nursing home or a building above eight floors stands still
                P3  a lift stands still, another one is available or the building is low
                P4  noise, light, cosmetic damage, request for a visit

                The transcript comes from a speech recogniser, so expect wrong words. When two priorities are possible take
                the more urgent one. Your reply consists of the two characters of the priority.
                """,
            UserMessage = callOut.Transcript,
            Temperature = 0f,
            MaxOutputTokens = 5,
        }, ct);

        if (Enum.TryParse<CallOutPriority>(answer.Text.Trim(), ignoreCase: true, out var priority))
            return priority;

        logger.LogWarning(/*no prompt: log*/ "Could not read a priority from the answer '{Answer}', the call-out {Number} stays unknown", answer.Text, callOut.Number);
        return CallOutPriority.Unknown;
    }

    public async Task<bool> IsEntrapmentAsync(CallOut callOut, CancellationToken ct)
    {
        // second opinion, independent of the priority (insurer's requirement)
        var systemPrompt = /*task*/ /*prompt: local*/ "Prüfe, ob nach dem folgenden Gesprächsprotokoll eine Person im Aufzug eingeschlossen ist oder war. " +
                           "Antworte ausschließlich mit JA, NEIN oder UNKLAR. Hunde und andere Tiere zählen als Person.";

        var answer = await model.CompleteAsync(new ModelRequest { SystemPrompt = systemPrompt, UserMessage = callOut.Transcript, Temperature = 0f }, ct);
        return !answer.Text.StartsWith("NEIN", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> ToGermanAsync(CallOut callOut, CancellationToken ct)
    {
        if (callOut.Language is null or "de")
            return callOut.Transcript;

        var request = new ModelRequest
        {
            SystemPrompt = /*maybe task*/ /*prompt: wrapper*/ "Übersetze die Störungsmeldung ins Deutsche. Fachbegriffe des Aufzugbaus und Namen von Herstellern bleiben stehen.",
            UserMessage = callOut.Transcript,
        };
        return (await model.CompleteAsync(request, ct)).Text;
    }

    public async Task<string> DraftFirstReplyAsync(CallOut callOut, TimeSpan eta, CancellationToken ct)
    {
        string userMessage = /*prompt: local*/ $"Write a calm text message to {callOut.Caller} at {callOut.SiteName}. The technician will be there in about {eta.TotalMinutes:F0} minutes. " +
                             $"This is what the caller told us: {callOut.Transcript}";
        var answer = await model.CompleteAsync(new ModelRequest { UserMessage = userMessage, Temperature = 0.5f }, ct);
        return answer.Text;
    }
}
