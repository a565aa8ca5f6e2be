using System.Data.Common;

namespace Kandivo.Data;

public record Application(int Id, int JobId, string CandidateName, string Email, string CoverLetter, string CvText);
public record Job(int Id, string Title, string Description, string[] MustHave, string[] NiceToHave);
public record Lead(string Name, string Title, string Company, string Hook);
public record HandbookChunk(string Section, string Text);

public class ApplicationStore(DbDataSource db, AuditTrail audit)
{
    public async Task<IReadOnlyList<Application>> ForJobAsync(int jobId)
    {
        await using var cmd = db.CreateCommand(/*no prompt: sql*/ """
            SELECT a.id, a.job_id, c.full_name, c.email, a.cover_letter, d.plain_text
            FROM application a
            JOIN candidate c ON c.id = a.candidate_id
            LEFT JOIN document d ON d.application_id = a.id AND d.kind = 'cv'
            WHERE a.job_id = @job AND a.withdrawn_at IS NULL
            ORDER BY a.received_at
            """);
        var p = cmd.CreateParameter();
        p.ParameterName = "job";
        p.Value = jobId;
        cmd.Parameters.Add(p);

        var list = new List<Application>();
        await using var r = await cmd.ExecuteReaderAsync();
        while (await r.ReadAsync())
            list.Add(new Application(r.GetInt32(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? "" : r.GetString(4), r.IsDBNull(5) ? "" : r.GetString(5)));
        return list;
    }

    public Task<IReadOnlyList<HandbookChunk>> SearchHandbookAsync(ReadOnlyMemory<float> vector, int take)
        => Task.FromResult<IReadOnlyList<HandbookChunk>>([]);

    public string ConfirmationMail(Application a, Job job)
    {
        audit.AddSystemMessage(/*no prompt: audit entry*/ $"Confirmation of receipt was sent to {a.Email} for job {job.Id}, retention period of six months starts today");
        return /*no prompt: mail*/ $"""
            Dear {a.CandidateName},

            thank you for your application as {job.Title}. We read every application ourselves, please give us two weeks.
            If you want to add documents just answer to this mail and keep the number [{a.Id}] in the subject.

            Kind regards
            Your recruiting team
            """;
    }
}

public class AuditTrail
{
    private readonly List<string> _lines = [];
    public void AddSystemMessage(string text) => _lines.Add($"{DateTime.UtcNow:O} SYSTEM {text}");
    public void AddUserMessage(string user, string text) => _lines.Add($"{DateTime.UtcNow:O} {user} {text}");
}
