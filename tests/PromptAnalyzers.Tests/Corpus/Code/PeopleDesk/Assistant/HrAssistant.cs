using System.ComponentModel;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace PeopleDesk.Assistant;

public class HrAssistant
{
    private readonly AIAgent _agent;
    private readonly IChatClient _client;
    private AgentSession? _session;

    public const string Welcome = /*no prompt: greeting*/ "Hi, I am your HR assistant. Ask me about holidays, sick leave or expenses. Please do not type personal health details here.";

    // tried in front of every question, so that we don't send salaries to the big model
    private const string GateText = /*task*/ /*prompt: member*/
        "Decide if the message below asks for personal data of somebody else (pay, illness, warnings, reasons for leaving). " +
        "Answer BLOCK if it does and PASS if it doesn't. The own data of the person who writes is always PASS. One word only.";

    public HrAssistant(IChatClient client, string? managerOf = null)
    {
        _client = client;
        _agent = managerOf is null
            ? client.AsAIAgent(/*prompt: elsewhere*/ HrInstructions.General, "hr", tools: [AIFunctionFactory.Create(FindPolicy)])
            : client.AsAIAgent(instructions: /*prompt: elsewhere*/ HrInstructions.ForManager(managerOf), name: "hr-manager");
    }

    [Description(/*no prompt: tool description*/ "Searches the HR policies and returns the text of the best matching paragraph. Call it for every question about rules.")]
    public static string FindPolicy([Description("two or three keywords in English")] string keywords) => keywords.Contains("holiday")
        ? /*no prompt: tool result*/ "Section 4: Every employee has 28 days of holiday per year. Ask your manager at least three weeks before you go."
        : "nothing found";

    public async Task<string> AskAsync(string question, CancellationToken ct = default)
    {
        var gate = await new ChatClientAgent(_client, GateText, "gate").RunAsync(question, cancellationToken: ct);
        if (gate.Text.Contains("BLOCK"))
            return /*no prompt: ui message*/ "I can't tell you anything about other people. Please talk to your HR partner instead.";

        _session ??= await _agent.CreateSessionAsync(ct);
        var answer = await _agent.RunAsync(question, _session, cancellationToken: ct);
        return answer.Text;
    }

    public async Task<string> CloseAsync()
    {
        if (_session is null) return "";
        var note = /*prompt: local*/ "We're finished. Please write a note of at most 60 words for the HR file: what was asked, what was answered and whether a human must follow up. No names.";
        return (await _agent.RunAsync(note, _session)).Text;
    }
}
