using System.Text.Json;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using WattDesk.Tools;

namespace WattDesk.Agents;

public class MeterReadingAgent
{
    private readonly CustomerDb _db;
    private readonly AIAgent _plausibility;

    public AIAgent Agent { get; init; }
    public string Name => "MeterReadingAgent";
    public string Description => "Takes meter readings out of chat messages and mails";

    public string SystemMessage => /*examples*/ /*prompt: member*/ """
        You read messages in which customers report meter readings and you turn them into records.

        OUTPUT
        A JSON array, one element per reading: {"meter": string|null, "kind": "HT"|"NT"|"GAS"|"WATER"|"FEEDIN", "value": number, "date": "yyyy-MM-dd"|null}
        No reading in the text -> []

        RULES
        - digits behind the comma are cut off, not rounded
        - leading zeros go away
        - HT/NT only for two-tariff meters, a normal electricity meter is HT
        - "heute"/"today" stays null, the system knows the date
        - never take phone numbers, contract numbers or amounts in euro as a reading

        EXAMPLES
        Message: Zähler 1EMH0012345678 steht auf 004512,7 am 31.12.2024
        Records: [{"meter":"1EMH0012345678","kind":"HT","value":4512,"date":"2024-12-31"}]

        Message: hi, gas 8812, strom tag 22010 nacht 9021. lg Petra
        Records: [{"meter":null,"kind":"GAS","value":8812,"date":null},{"meter":null,"kind":"HT","value":22010,"date":null},{"meter":null,"kind":"NT","value":9021,"date":null}]

        Message: Wann kommt denn der Ableser?
        Records: []
        """;

    public MeterReadingAgent(IChatClient chatClient, [FromKeyedServices("reasoning")] IChatClient reasoning, CustomerDb db)
    {
        _db = db;
        Agent = new ChatClientAgent(chatClient, name: Name, description: Description, instructions: SystemMessage);
        _plausibility = new ChatClientAgent(reasoning, name: "plausibility");
    }

    public async Task<MeterResult> Invoke(string customerNo, string input, CancellationToken ct)
    {
        var meters = await _db.GetMetersAsync(customerNo);
        var enhancedInput = /*prompt: local*/ $"Meters of this customer: {string.Join(", ", meters.Select(m => $"{m.Number} ({m.Kind})"))}\n\nMessage: {input}";

        var response = await Agent.RunAsync(enhancedInput, cancellationToken: ct);
        var readings = JsonSerializer.Deserialize<List<Reading>>(response.Text, JsonSerializerOptions.Web) ?? [];

        var odd = new List<Reading>();
        foreach (var r in readings)
        {
            var history = await _db.GetReadingsAsync(customerNo, r.Kind);
            var verdict = await _plausibility.RunAsync(GetPlausibilityPrompt(r, history), cancellationToken: ct);
            if (!verdict.Text.StartsWith("YES", StringComparison.OrdinalIgnoreCase)) odd.Add(r);
        }
        return new MeterResult(readings, odd);
    }

    private static string GetPlausibilityPrompt(Reading r, IReadOnlyList<Reading> history)
    {
        var lines = string.Join("\n", history.Select(h => $"{h.Date}  {h.Value}"));
        var prompt = /*reasoned task*/ /*prompt: method*/ $"""
            A household customer reports the meter reading {r.Value} ({r.Kind}).
            Earlier readings, oldest first:
            {lines}

            Is the new reading plausible? Take into account the season (heating in winter), that a meter can roll over at 99999
            and that a meter may have been exchanged (then the value starts near 0). A jump to more than three times the
            usual yearly consumption is not plausible, a value below the last one neither, except for the cases above.
            Typical mistake: the comma was forgotten, then the value is 10 times too high.

            Reply with YES or NO in the first line. If NO give the suspected reason in the second line
            (COMMA, TWISTED_DIGITS, WRONG_METER, UNKNOWN).
            """;
        return prompt;
    }
}

public record Reading(string? Meter, string Kind, decimal Value, string? Date);
public record MeterResult(List<Reading> Readings, List<Reading> Odd);
