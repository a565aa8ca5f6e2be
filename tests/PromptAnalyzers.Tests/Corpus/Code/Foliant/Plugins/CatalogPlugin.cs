using System.ComponentModel;
using System.Data.Common;
using Microsoft.SemanticKernel;

namespace Foliant.Plugins;

public sealed class CatalogPlugin(Func<DbConnection> open)
{
    [KernelFunction("search_records")]
    [Description(/*no prompt: tool description*/ "Searches the archive's catalogue by keyword and period. Returns at most ten records with shelf mark, date and regest. Use it before you claim that the archive does not own something.")]
    public async Task<List<string>> SearchAsync(
        [Description("a German keyword from the thesaurus")] string keyword,
        [Description("first year, four digits")] int from,
        [Description("last year, four digits")] int to)
    {
        await using var db = open();
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = /*no prompt: sql*/ @"
            SELECT r.shelf_mark, r.date_iso, r.regest
            FROM record r JOIN record_keyword k ON k.record_id = r.id
            WHERE k.keyword = @keyword AND r.date_iso BETWEEN @from AND @to AND r.access = 'open'
            ORDER BY r.date_iso LIMIT 10";
        Add(command, "@keyword", keyword);
        Add(command, "@from", $"{from}-01-01");
        Add(command, "@to", $"{to}-12-31");

        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add($"{reader.GetString(0)} ({reader.GetString(1)}): {reader.GetString(2)}");
        return rows;
    }

    [KernelFunction("opening_hours")]
    [Description("Opening hours of the reading room")]
    public string OpeningHours() => "Tue-Thu 9-17, first Saturday of the month 10-14. Closed in the week after Easter.";

    private static void Add(DbCommand command, string name, object value)
    {
        var p = command.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        command.Parameters.Add(p);
    }
}
