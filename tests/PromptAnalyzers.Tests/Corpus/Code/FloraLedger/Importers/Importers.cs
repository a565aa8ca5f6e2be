using System.Text.Json;
using FloraLedger.Jobs;
using FloraLedger.Llm;
using OpenAI.Chat;

namespace FloraLedger.Importers;

public record LabelFields(string? Accession, string? Genus, string? Species, string? Author, string? Collector, string? Date);

/// <summary>Reads the OCR of the old zinc labels (1931-1978).</summary>
public class LabelImporter(ILlmClient llm, ILogger<LabelImporter> logger)
{
    private const string SamePlant = /*task*//*prompt: member*/ "Are these two names the same taxon, allowing for synonyms, spelling and missing authors? Name 1: {0}. Name 2: {1}. Answer with same, different or unsure.";

    public async Task<PlantRecord?> ImportAsync(string ocr, CancellationToken ct = default)
    {
        var reply = await llm.SendAsync(new LlmRequest
        {
            Json = true,
            Temperature = 0,
            System = /*examples*//*prompt: wrapper*/ """
                You read OCR text of weathered zinc labels in a botanical garden. 0/O, 1/l/I and rn/m are often confused.
                Return JSON with accession, genus, species, author, collector, date (ISO, year only if nothing else is legible). Unknown = null.

                Label: "19S4-0231 Rhododendr0n  ca1ophytum Franch.  leg. van d. Berg 3.V.54"
                {"accession":"1954-0231","genus":"Rhododendron","species":"calophytum","author":"Franch.","collector":"van den Berg","date":"1954-05-03"}

                Label: "H0sta sieb  don. Utrecht"
                {"accession":null,"genus":"Hosta","species":"sieboldiana","author":null,"collector":null,"date":null}
                """,
            User = ocr
        }, ct);

        var fields = LlmClient.Parse<LabelFields>(reply.Text);
        if (fields?.Genus is null)
        {
            logger.LogWarning("Label not readable: {Ocr}", ocr);
            return null;
        }

        return new PlantRecord
        {
            Accession = fields.Accession ?? "X-" + Guid.NewGuid().ToString("N")[..6],
            ScientificName = $"{fields.Genus} {fields.Species} {fields.Author}".Trim(),
            Family = await GuessFamilyAsync(fields.Genus, ct),
            Remarks = fields.Collector is null ? null : $"leg. {fields.Collector} {fields.Date}"
        };
    }

    private async Task<string?> GuessFamilyAsync(string genus, CancellationToken ct)
    {
        ChatCompletion completion = await llm.Raw.CompleteChatAsync(
            new ChatMessage[] { new UserChatMessage(/*task*//*prompt: call*/ $"Which plant family (APG IV) does the genus {genus} belong to? Answer with the name of the family only, or ? if you don't know the genus.") },
            new ChatCompletionOptions { MaxOutputTokenCount = 15 }, ct);
        var family = completion.Content[0].Text.Trim();
        return family.EndsWith("aceae") ? family : null;
    }

    public async Task<bool> IsSameAsync(string a, string b)
    {
        var reply = await llm.SendAsync(new LlmRequest { User = string.Format(SamePlant, a, b), System = /*prompt: elsewhere*/ GardenPrompts.Curator });
        return reply.Text.StartsWith("same", StringComparison.OrdinalIgnoreCase);
    }
}

public class ListImporter
{
    private readonly ChatClient _chat;

    public ListImporter(ILlmClient llm) => _chat = llm.Raw;

    public async Task<Dictionary<string, string?>> MapHeadersAsync(IReadOnlyList<string> headers)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*task*//*prompt: call*/ """
                Map the column headings of an old plant list to our fields. Our fields are:
                accession, genus, species, author, family, vernacular, origin, collector, collected_on, bed, remarks.
                Headings are in German, Dutch or Latin and mostly abbreviated ("Gatt.", "Herk.", "leg.").
                Return a JSON object, key = heading exactly as given, value = our field or null. Every heading must be there once.
                """),
            new UserChatMessage(JsonSerializer.Serialize(headers))
        };
        var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat(), Temperature = 0 };
        var completion = await _chat.CompleteChatAsync(messages, options);
        return JsonSerializer.Deserialize<Dictionary<string, string?>>(completion.Value.Content[0].Text) ?? new();
    }

    /// <summary>Remarks of four generations of gardeners, cleaned in one conversation so that abbreviations stay the same.</summary>
    public async Task<List<string>> CleanRemarksAsync(IEnumerable<string> remarks, bool keepDutch)
    {
        var target = keepDutch ? "Nederlands" : "English";
        string system = /*maybe task*//*prompt: local*/ "You rewrite gardeners' remarks into full sentences in " + target + ". ";
        system += "Expand abbreviations (verpl. = verplant, gest. = gestekt, afg. = afgestorven). Keep dates and bed numbers. ";
        system += "If a remark is about a person and not about a plant, return an empty line.";

        var messages = new List<ChatMessage> { new SystemChatMessage(system) };
        var cleaned = new List<string>();
        foreach (var remark in remarks)
        {
            messages.Add(new UserChatMessage(remark));
            var completion = await _chat.CompleteChatAsync(messages);
            var text = completion.Value.Content[0].Text;
            messages.Add(new AssistantChatMessage(text));
            cleaned.Add(text);
            if (messages.Count > 41) messages.RemoveRange(1, 20);
        }
        return cleaned;
    }

    public static void PrintUsage() => Console.WriteLine(/*no prompt: help text*/ """
        usage: floraledger import <file.csv> [--sep ;] [--encoding latin1] [--dry-run]

          Reads a plant list and adds unknown accessions to the database. Headings are mapped automatically,
          use --map heading=field to correct a wrong mapping. Existing accessions are never overwritten.
        """);
}
