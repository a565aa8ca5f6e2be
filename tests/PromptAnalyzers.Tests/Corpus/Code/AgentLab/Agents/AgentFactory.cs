using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace AgentLab.Agents;

public enum AgentKind { TravelGuide, Ranker }

public static class AgentFactory
{
    public static AIAgent Create(IChatClient client, AgentKind kind) => kind switch
    {
        AgentKind.TravelGuide => new ChatClientAgent(client, BuildGuide(DateTime.Today.Month), "guide"),
        AgentKind.Ranker => client.AsAIAgent(
            instructions: /*task*/ /*prompt: call*/ """
                You help a foundation to rank applications for a grant.
                You get a list of applications, every one begins with its number in brackets.
                Sort them from the best to the worst. Good applications have a clear plan, a realistic budget and help many people. Ignore spelling and style, most applicants do not write in there mother tongue.
                Output the numbers only, separated by commas, without brackets. Every number has to appear exactly once.
                """,
            name: "ranker"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), /*no prompt: exception*/ "There is no agent of this kind. Add a case to the factory and describe what the agent should do."),
    };

    private static string BuildGuide(int month)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "You are a travel guide for people who travel by train. ");
        sb.Append("Plan a week with not more than three hours of travel a day. ");
        if (month is 12 or 1 or 2) sb.Append("It is winter, prefer museums, cafes and thermal baths. ");
        sb.Append("Ask back if you don't know the budget.");
        return sb.ToString();
    }
}
