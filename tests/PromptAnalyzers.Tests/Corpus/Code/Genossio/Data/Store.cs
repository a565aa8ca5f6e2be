using System.Data;
using System.Data.Common;

namespace Genossio.Data;

public class RepairReport
{
    public int Id { get; set; }
    public int HouseId { get; set; }
    public string Flat { get; set; } = "";
    public int Floor { get; set; }
    public bool HasInfant { get; set; }
    public string Text { get; set; } = "";
}

public class IncomingMail
{
    public int Id { get; set; }
    public string From { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Body { get; set; } = "";
    public string Language { get; set; } = "de";
    public DateTime Received { get; set; } = DateTime.Now;
}

public record Member(int Id, string Name, DateTime Since, int Shares, int HouseId, string Flat, string Language);
public record Assembly(int Id, DateTime Date, string Place, int Present, List<string> Agenda, string Transcript);
public record BylawHit(string Document, string Paragraph, string Text);

public class Store(IConfiguration config, ILogger<Store> logger)
{
    private readonly string _connection = config.GetConnectionString("Main") ?? "";

    private DbConnection Open()
    {
        var c = DbProviderFactories.GetFactory("Npgsql").CreateConnection()!;
        c.ConnectionString = _connection;
        c.Open();
        return c;
    }

    public async Task<List<RepairReport>> OpenReportsAsync(int houseId)
    {
        using var c = Open();
        using var cmd = c.CreateCommand();
        cmd.CommandText = /*no prompt: sql*/ """
            SELECT r.id, r.house_id, f.label AS flat, f.floor, r.text
            FROM repair_report r JOIN flat f ON f.id = r.flat_id
            WHERE r.house_id = @house AND r.closed_at IS NULL AND r.created_at > now() - interval '14 days'
            ORDER BY r.created_at DESC
            LIMIT 20
            """;
        Add(cmd, "@house", houseId);
        var list = new List<RepairReport>();
        using var r = await cmd.ExecuteReaderAsync();
        while (await r.ReadAsync())
            list.Add(new RepairReport { Id = r.GetInt32(0), HouseId = r.GetInt32(1), Flat = r.GetString(2), Floor = r.GetInt32(3), Text = r.GetString(4) });
        return list;
    }

    public async Task<Member> MemberAsync(int id)
    {
        using var c = Open();
        using var cmd = c.CreateCommand();
        cmd.CommandText = "SELECT id, name, since, shares, house_id, flat, language FROM member WHERE id = @id";
        Add(cmd, "@id", id);
        using var r = await cmd.ExecuteReaderAsync();
        if (!await r.ReadAsync())
            throw new KeyNotFoundException($"member {id}");
        return new Member(r.GetInt32(0), r.GetString(1), r.GetDateTime(2), r.GetInt32(3), r.GetInt32(4), r.GetString(5), r.GetString(6));
    }

    public Task NotifyBoardAsync(IncomingMail mail)
    {
        var body = /*no prompt: mail*/ $"Dear members of the board,\n\na letter by {mail.From} has arrived that needs your attention. You find it together with a draft of the reply in the portal under Inbox > Board. Please answer within five working days.\n\nKind regards\nthe office";
        return ChatAsync("board", body);
    }

    // posts to the internal Matrix room, has nothing to do with the language model
    private Task ChatAsync(string room, string message)
    {
        logger.LogInformation("{Room}: {Message}", room, message);
        return Task.CompletedTask;
    }

    public Task LinkAsync(RepairReport report, int id) => ExecAsync("INSERT INTO report_link (text, target) VALUES (@a, @b)", report.Text, id);
    public Task ParkAsync(int mailId, string reason) => ExecAsync("UPDATE mail SET parked = @b WHERE id = @a", mailId, reason);
    public Task AnnotateAsync(int mailId, string job, string text) => ExecAsync("INSERT INTO mail_note (mail_id, note) VALUES (@a, @b)", mailId, job + ": " + text);
    public Task SaveDraftAsync(int mailId, string desk, string draft) => ExecAsync("UPDATE mail SET desk_draft = @b WHERE id = @a", mailId, desk + "\n" + draft);
    public Task SaveReadingAsync(string from, string? meter, string? kind, decimal value) => ExecAsync("INSERT INTO reading (source, value) VALUES (@a, @b)", $"{from}/{meter}/{kind}", value);

    public Task<string> NotesAsync(string desk) => ScalarAsync("SELECT text FROM desk_note WHERE desk = @a", desk);
    public Task<string> BalanceAsync(int memberId) => ScalarAsync("SELECT json_agg(x)::text FROM open_item x WHERE member_id = @a", memberId);

    public async Task<string> BookLaundryAsync(int memberId, string day, string slot)
    {
        await ExecAsync("INSERT INTO laundry (member_id, slot) VALUES (@a, @b)", memberId, day + " " + slot);
        return $"booked {day} {slot}";
    }

    public async Task<Assembly> AssemblyAsync(int id)
    {
        var transcript = await ScalarAsync("SELECT transcript FROM assembly WHERE id = @a", id);
        var agenda = await ScalarAsync("SELECT agenda FROM assembly WHERE id = @a", id);
        return new Assembly(id, DateTime.Today, "Gemeinschaftsraum", 0, [.. agenda.Split('\n')], transcript);
    }

    public Task<List<BylawHit>> NearestBylawsAsync(float[] vector, int top) => Task.FromResult(new List<BylawHit>(Math.Min(top, vector.Length)));

    private async Task ExecAsync(string sql, object a, object b)
    {
        using var c = Open();
        using var cmd = c.CreateCommand();
        cmd.CommandText = sql;
        Add(cmd, "@a", a);
        Add(cmd, "@b", b);
        await cmd.ExecuteNonQueryAsync();
    }

    private async Task<string> ScalarAsync(string sql, object a)
    {
        using var c = Open();
        using var cmd = c.CreateCommand();
        cmd.CommandText = sql;
        Add(cmd, "@a", a);
        return (await cmd.ExecuteScalarAsync())?.ToString() ?? "";
    }

    private static void Add(IDbCommand cmd, string name, object value)
    {
        var p = cmd.CreateParameter();
        p.ParameterName = name;
        p.Value = value;
        cmd.Parameters.Add(p);
    }
}
