using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Microsoft.SemanticKernel;
using VitrineKeeper.Services;

namespace VitrineKeeper.Plugins;

public class CatalogPlugin
{
    private readonly List<InventoryCard> _cards;

    public CatalogPlugin(List<InventoryCard> cards) => _cards = cards;

    [KernelFunction("search_catalog")]
    [Description(/*no prompt: tool description*/ "Searches the catalogue of the museum for objects whose title or text contains the given German word. Returns inventory number, title and room.")]
    public string Search([Description("a single German word, singular")] string word)
    {
        var hits = _cards.Where(c => (c.Title + c.Text).Contains(word, StringComparison.OrdinalIgnoreCase)).Take(8)
            .Select(c => new { c.Number, c.Title, c.Room });
        return JsonSerializer.Serialize(hits);
    }

    [KernelFunction("keywords")]
    [Description("Keywords of an object")]
    public async Task<string> KeywordsAsync(Kernel kernel, string number)
    {
        var card = _cards.FirstOrDefault(c => c.Number == number);
        if (card is null)
            return "";

        var sb = new StringBuilder();
        sb.AppendLine(/*examples*//*prompt: builder*/ "Gib 3 bis 6 Schlagwörter für das Objekt, Einzahl, durch Semikolon getrennt.");
        sb.AppendLine("Beispiele:");
        sb.AppendLine("Dengelstock mit Amboss, Fam. Hock => Dengelstock; Sense; Landwirtschaft; Schmiedearbeit");
        sb.AppendLine("Fotografie Turnerriege 1911 => Fotografie; Turnverein; Gruppenbild; Fahne");
        sb.AppendLine();
        sb.AppendLine($"{card.Title} {card.Text} =>");

        var result = await kernel.InvokePromptAsync(sb.ToString());
        return result.ToString();
    }

    public async Task<bool> IsDuplicateAsync(Kernel kernel, InventoryCard a, InventoryCard b)
    {
        var answer = await kernel.InvokePromptAsync<string>(/*task*//*prompt: call*/ $"""
            Beschreiben diese beiden Karteikarten dasselbe Stück? Unterschiedliche Nummern sind normal, die Kartei wurde zweimal neu angelegt.
            Unterschiedliche Maße (mehr als 2 cm) oder Materialien heißen: verschiedene Stücke.

            Karte 1: {a.Title} / {a.Text}
            Karte 2: {b.Title} / {b.Text}

            Antworte mit JA oder NEIN.
            """);
        return answer?.Trim().StartsWith("JA", StringComparison.OrdinalIgnoreCase) == true;
    }
}
