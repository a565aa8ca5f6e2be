using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Shelfmark.Steps;

public sealed class CategoryStep(IChatClient chat, IOptions<EnrichmentSettings> o, ILogger<CategoryStep> log) : LlmStep(chat, o, log)
{
    private static readonly string[] Tree = ["Kitchen/Knives", "Kitchen/Pans", "Kitchen/Electric", "Garden/Tools", "Garden/Furniture", "Nursery/Toys", "Nursery/Textiles"];

    public override int Order => 5;

    public override async Task ApplyAsync(Product product, CancellationToken ct)
    {
        string prompt = /*task*/ /*prompt: local*/ $"""
            Put the product into our category tree. Allowed paths:
            {string.Join("\n", Tree)}

            Rules
            - choose the path a customer would look under, not the one of the supplier
            - children's garden tools belong to Garden/Tools, not to Nursery/Toys
            - anything with a plug goes to Kitchen/Electric even if it's a pan
            - if nothing fits, the path is NONE
            After the path write a semicolon and how sure you are from 0 to 100. One line, nothing but path;number.

            Product: {product.RawTitle}
            Supplier text: {product.SupplierText}
            """;
        var answer = (await Chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0f }, ct)).Text.Split(';');
        product.Category = Tree.Contains(answer[0].Trim()) ? answer[0].Trim() : null;
    }
}

public sealed class AttributeStep(IChatClient chat, IOptions<EnrichmentSettings> o, ILogger<AttributeStep> log) : LlmStep(chat, o, log)
{
    // what the PIM import expects, see wiki
    internal const string ImportSample = /*no prompt: json sample*/ """{ "material": "beech", "colour": "natural", "length_cm": "32", "dishwasher_safe": "no" }""";

    private sealed record Dimensions(double? WidthCm, double? HeightCm, double? DepthCm, double? WeightKg);

    public override int Order => 15;

    public override async Task ApplyAsync(Product product, CancellationToken ct)
    {
        var history = new List<ChatMessage>
        {
            new(ChatRole.System, /*examples*/ /*prompt: call*/ "Extract the product attributes as a flat JSON object with string values. Keys: material, colour, length_cm, dishwasher_safe. Omit what isn't in the text. No markdown."),
            new(ChatRole.User, /*prompt: call*/ "Wooden spoon, olive wood, approx. 30cm. Handwash only!! Item no. 99120"),
            new(ChatRole.Assistant, /*prompt: call*/ """{"material":"olive wood","length_cm":"30","dishwasher_safe":"no"}"""),
        };
        history.Add(new(ChatRole.User, Data(product)));
        var json = (await Chat.GetResponseAsync(history, cancellationToken: ct)).Text;
        try
        {
            foreach (var (k, v) in JsonSerializer.Deserialize<Dictionary<string, string>>(json)!) product.Attributes[k] = v;
        }
        catch (JsonException)
        {
            history.Add(new(ChatRole.Assistant, json));
            var again = /*prompt: local*/ "That was not valid JSON, at least my parser can't read it. Send the same attributes again, only the object, with double quotes and without a trailing comma.";
            history.Add(new(ChatRole.User, again));
            json = (await Chat.GetResponseAsync(history, cancellationToken: ct)).Text;
            foreach (var (k, v) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []) product.Attributes[k] = v;
        }

        var measure = /*typed task*/ /*prompt: local*/ "Lies aus dem folgenden Lieferantentext die Abmessungen des Produkts ohne Verpackung aus. Rechne Zoll in Zentimeter und Gramm in Kilogramm um. Fehlende Werte bleiben null.\n\n" + Data(product);
        var dims = await Chat.GetResponseAsync<Dimensions>(measure, cancellationToken: ct);
        if (dims.TryGetResult(out var d) && d.WeightKg is { } kg) product.Attributes["weight_kg"] = kg.ToString("0.00");
    }
}
