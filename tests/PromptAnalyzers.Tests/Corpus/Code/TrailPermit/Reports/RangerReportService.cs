#pragma warning disable OPENAI001
using System.Text;
using OpenAI.Responses;
using TrailPermit.Ai;
using TrailPermit.Data;

namespace TrailPermit.Reports;

public class RangerReportService
{
    private readonly ResponsesClient _client;
    private readonly PermitStore _store;
    private readonly ILogger<RangerReportService> _logger;

    private const string WeeklyTask = """
        Create the weekly report from the patrol entries below.

        # Sections
        1. Incidents - one paragraph per incident with the date, the place and what we did
        2. Wildlife - only sightings that matter (bears near sites, injured animals, first of the year)
        3. Trails and bridges - what has to be repaired, the most urgent first
        4. Numbers - patrols, kilometres, people spoken to, warnings

        Leave a section out if there is nothing to say. Do not add recommendations for the management, the last report
        had a whole page of it and the superintendent was not amused. If two entries contradict each other write both
        and mark the place with (?).
        """;

    public RangerReportService(ResponsesClient client, PermitStore store, ILogger<RangerReportService> logger)
    {
        _client = client;
        _store = store;
        _logger = logger;
    }

    public async Task<string> WeeklyAsync(DateOnly from, CancellationToken ct = default)
    {
        var entries = await _store.PatrolEntriesAsync(from, ct);
        if (entries.Count == 0)
        {
            _logger.LogWarning("No entries since {From}", from);
            return "";
        }

        var facts = new StringBuilder();
        foreach (var e in entries.OrderBy(e => e.At))
            facts.AppendLine($"- {e.At:ddd HH:mm} {e.Place} ({e.Ranger}): {e.Text}");

        var prompt = /*prompt: local*/ $"{Instructions.ReportStyle}\n\n{WeeklyTask}\n\nPatrol entries:\n{facts}";

        var report = new StringBuilder();
        await foreach (var update in await _client.CreateResponseStreamingAsync(new CreateResponseOptions
        {
            Model = "gpt-4.1",
            InputItems = { ResponseItem.CreateUserMessageItem(prompt) },
            StreamingEnabled = true
        }, ct))
        {
            if (update is StreamingResponseOutputTextDeltaUpdate delta)
                report.Append(delta.Delta);
        }

        return report.ToString();
    }

    public async Task<bool> MentionsBearAsync(string entry)
    {
        ResponseResult response = await _client.CreateResponseAsync("gpt-4.1-nano",
            /*task*//*prompt: call*/ $"Does this patrol entry report a bear or fresh traces of a bear (scat, prints, broken canister)? A bear bell or a place called Bear Creek is not a bear. Answer true or false.\n\n{entry}");
        return response.GetOutputText().Contains("true", StringComparison.OrdinalIgnoreCase);
    }

    // spoken into the radio, written down by the station
    public async Task<string> PatrolLineAsync(string spoken)
    {
        var options = new CreateResponseOptions { Model = "gpt-4.1-mini" };
        options.InputItems.Add(ResponseItem.CreateSystemMessageItem(/*examples*//*prompt: call*/ """
            Convert what a ranger says on the radio into one line: TIME | PLACE | WHAT

            "uh it's quarter past nine, I'm at the lower bridge, two planks gone" => 09:15 | Lower Bridge | two planks missing
            "site seven at fourteen hundred, group of twelve, told them to split" => 14:00 | Site 7 | group of 12, told to split
            "nothing up here on the pass" => ? | North Pass | nothing
            """));
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(spoken));
        return (await _client.CreateResponseAsync(options)).Value.GetOutputText();
    }
}
