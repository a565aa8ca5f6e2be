using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace ClaimsDesk.Agents;

public abstract class LetterAgent
{
    private readonly ChatClientAgent _agent;

    protected LetterAgent(IChatClient client)
    {
        _agent = new ChatClientAgent(client, instructions: Instructions);
    }

    protected abstract string Instructions { get; }

    public async Task<string> WriteAsync(string customer, string decision)
    {
        AgentResponse response = await _agent.RunAsync(/*prompt: call*/ $"Customer: {customer}\nDecision: {decision}");
        return response.Text;
    }
}

public sealed class ApprovalLetter(IChatClient client) : LetterAgent(client)
{
    protected override string Instructions { get; } = /*prompt: member*/ "Schreibe einen Brief, in dem wir die Zahlung zusagen. Höchstens 120 Wörter, Anrede mit Sie, keine Floskeln.";
}

public sealed class RejectionLetter(IChatClient client) : LetterAgent(client)
{
    protected override string Instructions { get; } =
        /*prompt: member*/ "Schreibe einen Brief, in dem wir die Zahlung ablehnen. " +
        "Nenne den Grund im ersten Satz und erkläre, wie man Widerspruch einlegt. " +
        "Entschuldige dich nicht.";
}
