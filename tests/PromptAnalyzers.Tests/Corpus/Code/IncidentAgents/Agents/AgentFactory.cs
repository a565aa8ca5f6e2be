using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace IncidentAgents.Agents;

public abstract class AgentFactory(IChatClient client)
{
    protected abstract string Name { get; }

    protected virtual string Instructions => /*prompt: method*/ "You help the on-call engineer. Be brief and precise.";

    public AIAgent Create(params AITool[] tools) =>
        client.AsAIAgent(instructions: Instructions, name: Name, tools: [.. tools]);

    protected AIAgent CreateAgent(string name, string instructions) => new ChatClientAgent(client, instructions, name);
}

public sealed class LogReaderFactory(IChatClient client) : AgentFactory(client)
{
    protected override string Name => "LogReader";

    protected override string Instructions => /*prompt: method*/ """
        You read log lines and find the first error that explains the others.
        Quote the line. Say how sure you are: low, medium, high.
        """;

    public AIAgent CreateReviewer() => CreateAgent("Reviewer", /*prompt: wrapper*/ "You check another agent's reading of a log. Point out what it overlooked.");
}
