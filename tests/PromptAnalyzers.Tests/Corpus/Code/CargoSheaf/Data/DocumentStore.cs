using System.Data.Common;
using System.Text.Json.Nodes;

namespace CargoSheaf.Data;

public record Extract(string Source, string Text);

public sealed class DocumentStore(IServiceProvider services)
{
    private DbConnection Open()
    {
        var source = services.GetRequiredService<DbDataSource>();
        return source.OpenConnection();
    }

    private async Task<int> ExecAsync(string sql, params object?[] args)
    {
        await using var con = Open();
        await using var cmd = con.CreateCommand();
        cmd.CommandText = sql;
        for (var i = 0; i < args.Length; i++)
        {
            var p = cmd.CreateParameter();
            p.ParameterName = "p" + i;
            p.Value = args[i] ?? DBNull.Value;
            cmd.Parameters.Add(p);
        }
        return await cmd.ExecuteNonQueryAsync();
    }

    private async Task<string?> ScalarAsync(string sql, params object?[] args)
    {
        await using var con = Open();
        await using var cmd = con.CreateCommand();
        cmd.CommandText = sql;
        for (var i = 0; i < args.Length; i++)
        {
            var p = cmd.CreateParameter();
            p.ParameterName = "p" + i;
            p.Value = args[i] ?? DBNull.Value;
            cmd.Parameters.Add(p);
        }
        return (await cmd.ExecuteScalarAsync())?.ToString();
    }

    public async Task<Guid> SaveRawAsync(string fileName, string text)
    {
        var id = Guid.NewGuid();
        await ExecAsync("INSERT INTO documents (id, file_name, raw_text, state, created) VALUES (@p0, @p1, @p2, 'new', now())", id, fileName, text);
        return id;
    }

    public Task<string?> LoadTextAsync(Guid id) => ScalarAsync("SELECT raw_text FROM documents WHERE id = @p0", id);

    public Task SetStateAsync(Guid id, string state) => ExecAsync("UPDATE documents SET state = @p1 WHERE id = @p0", id, state);

    public Task SaveFieldsAsync(Guid id, JsonObject fields) => ExecAsync("UPDATE documents SET fields = @p1::jsonb WHERE id = @p0", id, fields.ToJsonString());

    public async Task<string> LoadFieldsAsync(Guid id) => await ScalarAsync("SELECT fields::text FROM documents WHERE id = @p0", id) ?? "{}";

    public Task LinkContainerAsync(Guid id, string container) => ExecAsync("INSERT INTO container_links VALUES (@p0, @p1) ON CONFLICT DO NOTHING", id, container);

    public Task SaveNoteAsync(Guid id, string kind, string text) => ExecAsync("INSERT INTO notes (document_id, kind, body) VALUES (@p0, @p1, @p2)", id, kind, text);

    public Task<string?> FindCounterpartAsync(Guid id) => ScalarAsync(/*no prompt: sql*/ """
        SELECT other.raw_text
        FROM documents me
        JOIN container_links l1 ON l1.document_id = me.id
        JOIN container_links l2 ON l2.container = l1.container AND l2.document_id <> me.id
        JOIN documents other ON other.id = l2.document_id
        WHERE me.id = @p0 AND other.kind IN ('invoice', 'packing_list') AND other.kind <> me.kind
        ORDER BY other.created DESC
        LIMIT 1
        """, id);

    public async Task<string> LoadClaimsAsync(string carrier) =>
        await ScalarAsync("SELECT string_agg(summary, E'\\n') FROM claims WHERE carrier ILIKE @p0 AND created > now() - interval '3 years'", carrier) ?? "none";

    public async Task<List<Extract>> SearchAsync(Guid id, float[] vector, int top)
    {
        await using var con = Open();
        await using var cmd = con.CreateCommand();
        cmd.CommandText = "SELECT source, body FROM chunks WHERE document_id = '" + id + "' ORDER BY embedding <=> '[" + string.Join(",", vector) + "]' LIMIT " + top;
        var list = new List<Extract>();
        await using var reader = await cmd.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            list.Add(new Extract(reader.GetString(0), reader.GetString(1)));
        return list;
    }
}
