using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace IncidentAgents.Agents;

public sealed class RunbookAgent
{
    private readonly AIAgent _agent;

    public RunbookAgent(IChatClient client, RunbookSettings settings)
    {
        var instructions = settings.Strict
            ? /*prompt: elsewhere*/ RunbookSettings.StrictInstructions
            : /*prompt: elsewhere*/ settings.Instructions;
        _agent = client.AsAIAgent(instructions, "Runbook", tools: [AIFunctionFactory.Create(Open)]);
    }

    public async Task<string> AskAsync(string question, AgentSession? session = null)
    {
        var response = await _agent.RunAsync(/*prompt: call*/ $"Which runbook fits? {question}", session);
        return response.Text;
    }

    public static string Open(string name) => File.Exists(name) ? File.ReadAllText(name) : /*no prompt: tool*/ "There is no runbook of that name.";
}
