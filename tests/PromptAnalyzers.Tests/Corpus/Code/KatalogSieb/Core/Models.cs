using System.Globalization;
using Microsoft.Extensions.Logging;

namespace KatalogSieb.Core;

public class Product
{
    public string Sku { get; set; } = "";
    public string Supplier { get; set; } = "";
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";
    public decimal Price { get; set; }
    public Dictionary<string, string> Attributes { get; set; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, string> Labels { get; } = new();
    public List<string> Problems { get; } = [];
}

public record Review(string Sku, int Stars, string Text, string Author);

public class SieveSettings
{
    public string Model { get; set; } = "gpt-4.1-mini";
    public string ReasoningModel { get; set; } = "o4-mini";
    public string ApiKey { get; set; } = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "";
    public int Parallel { get; set; } = 4;
    public int Votes { get; set; } = 3;
}

public static class CatalogFile
{
    private const string ExportHeader = /*no prompt: csv header*/ "sku;supplier;title;description;price;category;brand;unit;hazard;target_group;score;problems;last_checked_by;last_checked_at";

    public const string UpsertSql = /*no prompt: sql*/ @"INSERT INTO product_label (sku, label, value, model, created_at)
VALUES (@sku, @label, @value, @model, CURRENT_TIMESTAMP)
ON CONFLICT (sku, label) DO UPDATE SET value = excluded.value, model = excluded.model, created_at = excluded.created_at";

    public static List<Product> Read(string path, IReadOnlyDictionary<string, string> mapping)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length < 2)
            throw new InvalidDataException(/*no prompt: exception*/ $"The file {path} has no product rows. Export it from the supplier portal as CSV with semicolons and a header line, Excel files are not supported.");
        var header = lines[0].Split(';');
        var list = new List<Product>();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(';');
            var p = new Product();
            for (var i = 0; i < header.Length && i < cells.Length; i++)
            {
                switch (mapping.GetValueOrDefault(header[i], ""))
                {
                    case "sku": p.Sku = cells[i]; break;
                    case "title": p.Title = cells[i]; break;
                    case "description": p.Description = cells[i]; break;
                    case "price": p.Price = decimal.TryParse(cells[i], NumberStyles.Any, CultureInfo.GetCultureInfo("de-DE"), out var d) ? d : 0; break;
                    default: p.Attributes[header[i]] = cells[i]; break;
                }
            }
            list.Add(p);
        }
        return list;
    }

    public static void Write(string path, IEnumerable<Product> products)
    {
        using var w = new StreamWriter(path);
        w.WriteLine(ExportHeader);
        foreach (var p in products)
            w.WriteLine(string.Join(';', p.Sku, p.Supplier, p.Title, p.Description, p.Price, string.Join(',', p.Labels), string.Join(',', p.Problems)));
    }
}

/// <summary>Offline replacement of the abbreviations suppliers use.</summary>
public class AbbreviationTable
{
    private static readonly Dictionary<string, string> Map = new() { ["Edelst."] = "Edelstahl", ["tlg."] = "teilig", ["m."] = "mit", ["verz."] = "verzinkt" };

    public string Complete(string text) => Map.Aggregate(text, (t, m) => t.Replace(m.Key, m.Value));
}
