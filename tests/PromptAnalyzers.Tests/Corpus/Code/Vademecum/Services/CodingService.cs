using Microsoft.Extensions.AI;
using Vademecum.Ai;
using Vademecum.Domain;

namespace Vademecum.Services;

public sealed class CodingService(IChatClient client)
{
    public async Task<IReadOnlyList<string[]>> IcdAsync(string summary, CancellationToken ct)
    {
        var options = new ChatOptions { Instructions = /*task*/ /*prompt: elsewhere*/ ClinicalPrompts.IcdCoding, Temperature = 0 };
        var r = await client.GetResponseAsync(summary, options, ct);
        return r.Text.Split('\n').Select(l => l.Split(';')).Where(p => p.Length == 3).ToList();
    }

    public async Task<MedicationPlan> MedicationAsync(string text, CancellationToken ct)
    {
        var request = /*typed task*/ /*prompt: local*/ $"Extract the medication at discharge from the text. Keep the spelling of the substance, do not convert doses, and put the frequency in the 1-0-1-0 notation when the text allows it.\n\nTEXT:\n{text}";
        var plan = await client.GetResponseAsync<MedicationPlan>(request, cancellationToken: ct);
        return plan.Result;
    }

    public async Task<Urgency> TriageAsync(Encounter e, CancellationToken ct)
    {
        var answer = await ClinicalTask.New()
            .Strictly(/*task*/ /*prompt: wrapper*/ """
                Sort the incoming referral by urgency. Allowed values:
                Routine   - can wait more than 4 weeks
                Soon      - within 4 weeks
                Urgent    - within 3 working days
                Emergency - today, the referring doctor has to be phoned
                Use only what the referring doctor wrote about urgency or the red flags that are listed in the
                referral. If in doubt between two values take the more urgent one. Answer with the single word.
                """)
            .Given("referral", e.Dictation)
            .Then(/*prompt: wrapper*/ $"Which urgency does this referral to {e.Specialty} have?")
            .Tagged("triage")
            .RunAsync(client, ct);
        return Enum.TryParse<Urgency>(answer.Trim(), out var u) ? u : Urgency.Urgent;
    }

    public async Task<string> NormaliseLabAsync(string line, CancellationToken ct)
    {
        var conversation = new ChatMessage[]
        {
            new(ChatRole.System, /*examples*/ /*prompt: call*/ "Convert one line of a lab report to name=value unit [flag]. Flag is H, L or N. Keep the unit of the report."),
            new(ChatRole.User, /*prompt: call*/ "Kalium ......... 5,9 mmol/l   (3,5-5,1)  +"),
            new(ChatRole.Assistant, /*prompt: call*/ "potassium=5.9 mmol/l [H]"),
            new(ChatRole.User, line),
        };
        return (await client.GetResponseAsync(conversation, new ChatOptions { Temperature = 0 }, ct)).Text;
    }
}
