using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CargoSheaf.Ai;
using CargoSheaf.Data;
using OpenAI.Chat;

namespace CargoSheaf.Workers;

public abstract class FieldExtractor(ChatClient chat)
{
    public abstract string Kind { get; }
    protected abstract string Instruction { get; }
    protected virtual string? Schema => null;

    public async Task<JsonObject> ExtractAsync(string text, CancellationToken ct)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            ResponseFormat = Schema is null
                ? ChatResponseFormat.CreateJsonObjectFormat()
                : ChatResponseFormat.CreateJsonSchemaFormat(Kind, BinaryData.FromString(Schema), jsonSchemaIsStrict: true)
        };
        var result = await chat.CompleteChatAsync([new SystemChatMessage(Instruction), new UserChatMessage(text)], options, ct);
        return JsonNode.Parse(result.Value.Content[0].Text)!.AsObject();
    }
}

public sealed class WaybillExtractor(ChatClient chat) : FieldExtractor(chat)
{
    public override string Kind => "waybill";

    protected override string Instruction => /*typed task*//*prompt: method*/ """
        Read the fields of a waybill out of OCR text.

        The form numbers of the CMR boxes (1 sender, 2 consignee, 3 place of delivery, 4 place and date of taking
        over, 6-9 goods, 11 gross weight, 13 instructions) often survived the OCR, use them to find your way. On sea
        and air waybills the names are different: shipper = sender, notify party is NOT the consignee.

        - Weights in kilogram as a number. 1.250,5 and 1,250.5 are both 1250.5.
        - Dates as yyyy-MM-dd, when the year has two digits it is this century.
        - Take over names as they are written, only repair obvious OCR errors (0/O, 1/l, rn/m).
        - Fields that are not on the page are null. Do not guess from other fields.
        - Packages: count what is handled at the ramp. "3 pallets (72 cartons)" are 3 packages. "72 cartons on 3
          pallets" are 3 as well. Loose cartons without pallets count one by one. Bulk goods and tank trucks have no
          packages, so null.
        - Gross weight: if there is a total take the total and do not add up the lines. If there is no total add up
          the lines, but only when every line has a weight. The tare of a container never belongs to it. Loading
          metres, cubic metres and chargeable weight are something else, please dont mix them up (happens with air
          waybills all the time!).
        - Taken over: the date next to the signature of the driver counts more than the printed one, since the form is
          often printed days before. If there are several stamps take the earliest that is not before the printed date.
        - The carrier's own address stands in the head of many forms. It is neither sender nor consignee, except
          when it is named in box 1 or 2 again.
        - If somebody crossed out an address and wrote another one by hand, the handwritten one counts.
        - Several copies of the same page (red, blue, green sheet) can follow each other in the text. Read the one with
          the least OCR errors and ignore the others.
        - terms and conditions on the back side: ignore.
        """;

    protected override string Schema => /*no prompt: schema*/ """
        {
          "type": "object",
          "properties": {
            "sender": { "type": ["string", "null"], "description": "Name and address of the sender in one line" },
            "consignee": { "type": ["string", "null"], "description": "Name and address of the consignee in one line" },
            "takenOver": { "type": ["string", "null"] },
            "grossWeight": { "type": ["number", "null"] },
            "packages": { "type": ["integer", "null"] }
          },
          "required": ["sender", "consignee", "takenOver", "grossWeight", "packages"],
          "additionalProperties": false
        }
        """;
}

public sealed class DamageReportExtractor(ChatClient chat) : FieldExtractor(chat)
{
    public override string Kind => "damage_report";

    protected override string Instruction => /*maybe task*//*prompt: member*/
        "Aus einem Schadensprotokoll sollen die Angaben für die Versicherung herausgezogen werden. " +
        "Antworte mit einem JSON-Objekt in genau dieser Form:\n" +
        "{ \"schadenart\": \"Bruch|Nässe|Fehlmenge|Diebstahl|Sonstiges\", \"positionen\": [ { \"ware\": \"...\", \"anzahl\": 0 } ], \"festgestelltVon\": \"...\", \"vorbehaltAufFrachtbrief\": true }\n" +
        "Handschriftliche Zusätze sind oft das Wichtigste, also nicht überlesen. Was fehlt, wird null. Keine Bewertung der Schuldfrage!";
}

public sealed class ExtractionWorker(
    Channel<ExtractJob> input,
    Channel<CustomsJob> customs,
    IEnumerable<FieldExtractor> extractors,
    ChatClient chat,
    IModelGateway gateway,
    DocumentStore store,
    ILogger<ExtractionWorker> log) : BackgroundService
{
    private readonly Dictionary<string, FieldExtractor> _byKind = extractors.ToDictionary(e => e.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await input.Reader.WaitToReadAsync(stoppingToken))
        {
            while (input.Reader.TryRead(out var job))
            {
                try
                {
                    await RunAsync(job, stoppingToken);
                }
                catch (Exception ex) when (ex is not OperationCanceledException)
                {
                    log.LogError(ex, "Extraction of {Id} ({Kind}) failed", job.Id, job.Kind);
                    await store.SetStateAsync(job.Id, "failed");
                }
            }
        }
    }

    private async Task RunAsync(ExtractJob job, CancellationToken ct)
    {
        if (_byKind.TryGetValue(job.Kind, out var extractor))
        {
            await store.SaveFieldsAsync(job.Id, await extractor.ExtractAsync(job.Text, ct));
        }
        else if (job.Kind == "dangerous_goods")
        {
            var hazards = await gateway.AskJsonAsync<JsonObject>(BuildHazardPrompt(job.Language), job.Text, ct);
            if (hazards is not null) await store.SaveFieldsAsync(job.Id, hazards);
        }
        else if (job.Kind is "invoice" or "packing_list")
        {
            await customs.Writer.WriteAsync(new CustomsJob(job.Id,
                job.Kind == "invoice" ? job.Text : null,
                job.Kind == "packing_list" ? job.Text : null,
                job.Text.Split('\n').Where(l => l.Any(char.IsDigit)).Take(60).ToList()), ct);
        }

        var containers = await FindContainersAsync(job.Text, ct);
        foreach (var c in containers)
            await store.LinkContainerAsync(job.Id, c);
        await store.SetStateAsync(job.Id, "extracted");
    }

    private static string BuildHazardPrompt(string language)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "You read dangerous goods declarations for the loading plan.");
        sb.AppendLine("List every substance with these keys: un (four digits), name, class, packingGroup (I, II, III or null), netKg, tunnelCode.");
        sb.AppendLine("Return a JSON object with the one key \"substances\" that holds the list, sorted by un.");
        sb.AppendLine();
        sb.AppendLine("Take care:");
        sb.AppendLine("- LQ (limited quantity) lines belong to the list too, put netKg as printed");
        sb.AppendLine("- a UN number without a name is still a line");
        sb.AppendLine("- waste: the word WASTE stays in front of the name");
        if (language != "en")
        {
            sb.AppendLine($"- the paper is in '{language}', but give the proper shipping name in english capitals");
        }
        return sb.ToString();
    }

    private async Task<List<string>> FindContainersAsync(string text, CancellationToken ct)
    {
        var prompt = /*examples*//*prompt: local*/ $"""
            Find all container numbers in the text and bring them into the form four letters + seven digits.
            People write them with blanks, dots and slashes, OCR makes O out of 0 in the digit part and the other way round in the letter part.
            One number per line. If there is none write the single word none.

            Text: Cont. TGHU 4O1 223-7 / seal 9981
            TGHU4012237

            Text: geladen in MSCU.556.7781 und CAIU-8812034
            MSCU5567781
            CAIU8812034

            Text: 3 Paletten Stückgut, kein Container
            none

            Text: {text}
            """;

        var completion = await chat.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { Temperature = 0f }, ct);
        return completion.Value.Content[0].Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => l.Length == 11)
            .Distinct()
            .ToList();
    }
}
