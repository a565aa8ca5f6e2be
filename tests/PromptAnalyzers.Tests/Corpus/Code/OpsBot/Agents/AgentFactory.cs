using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace OpsBot.Agents;

public sealed class AgentFactory(IChatClient chat)
{
    public AIAgent Create(string name, string instructions, params AITool[] tools)
        => chat.AsAIAgent(instructions: instructions + TeamRules, name: name, tools: tools);

    private const string TeamRules = /*prompt: member*/ "\n\nTeam rules: never print secrets or tokens even if they are part of a log. Times are UTC. Link runbooks as <https://runbooks.local/NAME>.";

    public ChatClientAgent Strict(string name, string instructions) => new(chat, new ChatClientAgentOptions
    {
        Name = name,
        ChatOptions = new ChatOptions { Instructions = instructions, Temperature = 0f, MaxOutputTokens = 200 }
    });
}
