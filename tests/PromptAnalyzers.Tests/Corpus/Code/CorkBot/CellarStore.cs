using System.Data.Common;

namespace CorkBot;

public record Bottle(int Id, string Name, int? Vintage, string Kind, string Shelf, int Count, int? KeepUntil)
{
    public override string ToString() => $"[{Shelf}] {Name} {Vintage} ({Kind}) x{Count}{(KeepUntil is null ? "" : " keep " + KeepUntil)}";
}

public class CellarStore(DbConnection con)
{
    public async Task<List<Bottle>> AllAsync()
    {
        await using var cmd = con.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ @"
select b.id, b.name, b.vintage, b.kind, s.code, count(*) as n, b.keep_until
from bottle b join shelf s on s.id = b.shelf_id
where b.drunk_at is null
group by b.id, b.name, b.vintage, b.kind, s.code, b.keep_until
order by s.code";
        var list = new List<Bottle>();
        await using var r = await cmd.ExecuteReaderAsync();
        while (await r.ReadAsync())
            list.Add(new Bottle(r.GetInt32(0), r.GetString(1), r.IsDBNull(2) ? null : r.GetInt32(2), r.GetString(3), r.GetString(4), r.GetInt32(5), r.IsDBNull(6) ? null : r.GetInt32(6)));
        return list;
    }

    public async Task AddAsync(string name, int? vintage, string kind, string shelf, int count)
    {
        if (count is < 1 or > 120)
            throw new ArgumentOutOfRangeException(nameof(count), /*no prompt: exception*/ "The number of bottles has to be between 1 and 120, a whole pallet should be added with the import on the web page.");
        await using var cmd = con.CreateCommand();
        cmd.CommandText = "insert into bottle (name, vintage, kind, shelf_id) select @n, @v, @k, id from shelf where code = @s";
        foreach (var (k, v) in new (string, object?)[] { ("n", name), ("v", vintage), ("k", kind), ("s", shelf) })
        {
            var p = cmd.CreateParameter();
            p.ParameterName = k;
            p.Value = v ?? DBNull.Value;
            cmd.Parameters.Add(p);
        }
        for (var i = 0; i < count; i++) await cmd.ExecuteNonQueryAsync();
    }
}
