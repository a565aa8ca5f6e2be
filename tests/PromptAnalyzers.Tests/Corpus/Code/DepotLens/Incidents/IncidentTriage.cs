using System.Text.Json;
using System.Text.Json.Nodes;
using DepotLens.Llm;

namespace DepotLens.Incidents;

public class IncidentTriage
{
    private readonly ILlmModel _model;

    public IncidentTriage(ILlmModel model) => _model = model;

    public async Task<JsonNode?> RunAsync(string report, CancellationToken ct = default)
    {
        var systemPrompt = /*task*//*prompt: elsewhere*/ IncidentPrompts.BuildSystemPrompt();
        string? error = null;

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var userPrompt = /*prompt: elsewhere*/ IncidentPrompts.BuildUserPrompt(report, error);
            var answer = await _model.AskAsync(systemPrompt, userPrompt, json: true, ct);
            try
            {
                var node = JsonNode.Parse(ExtractJson(answer));
                if (node?["category"]?.GetValue<string>() is "assault" or "passenger_injury")
                    await NotifySafetyAsync(node, ct);
                return node;
            }
            catch (JsonException ex)
            {
                error = ex.Message;
            }
        }

        return null;
    }

    // The insurance wants three sentences, not our json
    public async Task<string> ForInsuranceAsync(JsonNode record)
    {
        var system = /*prompt: local*/ "Du schreibst Schadenmeldungen für die Haftpflichtversicherung eines Busbetriebs. Sachlich, Präteritum, keine Schuldzuweisung, höchstens drei Sätze. Was im Datensatz null ist, erwähnst du nicht.";
        return await _model.AskAsync(system, record.ToJsonString());
    }

    private static async Task NotifySafetyAsync(JsonNode record, CancellationToken ct)
    {
        var body = /*no prompt: mail*/ $"Guten Tag\n\nEs wurde ein Vorfall mit Verletzten oder ein Übergriff gemeldet.\n\n{record["summary"]}\n\nBitte innerhalb von 24 Stunden im Portal bestätigen. Diese Nachricht wurde automatisch erstellt.";
        await File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "safety-outbox.txt"), body, ct);
    }

    private static string ExtractJson(string content)
    {
        var first = content.IndexOf('{');
        var last = content.LastIndexOf('}');
        return first >= 0 && last > first ? content[first..(last + 1)] : content;
    }
}
