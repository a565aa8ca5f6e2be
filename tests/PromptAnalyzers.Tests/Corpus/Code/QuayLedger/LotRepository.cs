using System.Data.Common;

namespace QuayLedger;

public class LotRepository(Func<DbConnection> open)
{
    private const string PriceSql = /*no prompt: sql*/ """
        SELECT CAST(l.sold_at AS date) AS day, l.species, AVG(l.price) AS avg, MIN(l.price) AS min, MAX(l.price) AS max, SUM(l.kg) AS kg
        FROM lot l
        WHERE (@species IS NULL OR l.species = @species) AND l.sold_at >= @from AND l.sold_at < @to
        GROUP BY CAST(l.sold_at AS date), l.species
        ORDER BY day, species
        """;

    public async Task<List<DayPrice>> PricesAsync(string? species, DateOnly from, DateOnly to)
    {
        await using var con = open();
        await con.OpenAsync();
        await using var cmd = con.CreateCommand();
        cmd.CommandText = PriceSql;
        Add(cmd, "species", species);
        Add(cmd, "from", from);
        Add(cmd, "to", to.AddDays(1));
        var list = new List<DayPrice>();
        await using var r = await cmd.ExecuteReaderAsync();
        while (await r.ReadAsync())
            list.Add(new DayPrice(DateOnly.FromDateTime(r.GetDateTime(0)), r.GetString(1), r.GetDecimal(2), r.GetDecimal(3), r.GetDecimal(4), r.GetDouble(5)));
        return list;
    }

    public async Task<object> FindAsync(string lotNo)
    {
        await using var con = open();
        await con.OpenAsync();
        await using var cmd = con.CreateCommand();
        cmd.CommandText = "SELECT species, kg, grade, vessel, buyer, price FROM lot WHERE lot_no = @no";
        Add(cmd, "no", lotNo);
        await using var r = await cmd.ExecuteReaderAsync();
        if (!await r.ReadAsync()) return new { error = "no such lot" };
        return new { species = r.GetString(0), kg = r.GetDouble(1), grade = r.GetString(2), vessel = r.GetString(3) };
    }

    public async Task<string> ExportDayAsync(DateOnly day)
    {
        var rows = await PricesAsync(null, day, day);
        return string.Join("\n", rows.Select(r => $"{r.Species};{r.Kg};{r.Avg}"));
    }

    public async Task SaveReportAsync(string kind, string text)
    {
        await using var con = open();
        await con.OpenAsync();
        await using var cmd = con.CreateCommand();
        cmd.CommandText = "INSERT INTO report (kind, body, created) VALUES (@kind, @body, CURRENT_TIMESTAMP)";
        Add(cmd, "kind", kind);
        Add(cmd, "body", text);
        await cmd.ExecuteNonQueryAsync();
    }

    private static void Add(DbCommand cmd, string name, object? value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value ?? DBNull.Value;
        cmd.Parameters.Add(p);
    }
}
