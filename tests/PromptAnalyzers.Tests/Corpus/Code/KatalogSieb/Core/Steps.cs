using System.Text.Json;

namespace KatalogSieb.Core;

public abstract class EnrichStep(ICatalogLlm llm)
{
    public abstract string Label { get; }
    protected abstract string SystemPrompt { get; }
    protected virtual bool Accept(string answer) => answer.Length is > 0 and < 80;
    protected virtual bool Applies(Product p) => true;

    public async Task RunAsync(IEnumerable<Product> products, int parallel, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        await Parallel.ForEachAsync(products.Where(Applies), new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = ct }, async (p, token) =>
        {
            var answer = await llm.CompleteAsync(SystemPrompt, ToInput(p), ct: token);
            lock (p)
            {
                if (Accept(answer)) p.Labels[Label] = answer;
                else p.Problems.Add($"{Label}: unusable answer");
            }
            progress?.Report($"{p.Sku} {Label} {answer}");
        });
    }

    protected virtual string ToInput(Product p) => JsonSerializer.Serialize(new { p.Title, p.Description, p.Attributes });
}


public class CategoryStep(ICatalogLlm llm) : EnrichStep(llm)
{
    public override string Label => "category";

    protected override string SystemPrompt => /*maybe task*/ /*prompt: member*/ """
        You sort products of a hardware and household shop into our category tree. You get title, description and attributes
        as JSON, mostly German, sometimes Dutch or Polish.

        1 Hand tools
        2 Power tools
        3 Fasteners (screws, nails, anchors, rivets)
        4 Paint, glue and sealants
        5 Electrical installation
        6 Lighting
        7 Plumbing and bath
        8 Garden
        9 Kitchen and tableware
        10 Storage and cleaning
        11 Work clothes and safety
        12 Pets
        99 does not fit

        - accessories go with the thing they are an accesory of (drill bits -> 2, lamp shades -> 6)
        - a set goes where its most expensive part goes
        - the supplier's own category is often wrong, ignore it
        - 99 is for things we do not sell, not for things you are unsure about

        Answer with the number and nothing else.
        """;

    protected override bool Accept(string answer) => int.TryParse(answer, out _);
}

public class UnitStep(ICatalogLlm llm) : EnrichStep(llm)
{
    public override string Label => "unit";
    protected override bool Applies(Product p) => p.Attributes.ContainsKey("Inhalt") || p.Title.Any(char.IsDigit);

    protected override string SystemPrompt => /*examples*/ /*prompt: member*/
        "Find the content of the sales unit and write it as number, blank, unit. Allowed units: pcs, g, kg, ml, l, m, m2. " +
        "Multiply packs of packs. Use a point for decimals. If there is no content write none.\n" +
        "Spax 4x40 200St. -> 200 pcs\n" +
        "Silikon transp. 6 Kart. á 310ml -> 1860 ml\n" +
        "Malervlies 1x25m -> 25 m2\n" +
        "Gartenschere Modell 300 -> none";
}

public class BrandStep(ICatalogLlm llm) : EnrichStep(llm)
{
    public override string Label => "brand";

    // deutsch funktioniert hier besser als englisch
    protected override string SystemPrompt => /*task*/ /*prompt: member*/ @"Ermittle die Marke des Artikels. Nur die Marke, nicht den Hersteller und nicht den Lieferanten.
Schreibweise wie auf der Verpackung üblich, also ohne ® und GmbH. Eigenmarken der Händler zählen auch als Marke.
Wenn im Text keine Marke steht, schreibe: ohne
Keine Marke erraten, auch nicht wenn die Modellnummer eindeutig aussieht. Antworte nur mit der Marke.";
}

public class HazardStep(ICatalogLlm llm) : EnrichStep(llm)
{
    public override string Label => "hazard";

    protected override string SystemPrompt => /*examples*/ /*prompt: member*/ """
        Does this product need a dangerous goods check before we ship it? Lithium cells, aerosols, solvents, acids, gas, pyrotechnics
        need one. Answer Y or N, then a comma and the reason in max. 3 words.

        {"Title":"Akku-Bohrschrauber 18V inkl. 2 Akkus"}
        Y, lithium cells
        {"Title":"Nitroverdünnung 1 l"}
        Y, solvent
        {"Title":"Akku-Bohrschrauber 18V solo ohne Akku"}
        N, no battery
        {"Title":"Holzleim D3 500 g"}
        N, water based
        """;

    protected override bool Accept(string answer) => answer.StartsWith('Y') || answer.StartsWith('N');
}

public class TargetGroupStep(ICatalogLlm llm) : EnrichStep(llm)
{
    public override string Label => "target_group";

    protected override string SystemPrompt => /*task*/ /*prompt: member*/
        "Eres clasificador de catálogo. Indica para quién es el producto: profesional, aficionado, hogar o niños. " +
        "Si sirve para varios elige el que compra más. Responde con una sola palabra en minúsculas.";
}
