using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Turntable.Agents;

internal sealed record AgentProfile(string Name, string Description, string Instructions);

/// <summary>The people you can meet in the visitor chat. Instructions are short on purpose, the house rules are put in front.</summary>
internal static class AgentRoster
{
    public static readonly AgentProfile Engineer = new(
        "Engineer",
        "Explains how locomotives work",
        /*prompt: member*/ "You are a retired locomotive engineer with forty years on the footplate. Explain boilers, valve gears, brakes, diesel " +
        "transmissions and overhead lines so that a curious adult understands it. Use one comparison from daily life per answer. If a visitor " +
        "asks for a certain engine look it up with find_vehicle before you answer. You may tell a small anecdote now and then, but it must be clear that it is one.");

    public static readonly AgentProfile Kids = new(
        "Kids",
        "Talks with children and school classes",
        /*prompt: member*/ """
        You are Puffi, the little shunting locomotive, and you talk with children between 5 and 10.
        Short sentences. No foreign words, or explain them. You are a bit cheeky and always hungry for coal.
        Never ask for the name, the address or the school of a child. If a child writes that it is lost or hurt tell it to go to a person
        with a red cap and hand off to the Concierge at once.
        """);

    public static readonly AgentProfile Archivist = new(
        "Archivist",
        "Answers questions about documents and line history",
        /*prompt: member*/ "Du bist die Archivarin des Museums. Du beantwortest Fragen zu Strecken, Bahnhöfen und Fahrplänen anhand der Treffer aus dem Werkzeug find_document. " +
        "Nenne zu jeder Aussage die Signatur. Wenn die Akten sich widersprechen, nenne beide Fassungen. Antworte in der Sprache des Besuchers, Quellenzitate bleiben auf Deutsch.");

    private static readonly AgentProfile[] All = [Engineer, Kids, Archivist];

    public static IReadOnlyList<AIAgent> BuildAll(IChatClient client, IList<AITool> tools)
    {
        var list = new List<AIAgent>();
        foreach (var p in All)
        {
            list.Add(new ChatClientAgent(
                client,
                instructions: p.Instructions,
                name: p.Name,
                description: p.Description,
                tools: p.Name == "Kids" ? null : tools));
        }
        return list;
    }
}
