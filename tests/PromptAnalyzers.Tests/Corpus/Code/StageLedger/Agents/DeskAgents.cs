using System.Text.Json;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace StageLedger.Agents;

/// <summary>Base for the small agents that do one thing and return one object.</summary>
public abstract class DeskAgentBase<TResult>(IChatClient chatClient, ILogger logger)
{
    private AIAgent? _agent;

    public abstract string AgentName { get; }
    public abstract string AgentDescription { get; }
    protected abstract string Instructions { get; }
    protected virtual float Temperature => 0f;

    protected AIAgent Agent => _agent ??= new ChatClientAgent(chatClient, new ChatClientAgentOptions
    {
        Name = AgentName,
        Description = AgentDescription,
        ChatOptions = new ChatOptions { Instructions = Instructions, Temperature = Temperature }
    });

    public async Task<TResult?> ExecuteAsync(string input, CancellationToken cancellationToken = default)
    {
        var response = await Agent.RunAsync(input, cancellationToken: cancellationToken);
        try
        {
            return Parse(StripFences(response.Text));
        }
        catch (JsonException ex)
        {
            logger.LogWarning(ex, "{Agent} returned something unreadable", AgentName);
            return default;
        }
    }

    protected abstract TResult? Parse(string text);

    private static string StripFences(string text)
    {
        var t = text.Trim();
        return t.StartsWith("```") ? t.Trim('`').Replace("json", "", StringComparison.OrdinalIgnoreCase).Trim() : t;
    }
}

public sealed record VendorMatch(string? VendorNo, int Score);

public sealed class VendorMatchAgent(IChatClient chatClient, ILogger<VendorMatchAgent> logger)
    : DeskAgentBase<VendorMatch>(chatClient, logger)
{
    public override string AgentName => "VendorMatch";

    public override string AgentDescription => "Finds the vendor in the master data that belongs to the name on an invoice";

    protected override string Instructions => /*task*//*prompt: method*/ """
        You get the sender of an invoice and a list of candidates from our vendor master (number, name, town, iban).
        Find the candidate that is the same company.

        Scoring from 0 to 100:
        - same IBAN: 100, whatever the name is
        - same name and same town: 90
        - name differs only in legal form, umlauts, abbreviations: 75-85
        - same name but other town: at most 50
        - nothing fits: vendorNo null, score 0

        Output format: a valid JSON object with exactly the two fields vendorNo (string or null) and score (integer).
        All fields are required. No markdown.
        """;

    protected override VendorMatch? Parse(string text) => JsonSerializer.Deserialize<VendorMatch>(text, JsonSerializerOptions.Web);
}

public sealed class CostCentreAgent(IChatClient chatClient, ILogger<CostCentreAgent> logger)
    : DeskAgentBase<string>(chatClient, logger)
{
    public override string AgentName => "CostCentre";

    public override string AgentDescription => "Assigns the cost centre";

    protected override string Instructions => /*examples*//*prompt: method*/ @"Ordne die Position einer Kostenstelle zu. Gib nur die Nummer aus.

100 Verwaltung
210 Bühnenbild und Werkstatt
220 Kostüm und Maske
230 Licht und Ton
300 Tournee (Fahrt, Hotel, Transport)
400 Werbung

Position: 40 m Molton schwarz B1 => 210
Position: Perückenkleber, 6 Tuben => 220
Position: Miete Sattelzug Juni => 300
Position: Druck Plakate A1 Sommertour => 400

Wenn zwei passen nimm die kleinere Nummer.";

    protected override string? Parse(string text) => text.Length >= 3 ? text[..3] : null;
}

public sealed class TravelDeskAgent(IChatClient chatClient, ILogger<TravelDeskAgent> logger)
    : DeskAgentBase<string>(chatClient, logger)
{
    public override string AgentName => "TravelDesk";

    public override string AgentDescription => "Plans journeys of the ensemble";

    protected override float Temperature => 0.4f;

    protected override string Instructions => /*prompt: method*/ "You are the travel planner of a touring theatre. Suggest how the people in the request get to the next venue in time for the rehearsal, think about stage luggage, last trains and sleep (at least nine hours after a show!). Give one main plan and one cheap alternative, each in a few lines. If the date or the town is missing ask for it.";

    protected override string? Parse(string text) => text;
}
