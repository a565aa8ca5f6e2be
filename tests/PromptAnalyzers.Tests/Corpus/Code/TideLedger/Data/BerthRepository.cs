using System.Data.Common;

namespace TideLedger.Data;

public record Berth(int Id, string Pontoon, double Length, double Beam, decimal Price);

public record LogLine(DateTime At, string Who, string Text);

public class BerthRepository(Func<DbConnection> open)
{
    private const string FindFree = /*no prompt: sql*/ @"
        SELECT TOP 10 b.id, b.pontoon, b.length_m, b.beam_m, b.price
        FROM berths b
        WHERE b.length_m >= @length AND b.out_of_service = 0
          AND NOT EXISTS (SELECT 1 FROM stays s WHERE s.berth_id = b.id AND s.date_from < @to AND s.date_to > @from)
        ORDER BY b.price, b.length_m";

    public async Task<List<Berth>> FindFreeAsync(string from, string to, double length, CancellationToken ct)
    {
        await using var con = open();
        await con.OpenAsync(ct);
        await using var cmd = con.CreateCommand();
        cmd.CommandText = FindFree;
        Add(cmd, "@from", from);
        Add(cmd, "@to", to);
        Add(cmd, "@length", length);
        var list = new List<Berth>();
        await using var r = await cmd.ExecuteReaderAsync(ct);
        while (await r.ReadAsync(ct))
            list.Add(new Berth(r.GetInt32(0), r.GetString(1), r.GetDouble(2), r.GetDouble(3), r.GetDecimal(4)));
        return list;
    }

    public async Task<string> TideAsync(string date, CancellationToken ct)
    {
        await using var con = open();
        await con.OpenAsync(ct);
        await using var cmd = con.CreateCommand();
        cmd.CommandText = "SELECT text FROM tides WHERE day = @d";
        Add(cmd, "@d", date);
        return await cmd.ExecuteScalarAsync(ct) as string ?? "no data";
    }

    public async Task<List<LogLine>> LogOfAsync(DateOnly day, CancellationToken ct)
    {
        await using var con = open();
        await con.OpenAsync(ct);
        await using var cmd = con.CreateCommand();
        cmd.CommandText = "SELECT at, who, text FROM harbour_log WHERE CAST(at AS date) = @d ORDER BY at";
        Add(cmd, "@d", day.ToDateTime(TimeOnly.MinValue));
        var list = new List<LogLine>();
        await using var r = await cmd.ExecuteReaderAsync(ct);
        while (await r.ReadAsync(ct))
            list.Add(new LogLine(r.GetDateTime(0), r.GetString(1), r.GetString(2)));
        return list;
    }

    public async Task SaveSummaryAsync(DateOnly day, string summary, CancellationToken ct)
    {
        await using var con = open();
        await con.OpenAsync(ct);
        await using var cmd = con.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ "MERGE harbour_summary AS t USING (SELECT @d AS day) AS s ON t.day = s.day WHEN MATCHED THEN UPDATE SET text = @t WHEN NOT MATCHED THEN INSERT (day, text) VALUES (@d, @t);";
        Add(cmd, "@d", day.ToDateTime(TimeOnly.MinValue));
        Add(cmd, "@t", summary);
        await cmd.ExecuteNonQueryAsync(ct);
    }

    private static void Add(DbCommand cmd, string name, object value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        cmd.Parameters.Add(p);
    }
}
