using System.Data.Common;

namespace Thriftwing;

public class Db(DbDataSource? source = null)
{
    public async Task<List<string>> Comparables(string caption)
    {
        var list = new List<string>();
        if (source is null) return list;
        await using var cmd = source.CreateCommand(/*no prompt: sql*/ """
            select title, sold_for, sold_at
            from sale
            where embedding <-> embed($1) < 0.35 and sold_at > now() - interval '180 days'
            order by sold_at desc
            limit 12
            """);
        await using var reader = await cmd.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            list.Add($"{reader.GetString(0)}|{reader.GetDecimal(1)}");
        return list;
    }

    public async Task<Dictionary<string, long>> WeekNumbers()
    {
        var numbers = new Dictionary<string, long>();
        if (source is null) return numbers;
        await using var cmd = source.CreateCommand(/*no prompt: sql*/ "select name, value from kpi where week = date_trunc('week', now() - interval '1 week')");
        await using var reader = await cmd.ExecuteReaderAsync();
        while (await reader.ReadAsync()) numbers[reader.GetString(0)] = reader.GetInt64(1);
        return numbers;
    }
}
