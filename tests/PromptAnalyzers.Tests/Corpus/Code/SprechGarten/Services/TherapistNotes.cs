using Microsoft.Extensions.AI;

namespace SprechGarten.Services;

public enum Severity { None, Mild, Moderate, Severe }
public record PatientInfo(string Name, int Age, string Diagnosis);

public interface ITherapistNotes
{
    Task<string> FormatNoteAsync(string dictated, CancellationToken ct = default);
    Task<string> TriageAsync(string message, CancellationToken ct = default);
    Task<Severity> EstimateSeverityAsync(string report, CancellationToken ct = default);
    Task<string> FindProcessesAsync(IEnumerable<(string Target, string Said)> pairs, CancellationToken ct = default);
    Task<string> LetterToDoctorAsync(PatientInfo patient, string notes, CancellationToken ct = default);
}

public class TherapistNotes : ITherapistNotes
{
    private readonly IChatClient _chatClient;
    private readonly ILogger<TherapistNotes> _logger;

    public TherapistNotes(IChatClient chatClient, ILogger<TherapistNotes> logger)
    {
        _chatClient = chatClient;
        _logger = logger;
    }

    public async Task<string> FormatNoteAsync(string dictated, CancellationToken ct = default)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*maybe task*//*prompt: call*/ """
                Turn the dictated notes of a speech therapist into a session note with exactly four headings: Subjective, Objective, Assessment, Plan.
                - short sentences, third person
                - percentages and number of attempts go to Objective
                - write "not recorded" below a heading if nothing was said about it
                - leave out everything about the family that has nothing to do with speech
                """),
            new(ChatRole.User, dictated),
        };
        var response = await _chatClient.GetResponseAsync(messages, cancellationToken: ct);
        return response.Text;
    }

    public async Task<string> TriageAsync(string message, CancellationToken ct = default)
    {
        var group = await _chatClient.AskAsync(/*examples*//*prompt: elsewhere*/ PromptTemplates.MessageUrgency, message, ct: ct);
        if (group is not ("routine" or "check" or "urgent"))
        {
            _logger.LogWarning("Unexpected triage answer {Group}", group);
            return "check";
        }
        return group;
    }

    public async Task<Severity> EstimateSeverityAsync(string report, CancellationToken ct = default)
    {
        var response = await _chatClient.GetResponseAsync<Severity>(/*typed task*//*prompt: call*/ $"How severe is the speech disorder described in this report? Judge intelligibility for strangers first, then the number of affected sounds. Report: {report}", cancellationToken: ct);
        return response.Result;
    }

    public async Task<string> FindProcessesAsync(IEnumerable<(string Target, string Said)> pairs, CancellationToken ct = default)
    {
        var list = string.Join("\n", pairs.Select(p => $"{p.Target} | {p.Said}"));

        var prompt = /*reasoned task*//*prompt: local*/ $$"""
            You are a linguist who works with children. The list shows target words and what the child said (target | said), in a rough spelling.

            Detect the phonological processes. Known processes: fronting, backing, stopping, cluster reduction, final consonant deletion, syllable deletion, assimilation, voicing, lisp (addental/interdental).
            Only report a process when it shows up in at least two words. Variants of a dialect are not processes.

            Output a JSON object: for every process a property with the name of the process and as value the array of target words. If there is none, an empty object.

            {{list}}
            """;

        // mini models mix up fronting and backing
        var response = await _chatClient.GetResponseAsync(prompt, new ChatOptions { ModelId = "gpt-5" }, ct);
        return response.Text;
    }

    public async Task<string> LetterToDoctorAsync(PatientInfo patient, string notes, CancellationToken ct = default)
    {
        var options = new ChatOptions
        {
            Temperature = 0.4f,
            Instructions = /*prompt: call*/ "Du schreibst Verlaufsberichte von Logopädinnen an Kinderärzte. Fachsprache ja, Floskeln nein. Höchstens eine Seite, keine Anrede (die kommt aus der Vorlage). Empfiehl am Ende Fortsetzung, Pause oder Ende der Therapie, so wie es in den Notizen steht. Steht nichts da, lass den Satz weg."
        };
        var response = await _chatClient.GetResponseAsync(/*prompt: call*/ $"Patient: {patient.Name}, {patient.Age} Jahre, Diagnose {patient.Diagnosis}.\n\nNotizen aller Sitzungen:\n{notes}", options, ct);
        return response.Text;
    }
}
