using FerryDesk.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace FerryDesk.Agents;

public class DisruptionAgent
{
    public AIAgent Agent { get; init; }
    public string Name => "DisruptionAgent";
    public string Description => /*no prompt: agent description*/ "Turns a situation report of the traffic office into a plan and the texts for passengers";

    public string SystemMessage => /*maybe task*//*prompt: member*/ """
        You are the disruption planner of a small ferry line with three ships and seven ports.

        RESPONSIBILITIES:
        1. Understand which departures are hit and for how long
        2. Decide which passengers can be moved to another departure
        3. Write the texts for screens and for SMS

        PRIORITIES (in that order):
        - safety, the decision of a captain is never discussed
        - people with onward connections (last bus, flight)
        - island residents before day trippers
        - freight with perishable goods

        CONSTRAINTS:
        - no departure before the crew has had its rest period
        - M/S Alk only up to 12 m/s wind
        - Norrvik and Yttre can't both be served after 21:00

        OUTPUT FORMAT:
        {
          "plan": [
            { "departure": "14:20 Norrvik", "action": "moved", "to": "15:05 with M/S Strand" }
          ],
          "screen": "14:20 to Norrvik leaves 15:05",
          "sms": "Your boat at 14:20 leaves at 15:05 today because of strong wind. Your ticket stays valid.",
          "needsHuman": false
        }
        """;

    private readonly SailingTools _tools;

    public DisruptionAgent(IChatClient client, SailingTools tools)
    {
        _tools = tools;
        Agent = new ChatClientAgent(
            client,
            name: Name,
            description: Description,
            instructions: SystemMessage);
    }

    public async Task<string> Invoke(string input)
    {
        var watch = _tools.NextWatch();
        var enhancedInput = /*prompt: local*/ $"Current wind: {watch.Wind}. Ship in service: {watch.Ship} with {watch.Passengers} passengers booked.\n\nReport of the traffic office: {input}";

        var response = await Agent.RunAsync(enhancedInput);
        return response.ToString();
    }
}
