#pragma warning disable OPENAI001
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenAI.Responses;
using ToolNest.Ai;

namespace ToolNest.Features;

public sealed record Listing(int Id, string Title, string Notes, decimal NewPrice, int AgeYears);

public sealed record ListingFacts(string Brand, string Model, decimal DepositEuro, decimal PricePerDay, IReadOnlyList<string> Accessories, IReadOnlyList<string> Warnings);

public sealed class ListingEnricher(ResponsesClient client, IOptions<AiOptions> options)
{
    private const string FactsSchema = """
        {
          "type": "object",
          "properties": {
            "brand": { "type": "string" },
            "model": { "type": "string" },
            "depositEuro": { "type": "number" },
            "pricePerDay": { "type": "number" },
            "accessories": { "type": "array", "items": { "type": "string" } },
            "warnings": { "type": "array", "items": { "type": "string" } }
          },
          "required": ["brand", "model", "depositEuro", "pricePerDay", "accessories", "warnings"],
          "additionalProperties": false
        }
        """;

    private const string CategoryPrompt =
        /*examples*//*prompt: member*/ """
        Put a tool into our shelf system. The shelf is written as group/shelf. Groups are wood, metal, garden, wall, car, clean, lift, other.
        You get one line per tool, you give one line per tool, same order, nothing else.

        Input:
        Bosch PST 700 E pendulum jigsaw
        angle grinder 125 mm, with 3 discs
        aluminium ladder, 2 x 9 rungs
        Output:
        wood/saw
        metal/grind
        lift/ladder

        Input:
        scarifier, electric, 32 cm
        caulking gun
        Output:
        garden/lawn
        wall/seal
        """;

    public async Task<ListingFacts?> EnrichAsync(Listing listing, CancellationToken ct)
    {
        var request = new CreateResponseOptions
        {
            Model = options.Value.Model,
            Temperature = 0.1f,
            TextOptions = new ResponseTextOptions
            {
                TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(
                    jsonSchemaFormatName: "listing_facts",
                    jsonSchema: BinaryData.FromString(FactsSchema),
                    jsonSchemaIsStrict: true),
            },
        };
        var buildPromptText = /*typed task*//*prompt: local*/ $"""
            Extract the facts of this tool from the notes of its owner and propose a price.

            TITLE
            {listing.Title}

            NOTES OF THE OWNER
            {listing.Notes}

            New price: {listing.NewPrice} EUR, age: {listing.AgeYears} years

            BRAND AND MODEL
            - Only what is written in the title or the notes, empty string otherwise.
            - Correct obvious typos of brands (Makitta, Boschh).

            DEPOSIT
            - 30 % of the new price for the first three years, then 5 points less per year, never less than 10 EUR.
            - Round to full 5 EUR.

            PRICE PER DAY
            - Between 1 % and 3 % of the new price. Heavy machines with wear parts at the upper end.
            - If the owner says he wants to lend it for free, 0.

            ACCESSORIES
            - Every part that the borrower gets with it, each with its count.
            - Do not list things the owner says are missing.

            WARNINGS
            - Missing guards, damaged cables, petrol engines, anything that needs a license or protective gear.
            - One short sentence each, addressed to the borrower.
            - No general advice like "read the manual".
            """;
        request.InputItems.Add(ResponseItem.CreateUserMessageItem(buildPromptText));

        var response = await client.CreateResponseAsync(request, ct);
        return JsonSerializer.Deserialize<ListingFacts>(response.Value.GetOutputText(), JsonSerializerOptions.Web);
    }

    public async Task<string[]> CategorizeAsync(IEnumerable<string> titles, CancellationToken ct)
    {
        List<ResponseItem> items =
        [
            ResponseItem.CreateDeveloperMessageItem(CategoryPrompt),
            ResponseItem.CreateUserMessageItem(string.Join('\n', titles)),
        ];
        ResponseResult response = await client.CreateResponseAsync(new CreateResponseOptions(options.Value.Model, items), ct);
        return response.GetOutputText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public Task<string> LoadManualAsync(int id)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "manuals", id + ".txt");
        return File.Exists(path) ? File.ReadAllTextAsync(path) : Task.FromResult("(no manual)");
    }

}
