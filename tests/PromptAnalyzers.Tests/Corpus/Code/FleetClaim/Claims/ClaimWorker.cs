using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using FleetClaim.Ai;
using OpenAI.Chat;

namespace FleetClaim.Claims;

public record Claim(Guid Id, string Plate, string DriverText, string? PoliceText, string[] Photos, string Mail);

public class FaultResult
{
    public string Fault { get; set; } = "";
    public string Reason { get; set; } = "";
}

public class ClaimWorker : BackgroundService
{
    private readonly Channel<Claim> _queue;
    private readonly ILlmService _llm;
    private readonly ChatClient _chat;
    private readonly PhotoInspector _photos;
    private readonly Func<DbConnection> _open;
    private readonly ILogger<ClaimWorker> _logger;

    private const string WorkshopPrompt = /*examples*//*prompt: member*/
        "Which kind of workshop is needed? Possible values: GLASS, BODY, PAINT, TYRE, MECHANIC, TOTAL_LOSS. Several values separated by comma.\n" +
        "stone chip in windscreen, 3 cm crack -> GLASS\n" +
        "scratched rear bumper and broken tail light -> BODY,PAINT\n" +
        "hit a kerb, rim bent, car pulls to the right -> TYRE,MECHANIC\n" +
        "burnt out on the motorway -> TOTAL_LOSS\n" +
        "No other words.";

    public ClaimWorker(Channel<Claim> queue, ILlmService llm, IAzureClientFactory factory, PhotoInspector photos, Func<DbConnection> open, ILogger<ClaimWorker> logger)
    {
        _queue = queue;
        _llm = llm;
        _chat = factory.CreateChatClient(Size.Large);
        _photos = photos;
        _open = open;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var claim in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await ProcessAsync(claim, stoppingToken);
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, /*no prompt: log*/ "Claim {Id} for {Plate} could not be processed and was moved to the manual list. The driver has not been informed yet, please call before noon.", claim.Id, claim.Plate);
            }
        }
    }

    private async Task ProcessAsync(Claim claim, CancellationToken ct)
    {
        // idempotent: a second run replaces the first one
        await ExecuteSqlAsync(/*no prompt: sql*/ "DELETE FROM claim_assessment WHERE claim_id = @id AND created_by = 'ai'; UPDATE claim SET status = 'running', attempts = attempts + 1 WHERE id = @id", claim.Id, ct);

        var fault = await AssessFaultAsync(claim, ct);

        var summary = await _llm.SendRequest(new PromptSet(
            /*prompt: wrapper*/ """
            You summarise damage reports for the clerks of a vehicle leasing company.
            Start with one line: what is broken. Then what happened in chronological order, max. 6 sentences.
            Contradictions between the driver and the police go into an own paragraph beginning with "Open:".
            Write in English even if the reports are Polish or German. Do not judge who is at fault.
            """,
            /*prompt: wrapper*/ $"""
            Driver ({claim.Plate}):
            {claim.DriverText}

            Police:
            {claim.PoliceText ?? "no report"}
            """), ct: ct);

        var workshop = await _llm.SendRequest(new PromptSet(WorkshopPrompt, summary, 0f), Size.Small, ct);

        foreach (var photo in claim.Photos)
        {
            if (!await _photos.IsUsableAsync(new Uri(photo), ct))
                continue;
            var severity = await _photos.SeverityAsync(new Uri(photo), summary, ct);
            _logger.LogInformation("{Photo}: {Severity}", photo, severity);
        }

        var fraud = await _llm.SendRequest(new PromptSet(
            /*reasoned task*//*prompt: wrapper*/ "You check motor claims for signs of fraud: damage that does not fit the story, repeated places, a report written much later, " +
            "witnesses with the same address, old rust in a fresh dent. A messy story alone is no sign. " +
            "Answer LOW, MEDIUM or HIGH in the first line and nothing more.",
            summary), Size.Reasoning, ct);

        await ExecuteSqlAsync(
            $"INSERT INTO claim_assessment (claim_id, fault, summary, workshop, fraud, created_by) VALUES (@id, '{fault?.Fault}', N'{summary.Replace("'", "''")}', '{workshop}', '{fraud}', 'ai')", claim.Id, ct);
    }

    private async Task<FaultResult?> AssessFaultAsync(Claim claim, CancellationToken ct)
    {
        string systemPrompt = /*typed task*//*prompt: local*/ $@"
Jesteś rzeczoznawcą w firmie leasingowej. Oceń na podstawie zgłoszenia, po czyjej stronie leży wina za szkodę pojazdu {claim.Plate}.

ZASADY:
- 'own': nasz kierowca spowodował szkodę, także parkingową i przy cofaniu.
- 'third_party': winny jest ktoś inny i jest znany (nazwisko, tablica albo notatka policji).
- 'shared': obie strony, np. brak pierwszeństwa i nadmierna prędkość.
- 'unknown': sprawca uciekł, zwierzę, grad, albo opis jest za krótki.

UWAGA: Kierowcy piszą często 'to nie moja wina'. To nie jest dowód. Licz tylko fakty.
Notatka policji jest ważniejsza niż opis kierowcy.
W polu reason podaj jedno zdanie po polsku z cytatem z opisu.";

        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(systemPrompt),
            new UserChatMessage(/*prompt: call*/ "Opis kierowcy:\n\n" + claim.DriverText + "\n\nNotatka policji:\n\n" + (claim.PoliceText ?? "-")),
        };
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                jsonSchemaFormatName: "fault_result",
                jsonSchema: BinaryData.FromObjectAsJson(new
                {
                    type = "object",
                    properties = new
                    {
                        fault = new { type = "string", @enum = new[] { "own", "third_party", "shared", "unknown" } },
                        reason = new { type = "string" }
                    },
                    required = new[] { "fault", "reason" },
                    additionalProperties = false
                }),
                jsonSchemaIsStrict: true)
        };
        var response = await _chat.CompleteChatAsync(messages, options, ct);
        return JsonSerializer.Deserialize<FaultResult>(response.Value.Content[0].Text, JsonSerializerOptions.Web);
    }

    private async Task ExecuteSqlAsync(string sql, Guid id, CancellationToken ct)
    {
        await using var con = _open();
        await con.OpenAsync(ct);
        await using var cmd = con.CreateCommand();
        cmd.CommandText = sql;
        var p = cmd.CreateParameter();
        p.ParameterName = "@id";
        p.Value = id;
        cmd.Parameters.Add(p);
        await cmd.ExecuteNonQueryAsync(ct);
    }
}
