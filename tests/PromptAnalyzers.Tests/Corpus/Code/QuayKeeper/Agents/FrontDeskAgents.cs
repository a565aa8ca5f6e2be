using System.ComponentModel;
using Microsoft.Extensions.AI;
using QuayKeeper.Services;

namespace QuayKeeper.Agents;

public sealed class RequestRouter(IChatClient client, ILogger<RequestRouter> log) : OfficeAgent(client, log)
{
    private static readonly string[] Desks = ["BERTH", "CRANE", "FUEL", "INVOICE", "LOST_PROPERTY", "OTHER"];

    public override string Name => "router";

    protected override float Temperature => 0f;

    protected override string SystemPrompt => /*task*//*prompt: method*/ """
        You sort the incoming mails of a marina office.

        Answer with exactly one of these words and nothing else:
        BERTH         - booking, changing or cancelling a place, arrival and departure times
        CRANE         - lifting in or out, mast work, winter storage
        FUEL          - diesel, gas bottles, pump out
        INVOICE       - payments, reminders, deposits, tax questions
        LOST_PROPERTY - something was forgotten or found
        OTHER         - everything else, also advertising

        If a mail is about two things take the one that needs an answer first.
        Mails can be in any language. Do not answer the mail.
        """;

    public async Task<string> RouteAsync(string mail, CancellationToken ct = default)
    {
        var answer = (await RunAsync(mail, null, ct)).Trim('.', ' ', '"').ToUpperInvariant();
        if (Desks.Contains(answer)) return answer;
        Log.LogWarning("Router gave '{Answer}', taking OTHER", answer);
        return "OTHER";
    }
}

public sealed class HarbourGuideAgent : OfficeAgent
{
    private readonly BerthBook _berths;

    public HarbourGuideAgent(IChatClient client, BerthBook berths, ILogger<HarbourGuideAgent> log) : base(client, log)
    {
        _berths = berths;
    }

    public override string Name => "guide";

    protected override float Temperature => 0.7f;

    protected override IList<AITool> Tools =>
    [
        AIFunctionFactory.Create(FreeBerths, "free_berths", /*no prompt: tool description*/ "Lists the free berths for a boat of the given length and draft between two dates. Returns the pontoon and number."),
        AIFunctionFactory.Create(NextHighWater)
    ];

    protected override string SystemPrompt => /*prompt: method*/ """
        You are Skipper Jo, the voice of the harbour office in Westerquay. You talk with guests who arrive by boat,
        most of them are tired, wet and want to know three things: where can I lie, where is the shower, where do I get food.

        How you talk:
        - Friendly and short. Two or three sentences, no bullet lists unless somebody asks for a list.
        - You know boats. Don't explain what a fender is.
        - When somebody writes in German, Dutch or French answer in that language.

        What you know:
        - Showers are behind the sail loft, code is on the receipt. Never tell the code.
        - Pontoon A is for boats under 9 m, B and C up to 14 m, D outside with swell from the west.
        - Quiet hours from 22:30 to 7:00. Generators are not allowed.
        - Bakery van comes at 8:10 to the head of pontoon B, not on mondays.

        What you dont do:
        - No promises about prices, the office decides.
        - No navigation advice beyond the harbour entrance. Point to the pilot book and VHF 11.
        - If someone reports a person in the water, fire or a sinking boat: tell them to call channel 16 right now, nothing else.
        """;

    private async Task<string[]> FreeBerths(double length, double draft, DateOnly from, DateOnly to) => await _berths.FreeAsync(length, draft, from, to);

    [Description(/*no prompt: tool description*/ "Time and height of the next high water at the entrance, in local time. Knows only the next seven days.")]
    private static string NextHighWater(DateTime after) => $"{after.AddHours(6.2):HH:mm}, 4.1 m";
}

public record DamageCard(string Boat, string? Berth, string Part, int Severity, bool SinkingRisk, string NextStep);

public sealed class DamageTriageAgent(IChatClient client, ILogger<DamageTriageAgent> log) : OfficeAgent(client, log)
{
    public override string Name => "damage";

    protected override string SystemPrompt
    {
        get
        {
            return /*typed task*//*prompt: method*/ "You read damage reports which the dock hands type on their phones and fill a damage card. "
                + "Boat is the name of the boat, without type. Berth is pontoon letter plus number, null if not mentioned. "
                + "Severity goes from 1 (cosmetic) to 5 (boat can be lost). SinkingRisk is true only when water comes in or a seacock, "
                + "a through hull or the shaft seal is affected. NextStep is one short imperative sentence for the harbour master.";
        }
    }

    public Task<DamageCard> ReadAsync(string report, CancellationToken ct = default) => RunTypedAsync<DamageCard>(report, ct);
}
