using System.ComponentModel;

namespace HiveLedger.Services;

public record Hive(int Id, string Name, int QueenYear, int FramesOfBees, int FramesOfBrood, DateOnly LastInspection, double StoresKg);
public record LedgerLine(DateOnly Date, string Text, decimal Amount, string Account);

public class HiveStore
{
    private readonly List<Hive> _hives = [];
    private readonly List<LedgerLine> _lines = [];

    public string ListHives() => string.Join("\n", _hives.Select(h => $"#{h.Id} {h.Name}: queen {h.QueenYear}, {h.FramesOfBees} frames, last seen {h.LastInspection:yyyy-MM-dd}"));

    public string LastWeights([Description("number of the hive as the keeper calls it, for example 7")] int hive, [Description("how many days back, 14 if nothing was said")] int days)
        => string.Join(", ", Enumerable.Range(0, days).Select(i => $"{38.2 + i * 0.3:F1}"));

    public Hive Find(int id) => _hives.First(h => h.Id == id);
    public IReadOnlyList<Hive> All() => _hives;
    public IReadOnlyList<LedgerLine> Lines(int year, int month) => _lines.Where(l => l.Date.Year == year && l.Date.Month == month).ToList();

    public string LinesSql => /*no prompt: sql*/ """
        SELECT l.booked_on, l.text, l.amount, a.name
        FROM ledger_line l
        JOIN account a ON a.id = l.account_id
        WHERE l.keeper_id = @keeper AND extract(year from l.booked_on) = @year
        ORDER BY l.booked_on, l.id
        """;
}
