using System.ComponentModel;
using System.Data.Common;

namespace HavarieDesk;

public record Claim(int Id, string PolicyNo, string Insured, string Cargo, string Route, DateOnly LossDate, string Narrative, string Language, decimal Claimed)
{
    public string Status { get; init; } = "open";
    public List<string> Notes { get; init; } = [];
}

public record InboundMail(string From, string Subject, string Body, DateTimeOffset Received);

public class TriageResult
{
    public string Kind { get; set; } = "other";
    public string? PolicyNo { get; set; }
    public int Urgency { get; set; }
    [Description("One line for the handler, no names")]
    public string? Hint { get; set; }
}

public record ReplyRequest(string Decision, bool Formal, string? Remarks);
public record AskRequest(string Question);
public record TranslateRequest(string Text, string Target);
public record DeskMessage(string SessionId, string Text);

/// <summary>bound from "RouteWatch" in appsettings, the defaults are fine for dev</summary>
public class RouteWatchOptions
{
    public bool Enabled { get; set; } = true;
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(6);
    public string Feed { get; set; } = "https://feeds.example.org/ports.json";
    public string BriefingPrompt { get; set; } =
        "You brief cargo underwriters on trading routes. From the port notices below write a short situation report: " +
        "congestion first, then weather, then strikes and security. Mention only things that can delay or damage cargo " +
        "in the next ten days. Plain English, no headlines, at most 180 words. If there is nothing worth knowing say so in one sentence.";
}

public interface IClaimStore
{
    Task<Claim?> FindAsync(int id, CancellationToken ct = default);
    Task<List<Claim>> OpenAsync(CancellationToken ct = default);
    Task AddNoteAsync(int id, string note, CancellationToken ct = default);
    Task<string> PolicyWordingAsync(string policyNo, CancellationToken ct = default);
}

public class ClaimStore(DbDataSource db) : IClaimStore
{
    private const string SelectOpen = /*no prompt: sql*/ """
        SELECT c.id, c.policy_no, c.insured, c.cargo, c.route, c.loss_date, c.narrative, c.lang, c.claimed
          FROM claim c
          JOIN policy p ON p.policy_no = c.policy_no
         WHERE c.status IN ('open', 'waiting', 'survey')
           AND p.cancelled_at IS NULL
         ORDER BY c.loss_date DESC
        """;

    public async Task<Claim?> FindAsync(int id, CancellationToken ct = default)
        => (await OpenAsync(ct)).FirstOrDefault(c => c.Id == id);

    public async Task<List<Claim>> OpenAsync(CancellationToken ct = default)
    {
        await using var cmd = db.CreateCommand(SelectOpen);
        await using var r = await cmd.ExecuteReaderAsync(ct);
        var list = new List<Claim>();
        while (await r.ReadAsync(ct))
            list.Add(new Claim(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4),
                DateOnly.FromDateTime(r.GetDateTime(5)), r.GetString(6), r.GetString(7), r.GetDecimal(8)));
        return list;
    }

    public async Task AddNoteAsync(int id, string note, CancellationToken ct = default)
    {
        await using var cmd = db.CreateCommand("INSERT INTO claim_note (claim_id, note, created_at) VALUES (@id, @note, now())");
        Add(cmd, "id", id);
        Add(cmd, "note", note);
        if (await cmd.ExecuteNonQueryAsync(ct) != 1)
            throw new InvalidOperationException(/*no prompt: exception*/ $"The note for claim {id} could not be saved. Check that the claim exists and is not archived, then try again.");
    }

    public async Task<string> PolicyWordingAsync(string policyNo, CancellationToken ct = default)
    {
        await using var cmd = db.CreateCommand("SELECT wording FROM policy WHERE policy_no = @no");
        Add(cmd, "no", policyNo);
        return (string?)await cmd.ExecuteScalarAsync(ct) ?? "";
    }

    private static void Add(DbCommand cmd, string name, object value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        cmd.Parameters.Add(p);
    }
}

/// <summary>Talks EDIFACT with the carriers, nothing to do with the chat clients.</summary>
public class CarrierEdiClient(HttpClient http)
{
    public async Task<string> GetResponseAsync(string message, CancellationToken cancellationToken = default)
    {
        using var res = await http.PostAsync("edi/inbox", new StringContent(message), cancellationToken);
        return await res.Content.ReadAsStringAsync(cancellationToken);
    }

    public Task<string> RequestTrackingAsync(string container, CancellationToken ct = default)
        => GetResponseAsync(/*no prompt: edi message*/ $"UNH+1+IFTSTA:D:00B:UN'BGM+23+{container}+9'DTM+137:{DateTime.UtcNow:yyyyMMddHHmm}:203'EQD+CN+{container}'UNT+5+1'", ct);
}
