using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HopLog.Llm;

namespace HopLog.Recipes;

public class Recipe
{
    public string Name { get; set; } = "";
    public string Style { get; set; } = "";
    public double Liters { get; set; }
    public List<Ingredient> Malts { get; set; } = new();
    public List<Ingredient> Hops { get; set; } = new();
    public string Yeast { get; set; } = "";
}

public class Ingredient
{
    public string Name { get; set; } = "";
    public double Grams { get; set; }
    public int? Minutes { get; set; }
}

public class RecipeImporter
{
    private readonly OllamaClient _ollama;
    private readonly HttpClient _groq;

    public RecipeImporter(OllamaClient ollama, HttpClient groq)
    {
        _ollama = ollama;
        _groq = groq;
    }

    public async Task<Recipe?> FromForumPost(string post)
    {
        var sb = new StringBuilder();
        sb.Append(/*maybe task*//*prompt: builder*/ "Take the recipe out of this forum post and give it back as JSON, nothing else!\n");
        sb.Append("Format:\n");
        sb.Append("{ \"name\": \"...\", \"style\": \"...\", \"liters\": 20, \"malts\": [ { \"name\": \"...\", \"grams\": 0 } ], ");
        sb.Append("\"hops\": [ { \"name\": \"...\", \"grams\": 0, \"minutes\": 60 } ], \"yeast\": \"...\" }\n");
        sb.Append("Ounces are 28 g, pounds 454 g, gallons 3.8 l. dry hop = minutes null. If there are several recipes in the thread take the last one.\n");
        sb.Append("If there is no recipe return {}\n\nPOST:\n");
        sb.Append(post);

        var text = await _ollama.SendPromptAsync(sb.ToString(), temperature: 0);
        var start = text.IndexOf('{');
        var end = text.LastIndexOf('}');
        if (start < 0 || end <= start)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Recipe>(text[start..(end + 1)], new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<string> GuessStyle(Recipe r)
    {
        var messages = new List<Dictionary<string, string>>
        {
            new()
            {
                ["role"] = "system",
                ["content"] = /*task*//*prompt: call*/ "Classify the recipe into one beer style. Possible values: Pale Ale, IPA, Stout, Porter, Saison, Wheat, Lager, Belgian Strong, Sour, Other. " +
                              "Look at malts first, then hops per liter, then yeast. Reply only with the value."
            },
            new() { ["role"] = "user", ["content"] = JsonSerializer.Serialize(r) },
        };
        var resp = await _groq.PostAsJsonAsync("openai/v1/chat/completions", new { model = "llama-3.1-8b-instant", messages, temperature = 0 });
        resp.EnsureSuccessStatusCode();
        using var doc = await JsonDocument.ParseAsync(await resp.Content.ReadAsStreamAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!.Trim();
    }

    public async Task<Ingredient?> ParseLine(string line)
    {
        const string rules = /*examples*//*prompt: local*/ """
            Convert one line of an ingredient list to name|grams|minutes.
            2 lb Maris Otter -> Maris Otter|908|-
            1 oz Cascade @ 15 -> Cascade|28|15
            4,5kg pils -> Pilsner malt|4500|-
            30 g Saaz (10 min) -> Saaz|30|10
            pinch of irish moss -> Irish moss|2|-
            """;
        var parts = (await _ollama.SendPromptAsync(line, rules, 0)).Split('|');
        if (parts.Length != 3 || !double.TryParse(parts[1], out var g))
            return null;
        return new Ingredient { Name = parts[0].Trim(), Grams = g, Minutes = int.TryParse(parts[2], out var m) ? m : null };
    }

    public string LabelHtml(Recipe r, double abv) =>
        /*no prompt: html*/ "<div class='label'><h1>" + r.Name + "</h1><p>" + r.Style + ", " + abv.ToString("0.0") + " % vol</p><small>Brewed in the garage. Contains gluten. Store cold and upright, pour slowly and leave the yeast in the bottle.</small></div>";
}
