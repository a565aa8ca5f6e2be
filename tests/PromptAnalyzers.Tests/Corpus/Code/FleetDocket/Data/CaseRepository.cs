using System.Data.Common;

namespace FleetDocket.Data;

public interface ICaseRepository
{
    Task<string> GetContractSummaryAsync(Guid caseId, CancellationToken ct);
    Task<IReadOnlyDictionary<string, string>> GetCaseFactsAsync(Guid caseId, CancellationToken ct);
    Task SetInvoiceStateAsync(Guid caseId, string state, CancellationToken ct);
    Task SetRouteAsync(Guid caseId, string route, CancellationToken ct);
    Task SaveDamageAsync(Guid caseId, string damageClass, int severity, string fault, string? photos, CancellationToken ct);
    Task<IReadOnlyList<(string Chapter, string Text)>> SearchHandbookAsync(ReadOnlyMemory<float> vector, int top, CancellationToken ct);
}

public sealed class CaseRepository(DbDataSource db) : ICaseRepository
{
    private const string ContractSql = /*no prompt: sql*/ """
        SELECT c.number, c.product, c.has_tyre_module, c.end_date, MAX(m.km) AS last_km
        FROM contract c
        JOIN damage_case d ON d.contract_id = c.id
        LEFT JOIN mileage m ON m.contract_id = c.id
        WHERE d.id = @id
        GROUP BY c.number, c.product, c.has_tyre_module, c.end_date
        """;

    public async Task<string> GetContractSummaryAsync(Guid caseId, CancellationToken ct)
    {
        await using var cmd = db.CreateCommand(ContractSql);
        Bind(cmd, "@id", caseId);
        await using var r = await cmd.ExecuteReaderAsync(ct);
        if (!await r.ReadAsync(ct)) return "no contract found";
        return $"{r.GetString(0)}; {r.GetString(1)}; tyres={r.GetBoolean(2)}; end={r.GetDateTime(3):yyyy-MM-dd}; km={r.GetInt32(4)}";
    }

    public async Task<IReadOnlyDictionary<string, string>> GetCaseFactsAsync(Guid caseId, CancellationToken ct)
    {
        var facts = new Dictionary<string, string>();
        await using var cmd = db.CreateCommand("SELECT name, value FROM case_fact WHERE case_id = @id AND visible_to_driver = true ORDER BY name");
        Bind(cmd, "@id", caseId);
        await using var r = await cmd.ExecuteReaderAsync(ct);
        while (await r.ReadAsync(ct)) facts[r.GetString(0)] = r.GetString(1);
        return facts;
    }

    public Task SetInvoiceStateAsync(Guid caseId, string state, CancellationToken ct) =>
        ExecuteAsync("UPDATE damage_case SET invoice_state = @v WHERE id = @id", caseId, state, ct);

    public Task SetRouteAsync(Guid caseId, string route, CancellationToken ct) =>
        ExecuteAsync("UPDATE damage_case SET route = @v WHERE id = @id", caseId, route, ct);

    public Task SaveDamageAsync(Guid caseId, string damageClass, int severity, string fault, string? photos, CancellationToken ct) =>
        ExecuteAsync("UPDATE damage_case SET damage_class = @v WHERE id = @id", caseId, $"{damageClass}|{severity}|{fault}|{photos}", ct);

    public async Task<IReadOnlyList<(string Chapter, string Text)>> SearchHandbookAsync(ReadOnlyMemory<float> vector, int top, CancellationToken ct)
    {
        var hits = new List<(string, string)>();
        await using var cmd = db.CreateCommand("SELECT chapter, body FROM handbook ORDER BY embedding <=> @v LIMIT " + top);
        Bind(cmd, "@v", vector.ToArray());
        await using var r = await cmd.ExecuteReaderAsync(ct);
        while (await r.ReadAsync(ct)) hits.Add((r.GetString(0), r.GetString(1)));
        return hits;
    }

    private async Task ExecuteAsync(string sql, Guid id, string value, CancellationToken ct)
    {
        await using var cmd = db.CreateCommand(sql);
        Bind(cmd, "@id", id);
        Bind(cmd, "@v", value);
        await cmd.ExecuteNonQueryAsync(ct);
    }

    private static void Bind(DbCommand cmd, string name, object value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        cmd.Parameters.Add(p);
    }
}
