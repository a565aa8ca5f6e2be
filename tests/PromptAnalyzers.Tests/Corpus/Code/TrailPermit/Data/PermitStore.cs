using System.Data;

namespace TrailPermit.Data;

public record Permit(int Id, string Guest, DateOnly From, DateOnly To, int People, string Itinerary, decimal Paid);
public record PatrolEntry(DateTime At, string Ranger, string Place, string Text);

public class PermitStore(IConfiguration configuration)
{
    private const string PatrolSql = /*no prompt: sql*/ """
        SELECT p.at, r.short_name, p.place, p.entry
        FROM patrol_entries p
        JOIN rangers r ON r.id = p.ranger_id
        WHERE p.at >= @from AND p.deleted = 0
        ORDER BY p.at
        """;

    private readonly string? _connection = configuration.GetConnectionString("Park");

    public Task<Permit?> FindAsync(int id, CancellationToken ct) =>
        Task.FromResult<Permit?>(id <= 0 ? null : new Permit(id, "J. Okafor", new DateOnly(2026, 7, 3), new DateOnly(2026, 7, 6), 2, "site 2, site 7, site 9", 84m));

    public Task<List<string>> FreeSitesAsync(DateOnly date, CancellationToken ct) =>
        Task.FromResult(new List<string> { "2", "5", "11" });

    public Task<List<PatrolEntry>> PatrolEntriesAsync(DateOnly from, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(_connection))
            return Task.FromResult(new List<PatrolEntry>());
        return QueryAsync(PatrolSql, from, ct);
    }

    // replaced by the real thing in the deployment with the park's driver
    protected virtual Task<List<PatrolEntry>> QueryAsync(string sql, DateOnly from, CancellationToken ct) =>
        throw new DataException($"No driver for the statement {sql}");
}
