using FerryDesk.Tools;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace FerryDesk.Agents;

/// <summary>Briefings for the next watch. One class per part of the crew because they all want something else.</summary>
public abstract class BriefingAgentBase
{
    private readonly AIAgent _agent;

    protected abstract string Role { get; }
    protected abstract string SystemPrompt { get; }

    protected BriefingAgentBase(IChatClient client)
    {
        _agent = client.AsAIAgent(SystemPrompt, Role);
    }

    public async Task<string> WriteAsync(Watch watch)
    {
        var facts = BuildFacts(watch);
        var request = /*prompt: local*/ $"Facts of the next watch, use nothing else:\n{facts}";
        var response = await _agent.RunAsync(request);
        return response.Text;
    }

    protected virtual string BuildFacts(Watch w) =>
        $"- ship {w.Ship}\n- start {w.Start:HH:mm}\n- passengers {w.Passengers}, cars {w.Cars}, trucks {w.Trucks}\n- wind {w.Wind}\n" +
        string.Join("\n", w.Remarks.Select(r => "- " + r));
}

public sealed class BridgeBriefing(IChatClient client) : BriefingAgentBase(client)
{
    protected override string Role => "bridge";
    protected override string SystemPrompt => /*prompt: member*/ "You write briefings for the bridge of a ferry. Weather first, then draught and trim if known, then technical restrictions. Telegram style, no full sentences, no adjectives.";
}

public sealed class DeckBriefing(IChatClient client) : BriefingAgentBase(client)
{
    protected override string Role => "deck";
    protected override string SystemPrompt => /*task*//*prompt: member*/ """
        You plan how the car deck is loaded and write it down for the deck crew.
        The deck has 6 lanes of 62 m, lanes 1 and 6 are too low for trucks. A truck counts 18 m, a car 5 m.
        Vehicles that get off first stand in lanes 3 and 4.

        Output one line per lane and nothing else: lane number;trucks;cars;free metres
        Lanes that stay empty get a line too. If the wind is above 12 m/s append ";lash" to lanes with trucks.
        """;
}

public sealed class CateringBriefing(IChatClient client) : BriefingAgentBase(client)
{
    protected override string Role => "catering";
    protected override string SystemPrompt => /*prompt: member*/ "Du skriver en kort genomgång för kafépersonalen ombord. Hur många gäster väntas, vad brukar ta slut, finns det skolklasser eller bussgrupper. Trevlig ton, max fem rader.";
}
