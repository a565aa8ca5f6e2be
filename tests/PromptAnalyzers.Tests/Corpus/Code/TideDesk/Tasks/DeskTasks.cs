using System.Globalization;
using System.Text.Json;
using TideDesk.Llm;

namespace TideDesk.Tasks;

public enum RadioClass { Distress, Urgency, Traffic, Berth, Pilot, Weather, Chatter, Unreadable }

public sealed class RadioCallTriage(ILlm llm) : LlmTask<string, RadioClass>(llm)
{
    protected override string Instructions =>
        /*task*//*prompt: method*/ """
        You triage transcripts of VHF calls on channel 12. The transcripts come from an automatic
        speech recognition so expect wrong words, missing words and vessel names that are spelled
        by ear. Some are bilingual.

        Sort the call into exactly one class:

        Distress    mayday, person in water, fire, sinking, collision with injured people
        Urgency     pan-pan, loss of engine, taking water slowly, medical advice needed
        Traffic     position reports, passing arrangements, requests to enter or leave
        Berth       asks for a place, power, water, a mooring hand, or complains about one
        Pilot       everything with pilot boarding times and pilot boat
        Weather     asks for forecast, visibility, wind or water level
        Chatter     private talk, radio checks, jokes
        Unreadable  less than five understandable words

        If a call fits two classes take the one that stands higher in the list. A test of the
        DSC alarm which is announced as a test is Chatter, not Distress. If somebody relays a
        mayday for another vessel, it is still Distress.

        Answer with the class name only, one word, no punctuation.
        """;

    protected override RadioClass Read(string answer)
        => Enum.TryParse<RadioClass>(answer, ignoreCase: true, out var c) ? c : RadioClass.Unreadable;
}

public sealed record BerthRequest(string? Vessel, double? LengthM, double? DraughtM, string? From, string? To, bool ShorePower, string? ContactPhone);

public sealed class BerthRequestReader(ILlm llm) : LlmTask<string, BerthRequest?>(llm)
{
    protected override string? SchemaJson => """
        {
          "type": "object",
          "properties": {
            "vessel": { "type": ["string", "null"] },
            "lengthM": { "type": ["number", "null"] },
            "draughtM": { "type": ["number", "null"] },
            "from": { "type": ["string", "null"] },
            "to": { "type": ["string", "null"] },
            "shorePower": { "type": "boolean" },
            "contactPhone": { "type": ["string", "null"] }
          },
          "required": ["vessel", "lengthM", "draughtM", "from", "to", "shorePower", "contactPhone"],
          "additionalProperties": false
        }
        """;

    protected override string Instructions =>
        /*typed task*//*prompt: method*/ "Read the mail of a skipper and fill in the berth request form. " +
        "Convert feet to metres with one decimal. Dates are written as yyyy-MM-dd, and if the year is missing take the next possible one. " +
        "Leave a field null if the mail does not say it, do not guess the draught from the length. " +
        "shorePower is true if he asks for electricity, a plug or charging.";

    protected override BerthRequest? Read(string answer)
        => JsonSerializer.Deserialize<BerthRequest>(answer, new JsonSerializerOptions(JsonSerializerDefaults.Web));
}

public sealed record InvoicePair(string Left, string Right);

public sealed class DuplicateInvoiceCheck(ILlm llm) : LlmTask<InvoicePair, bool>(llm)
{
    protected override string Instructions =>
        /*task*//*prompt: method*/ """
        Decide if two invoices of a supplier are for the same delivery.
        Different invoice numbers alone mean nothing, some suppliers send a reminder with a new number.
        Same date, same amount and same vessel or quay is normally a double.
        Partial deliveries with different quantities are NOT the same.
        Answer yes or no.
        """;

    protected override string Render(InvoicePair input)
        => /*prompt: method*/ $"First invoice as scanned:\n{input.Left}\n\n---\nSecond invoice as scanned:\n{input.Right}";

    protected override bool Read(string answer) => answer.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
}

public sealed class QuayDamageScore(ILlm llm) : LlmTask<string, int>(llm)
{
    protected override string Instructions => Scale;

    private const string Scale =
        /*examples*//*prompt: member*/ """
        You get the remark of a night watchman about a damage at the quay. Give back how urgent the
        repair is as number from 0 to 10. 0 is cosmetic, 10 means close the quay now. Only the number.

        Remark: one fender at nr 14 a bit loose, still holding
        3

        Remark: paint gone on the yellow line next to crane B
        0

        Remark: ladder 6 the lower rungs are missing, someone cant get out if falls in
        9

        Remark: bollard 22 wobbles, bolts rusty, big coaster was hanging on it all night
        8
        """;

    protected override int Read(string answer)
        => int.TryParse(answer, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 0, 10) : -1;
}
