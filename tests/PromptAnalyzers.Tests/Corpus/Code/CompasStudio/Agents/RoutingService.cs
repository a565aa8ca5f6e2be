using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace CompasStudio.Agents;

public class RouteDecision
{
    [JsonPropertyName("target")]
    [Description("booking, faq, music, technique, wedding, kids, costume or human")]
    public string Target { get; set; } = "faq";

    [JsonPropertyName("language")]
    public string Language { get; set; } = "es";

    [JsonPropertyName("confidence")]
    public double Confidence { get; set; }
}

public class RoutingService
{
    private readonly ChatClientAgent _router;
    private readonly AgentFactory _factory;
    private readonly Dictionary<string, SpecialistBase> _specialists;
    private readonly ConcurrentDictionary<string, AgentSession> _sessions = new();
    private readonly ILogger<RoutingService> _logger;

    public RoutingService(IChatClient client, AgentFactory factory, IEnumerable<SpecialistBase> specialists, ILogger<RoutingService> logger)
    {
        _factory = factory;
        _logger = logger;
        _specialists = specialists.ToDictionary(s => s.Key);
        _router = new ChatClientAgent(client, instructions: /*typed task*//*prompt: call*/ """
            You route messages of a dance school chat. Decide which desk has to answer the last message of the visitor.

            booking    wants a place, change or cancel, asks for free places
            faq        opening hours, address, shoes, rules, prices
            music      asks for songs, playlists, bpm
            technique  asks how a step works
            wedding    first dance, wedding couple
            kids       everything about persons under 13
            costume    clothes for the show
            human      complaints, refunds, injuries, anything that sounds angry

            If two desks are possible take the one that is nearer to the top, but human always wins.
            Confidence between 0 and 1.
            """, name: "Router");
    }

    public async Task<string> HandleAsync(string visitorId, string message, CancellationToken ct)
    {
        var decision = await RouteAsync(message, ct);
        _logger.LogInformation("Visitor {Visitor} routed to {Target} ({Confidence:P0})", visitorId, decision.Target, decision.Confidence);

        if (decision.Target == "human")
            return /*no prompt: ui text*/ "Gracias por escribirnos. Tu mensaje lo leerá una persona del equipo, normalmente contestamos el mismo día antes de las 22:00. Si es urgente, llámanos al número de la portada.";

        if (_specialists.TryGetValue(decision.Target, out var specialist))
            return await specialist.AnswerAsync(message, null, ct);

        AIAgent agent = decision.Target switch
        {
            "booking" => _factory.CreateBookingAgent(),
            "music" => _factory.CreateMusicAgent("beginner"),
            "technique" => _factory.CreateTechniqueAgent(message.Contains("video", StringComparison.OrdinalIgnoreCase)),
            _ => _factory.CreateFaqAgent()
        };

        var key = visitorId + "/" + agent.Name;
        if (!_sessions.TryGetValue(key, out var session))
            _sessions[key] = session = await agent.CreateSessionAsync(ct);

        var response = await agent.RunAsync(message, session, cancellationToken: ct);
        if (string.IsNullOrWhiteSpace(response.Text))
            response = await agent.RunAsync(/*prompt: call*/ "Your last answer was empty. Please answer the visitor again, in one or two sentences.", session, cancellationToken: ct);
        return response.Text;
    }

    private async Task<RouteDecision> RouteAsync(string message, CancellationToken ct)
    {
        try
        {
            var result = await _router.RunAsync<RouteDecision>(message, cancellationToken: ct);
            return result.Result.Confidence < 0.35 ? new RouteDecision { Target = "faq" } : result.Result;
        }
        catch (Exception ex)
        {
            _logger.LogWarning(ex, "Router failed, the message goes to the faq agent");
            return new RouteDecision();
        }
    }
}
