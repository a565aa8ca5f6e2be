using System.Text;
using FloraLedger.Llm;
using OpenAI.Chat;

namespace FloraLedger.Jobs;

public sealed class CareSheetJob(ILlmClient llm, ILogger<CareSheetJob> logger) : EnrichmentJob(llm, logger)
{
    public override string Field => "care_sheet";

    protected override string SystemPrompt => /*prompt: method*/ """
        You write care sheets for the gardeners of a botanical garden in the north of the Netherlands (zone 8b, sandy soil,
        wet winters, late frosts until mid May).

        Sections, each two or three sentences: Position, Water, Soil, Winter, Propagation, Pests.
        Write for professionals. No "plants love...". Latin names in full. If the species is new to you, write the sheet for
        the genus and say so in the first line.
        """;

    protected override string BuildUserPrompt(PlantRecord plant) =>
        /*prompt: method*/ $"Write the care sheet for {plant.ScientificName} ({plant.Family ?? "family unknown"}), which stands in bed {plant.Bed}. Remarks of the gardeners: {plant.Remarks ?? "none"}";
}

public sealed class ToxicityJob(ILlmClient llm, ILogger<ToxicityJob> logger) : EnrichmentJob(llm, logger)
{
    private static readonly string[] Allowed = { "none", "mild", "severe", "skin", "unknown" };

    public override string Field => "toxicity";

    protected override string SystemPrompt
        => /*task*//*prompt: method*/ "Classify how poisonous a plant is for a child that eats a small piece: none, mild, severe, skin (only on contact) or unknown. Take the most poisonous part. If species of the genus differ and the species is not certain, take the worse. One word, lower case.";

    protected override string BuildUserPrompt(PlantRecord plant)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Plant: ").AppendLine(plant.ScientificName);
        if (plant.Family != null) sb.Append("Family: ").AppendLine(plant.Family);
        if (plant.Bed?.StartsWith("K") == true) sb.AppendLine("Stands next to the playground.");
        return sb.ToString();
    }

    protected override string? Accept(string answer)
    {
        var word = answer.Trim().TrimEnd('.').ToLowerInvariant();
        return Allowed.Contains(word) ? word : null;
    }
}

public sealed class HardinessJob(ILlmClient llm, ILogger<HardinessJob> logger) : EnrichmentJob(llm, logger)
{
    public override string Field => "hardiness";

    protected override string SystemPrompt => /*typed task*//*prompt: method*/ "Give the lowest winter temperature in degrees Celsius a plant survives in open ground, the USDA zone, and whether it needs protection against wet. Base it on the origin if it is given, plants from higher altitudes are hardier.";

    protected override ChatResponseFormat ResponseFormat => ChatResponseFormat.CreateJsonSchemaFormat("hardiness", BinaryData.FromString(/*no prompt: json schema*/ """
        {"type":"object","properties":{"minTemperature":{"type":"integer"},"zone":{"type":"string","description":"USDA zone such as 7a"},"wetProtection":{"type":"boolean"}},"required":["minTemperature","zone","wetProtection"],"additionalProperties":false}
        """), jsonSchemaIsStrict: true);
}

public sealed class VernacularNamesJob(ILlmClient llm, ILogger<VernacularNamesJob> logger) : EnrichmentJob(llm, logger)
{
    public override string Field => "vernacular";

    protected override string SystemPrompt
    {
        get
        {
            return /*examples*//*prompt: method*/ @"Geef de gangbare Nederlandse en Duitse naam van een plant.
Vorm: nl=...;de=...  Als er geen gangbare naam is, laat je de waarde leeg. Verzin geen vertalingen van de Latijnse naam.

Aconitum napellus
nl=blauwe monnikskap;de=Blauer Eisenhut

Ginkgo biloba
nl=Japanse notenboom;de=Ginkgo

Haworthia limifolia
nl=;de=";
        }
    }

    protected override string? Accept(string answer) => answer.Contains("nl=") && answer.Contains("de=") ? answer.Trim() : null;
}
