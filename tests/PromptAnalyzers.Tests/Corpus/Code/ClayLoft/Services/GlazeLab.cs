using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ClayLoft.Services;

public sealed class FiringInfo
{
    public string? Clay { get; set; }
    public string? Cone { get; set; }
    public bool Reduction { get; set; }
    public bool FoodSafe { get; set; }
}

public sealed record GlazePart(string Material, double Percent);
public sealed record KilnPiece(int Id, string Owner, double HeightCm, double WidthCm, string Glaze, DateOnly? NeededBy);

public sealed class GlazeLab(Kernel kernel)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public async Task<List<GlazePart>> ReadRecipeAsync(string handwritten)
    {
        var result = await kernel.InvokePromptAsync(
            /*examples*/ /*prompt: call*/ """
            Turn the glaze recipe into a JSON array. Keys: material, percent. Additions behind a plus sign belong to it too.
            Use full english names for the materials.

            Recipe: Neph sy 50, whiting 20, EPK 10, sil 20 + cobalt carb 1
            JSON: [{"material":"Nepheline Syenite","percent":50},{"material":"Whiting","percent":20},{"material":"EPK Kaolin","percent":10},{"material":"Silica","percent":20},{"material":"Cobalt Carbonate","percent":1}]

            Recipe: Gerstley 55 / talc 15 / flint 30
            JSON: [{"material":"Gerstley Borate","percent":55},{"material":"Talc","percent":15},{"material":"Silica","percent":30}]

            Recipe: {{$recipe}}
            JSON:
            """,
            new KernelArguments { ["recipe"] = handwritten });

        var json = result.GetValue<string>() ?? "[]";
        try
        {
            return JsonSerializer.Deserialize<List<GlazePart>>(json.Replace("```json", "").Replace("```", ""), Options) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public async Task<FiringInfo?> ReadFiringNoteAsync(string note)
    {
        var prompt = /*typed task*/ /*prompt: local*/ $"""
            Read the note a member put next to a piece on the drying shelf and fill in the firing data.
            Reduction is true only if the note says reduction or gas. FoodSafe is true if somebody will eat or drink from the piece.
            Leave clay and cone empty if the note doesnt tell.

            Note:
            {note}
            """;

        var settings = new OpenAIPromptExecutionSettings { Temperature = 0, ResponseFormat = typeof(FiringInfo) };
        var result = await kernel.InvokePromptAsync(prompt, new KernelArguments(settings));
        return JsonSerializer.Deserialize<FiringInfo>(result.ToString(), Options);
    }

    // the small model could not do this, it always forgot pieces, so it goes to o4-mini
    public async Task<string> PlanKilnAsync(IReadOnlyList<KilnPiece> pieces, int shelves, double shelfWidth)
    {
        var list = string.Join("\n", pieces.Select(p => $"{p.Id};{p.HeightCm};{p.WidthCm};{p.Glaze};{p.NeededBy}"));

        var prompt =
            /*reasoned task*/ /*prompt: local*/ "Plan the loading of a kiln.\n" +
            $"The kiln has {shelves} round shelves with a diameter of {shelfWidth} cm. " +
            "Every shelf gets pieces of about the same height, because the props have one height per shelf. " +
            "Leave 1 cm between glazed pieces. Copper red never goes on the same shelf as white. " +
            "Pieces with a date go first, then the order of the list.\n" +
            "Answer as JSON: {\"shelves\":[[ids]], \"left\":[ids]} and nothing else.\n\n" +
            "id;height;width;glaze;needed by\n" + list;

        var settings = new OpenAIPromptExecutionSettings { ServiceId = "reasoning" };
        var result = await kernel.InvokePromptAsync(prompt, new KernelArguments(settings));
        return result.GetValue<string>() ?? "{}";
    }
}
