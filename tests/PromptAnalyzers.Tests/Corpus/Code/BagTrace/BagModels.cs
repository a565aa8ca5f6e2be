using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace BagTrace;

public class BagReport
{
    public int Id { get; set; }
    public string FileReference { get; set; } = "";   // like HAMXY12345
    public string Passenger { get; set; } = "";
    public string Language { get; set; } = "en";
    public string Flight { get; set; } = "";
    public string FreeText { get; set; } = "";
    public BagDetails? Details { get; set; }
    public DateTime ReportedAt { get; set; }
}

public class BagDetails
{
    [JsonPropertyName("type")] public string Type { get; set; } = "";
    [JsonPropertyName("colour")] public string Colour { get; set; } = "";
    [JsonPropertyName("brand")] public string? Brand { get; set; }
    [JsonPropertyName("marks")] public List<string> Marks { get; set; } = [];
    [JsonPropertyName("contents")] public List<string> Contents { get; set; } = [];
    [JsonPropertyName("medical")] public bool Medical { get; set; }
}

public record FoundBag(int Id, string Shelf, string Description, DateTime FoundAt);

public class DeskSettings
{
    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "gpt-4.1-mini";
    public string Airport { get; set; } = "Nordhaven";
    public decimal DailyAllowance { get; set; } = 90;

    public string ShiftReportPrompt { get; set; } =
        "You write the hand-over note for the next shift of the lost and found desk. " +
        "Order: open cases with medicine or children first, then angry passengers, then the rest in one line each. " +
        "No names, only file references. Max 12 lines, telegram style.";

    public string StickerText { get; set; } = /*no prompt: ui text*/ "RUSH - this bag was delayed by the airline. Do not open. Deliver to the address on the back before 20:00, otherwise return it to the desk in Terminal 1.";
}

public interface IBagStore
{
    Task<BagReport?> FindAsync(string reference);
    Task<List<BagReport>> OpenAsync();
    Task<List<FoundBag>> FoundAsync(DateTime since);
    Task SaveAsync(BagReport report);
    Task LinkAsync(BagReport report, FoundBag bag, int percent);
}

// the real one talks to sqlite, this keeps it in memory for the kiosks
public class SqliteBagStore : IBagStore
{
    private const string OpenCasesSql = /*no prompt: sql*/ """
        SELECT r.*, d.type, d.colour, d.brand
        FROM report r LEFT JOIN details d ON d.report_id = r.id
        WHERE r.closed_at IS NULL AND r.reported_at > datetime('now', '-90 days')
        ORDER BY d.medical DESC, r.reported_at
        """;

    private readonly ConcurrentDictionary<string, BagReport> _reports = new();
    private readonly List<FoundBag> _found = [];

    public string Sql => OpenCasesSql;

    public Task<BagReport?> FindAsync(string reference) => Task.FromResult(_reports.GetValueOrDefault(reference));

    public Task<List<BagReport>> OpenAsync() => Task.FromResult(_reports.Values.ToList());

    public Task<List<FoundBag>> FoundAsync(DateTime since) => Task.FromResult(_found.Where(f => f.FoundAt >= since).ToList());

    public Task SaveAsync(BagReport report)
    {
        _reports[report.FileReference] = report;
        return Task.CompletedTask;
    }

    public Task LinkAsync(BagReport report, FoundBag bag, int percent) => Task.CompletedTask;
}
