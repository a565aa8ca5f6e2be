using Microsoft.Extensions.AI;
using Vademecum.Ai;
using Vademecum.Audit;
using Vademecum.Domain;

namespace Vademecum.Services;

public abstract class LetterTemplate
{
    protected abstract string Instructions { get; }
    protected virtual int MaxWords => 250;

    public async Task<string> DraftAsync(IChatClient client, string notes, CancellationToken ct)
    {
        var closing = /*prompt: local*/ $"Draft the letter now from these notes, at most {MaxWords} words. Plain text, no markdown, no salutation line and no signature because the template adds them.\n\n{notes}";
        var r = await client.GetResponseAsync([new(ChatRole.System, Instructions), new(ChatRole.User, closing)], cancellationToken: ct);
        return r.Text;
    }
}

public sealed class ReferralLetter : LetterTemplate
{
    protected override string Instructions => /*prompt: method*/ "You write referral letters from a general practice to a specialist. Start with the question to the specialist, then relevant history, current medication and findings. Neutral professional tone.";
    protected override int MaxWords => 180;
}

public sealed class Arztbrief : LetterTemplate
{
    protected override string Instructions => /*prompt: method*/ """
        Du formulierst Entlassungsbriefe einer internistischen Klinik. Halte dich an die Reihenfolge: Diagnosen, Anamnese,
        Befunde, Therapie und Verlauf, Medikation bei Entlassung, Procedere. Schreibe im Präteritum und im Fachstil,
        aber ohne hausinterne Abkürzungen. Laborwerte nur nennen, wenn sie pathologisch sind oder sich im Verlauf
        geändert haben, immer mit Einheit. Vermutungen bleiben Vermutungen ("V. a."). Fehlt ein Abschnitt in den Notizen,
        schreibe unter die Überschrift "nicht dokumentiert". Keine Bewertung der Arbeit von Kollegen.
        """;
    protected override int MaxWords => 600;
}

public interface INotificationHub { Task Then(string text); }

public sealed class LetterService(IChatClient client, IAuditStore audit, INotificationHub hub)
{
    public async Task<string> CreateAsync(Encounter e, LetterTemplate template, CancellationToken ct)
    {
        if (e.Dictation.Length < 40)
            throw new DocumentationException(/*no prompt: validation*/ "The dictation is too short. Please dictate at least the reason for the visit, the findings and the plan, and do not use patient names.");
        var letter = await template.DraftAsync(client, e.Dictation, ct);
        await audit.AppendAsync("letter-service", "draft", letter);
        await hub.Then(/*no prompt: notification*/ "A draft letter is ready. Read it completely, correct laterality and doses where necessary, and then sign it electronically.");
        return letter;
    }

    public async Task<string> ShortenAsync(string letter, int percent, CancellationToken ct) =>
        (await client.GetResponseAsync(/*prompt: call*/ $"Shorten this doctor's letter to about {percent} percent of its length. Diagnoses, medication and follow-up appointments have to stay word for word.\n---\n{letter}", cancellationToken: ct)).Text;

    public Task<string> ForPatientAsync(string findings, string language, CancellationToken ct) =>
        ClinicalTask.New()
            .Strictly(/*prompt: elsewhere*/ ClinicalPrompts.PlainLanguage(language, 6))
            .Given("findings", findings)
            .Tagged(/*no prompt: audit tag*/ "patient letter: explain the findings in simple words")
            .RunAsync(client, ct);
}
