using System.Text.Json;
using System.Threading.Channels;
using FloraLedger.Llm;
using OpenAI;
using OpenAI.Files;

namespace FloraLedger.Jobs;

public enum TextKind { SignText, SignTextEnglish, PollinatorTags }

public record TextOrder(TextKind Kind, PlantRecord Plant);

public record PromptSpec(string System, float Temperature, int MaxTokens);

/// <summary>Works off the queue the web interface fills, and sends the big lists to the batch endpoint at night.</summary>
public class EnrichmentWorker : BackgroundService
{
    private static readonly Dictionary<TextKind, PromptSpec> Specs = new()
    {
        [TextKind.SignText] = new(/*prompt: member*/ "Schrijf de tekst voor een bordje bij een plant in een botanische tuin. Maximaal 45 woorden. Begin met iets wat de bezoeker op dit moment kan zien of ruiken. Geen jaartallen, geen Latijn behalve de naam.", 0.8f, 150),
        [TextKind.SignTextEnglish] = new(/*maybe task*//*prompt: member*/ "Translate the text of a plant sign from Dutch to British English. Keep the scientific name in italics (*...*). Not longer than the original. Return the translation only.", 0.2f, 150),
        [TextKind.PollinatorTags] = new(/*task*//*prompt: member*/ "Return the pollinators of the plant as a comma separated list of these tags: honeybee, bumblebee, wild_bee, butterfly, moth, hoverfly, beetle, bird, bat, wind, self. At most four, most important first. No other text.", 0f, 40),
    };

    private readonly Channel<TextOrder> _queue = Channel.CreateUnbounded<TextOrder>();
    private readonly ILlmClient _llm;
    private readonly IEnumerable<EnrichmentJob> _jobs;
    private readonly ILogger<EnrichmentWorker> _logger;

    public EnrichmentWorker(ILlmClient llm, IEnumerable<EnrichmentJob> jobs, ILogger<EnrichmentWorker> logger)
    {
        _llm = llm;
        _jobs = jobs;
        _logger = logger;
    }

    public bool Enqueue(TextOrder order) => _queue.Writer.TryWrite(order);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                foreach (var job in _jobs.Where(j => !order.Plant.Enriched.ContainsKey(j.Field)))
                    await job.RunAsync(order.Plant, stoppingToken);

                var spec = Specs[order.Kind];
                var reply = await _llm.SendAsync(new LlmRequest
                {
                    System = spec.System,
                    User = order.Kind == TextKind.SignTextEnglish ? order.Plant.Enriched["SignText"] : order.Plant.ScientificName,
                    Temperature = spec.Temperature,
                    MaxTokens = spec.MaxTokens
                }, stoppingToken);
                order.Plant.Enriched[order.Kind.ToString()] = reply.Text;
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, "Order {Kind} for {Accession} failed", order.Kind, order.Plant.Accession);
            }
        }
    }

    /// <summary>Red list status of the whole collection, once a quarter, half the price.</summary>
    public async Task<string> SubmitRedListBatchAsync(IEnumerable<PlantRecord> plants, OpenAIClient client)
    {
        using var stream = new MemoryStream();
        await using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            foreach (var plant in plants)
            {
                var line = new
                {
                    custom_id = plant.Accession,
                    method = "POST",
                    url = "/v1/chat/completions",
                    body = new
                    {
                        model = "gpt-4o-mini",
                        max_tokens = 20,
                        messages = new object[]
                        {
                            new { role = "system", content = /*task*//*prompt: call, missed: lines of a batch file*/ "Return the IUCN Red List category of the plant as two letters: EX, EW, CR, EN, VU, NT, LC, DD or NE. Cultivars are NE. Nothing else." },
                            new { role = "user", content = plant.ScientificName }
                        }
                    }
                };
                await writer.WriteLineAsync(JsonSerializer.Serialize(line));
            }
        }
        stream.Position = 0;
        OpenAIFile file = await client.GetOpenAIFileClient().UploadFileAsync(stream, "redlist.jsonl", FileUploadPurpose.Batch);
        return file.Id;
    }

    public const string PendingSql = /*no prompt: sql*/ """
        SELECT a.accession, t.scientific_name, t.family, a.bed, a.remarks
        FROM accession a
        JOIN taxon t ON t.id = a.taxon_id
        WHERE a.alive = 1 AND NOT EXISTS (SELECT 1 FROM enrichment e WHERE e.accession = a.accession AND e.field = @field)
        ORDER BY a.bed
        """;
}
