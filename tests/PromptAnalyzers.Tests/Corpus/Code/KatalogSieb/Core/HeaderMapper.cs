using System.Text.Json;

namespace KatalogSieb.Core;

/// <summary>Finds out which column of a supplier file is which.</summary>
public class HeaderMapper(ICatalogLlm llm)
{
    private static readonly string[] Fields = ["sku", "title", "description", "price", "ean", "stock", "ignore"];

    public async Task<Dictionary<string, string>> MapAsync(string path, bool withSample = true)
    {
        var lines = File.ReadLines(path).Take(4).ToList();

        var prompt = /*examples*/ /*prompt: local*/ "Map the columns of a supplier file to our fields. Fields: " + string.Join(", ", Fields) + ".\n";
        prompt += "Every column gets exactly one field, a field can be used once except ignore. Unknown columns are ignore.\n";
        prompt += "Input: Art-Nr;Bez1;Bez2;VK netto;Gewicht\n";
        prompt += "Output: {\"Art-Nr\":\"sku\",\"Bez1\":\"title\",\"Bez2\":\"description\",\"VK netto\":\"price\",\"Gewicht\":\"ignore\"}\n";
        if (withSample)
            prompt += "The lines after the header are data, use them when the name of a column says nothing.\n";
        prompt += "Output only the JSON.";

        var json = await llm.CompleteAsync(prompt, string.Join("\n", withSample ? lines : lines.Take(1)));
        var start = json.IndexOf('{');
        var end = json.LastIndexOf('}');
        if (start < 0 || end < start) return [];
        return JsonSerializer.Deserialize<Dictionary<string, string>>(json[start..(end + 1)]) ?? [];
    }
}
