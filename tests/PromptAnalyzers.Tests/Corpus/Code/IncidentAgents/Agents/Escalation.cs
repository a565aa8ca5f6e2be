using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace IncidentAgents.Agents;

public class Escalation
{
    private readonly IChatClient _client;

    public string SystemPrompt { get; init; } = /*prompt: member*/ "Decide whether to escalate. Answer ESCALATE or WAIT and give one reason.";

    public Escalation(IChatClient client) => _client = client;

    public async Task<bool> ShouldEscalateAsync(string state, TimeSpan open)
    {
        var agent = new ChatClientAgent(_client, SystemPrompt, "Escalation");
        var text = /*prompt: local*/ $"Open for {open.TotalMinutes:0} minutes.\nState: {state}";
        var response = await agent.RunAsync(new ChatMessage(ChatRole.User, text));
        return response.Text.StartsWith("ESCALATE", StringComparison.Ordinal);
    }

    public static string Banner(int level) => level switch
    {
        1 => /*no prompt: chat ui*/ "Level 1: the team on call knows about it.",
        2 => /*no prompt: chat ui*/ "Level 2: the lead was called.",
        _ => /*no prompt: chat ui*/ "Level 3: everybody is awake.",
    };
}
