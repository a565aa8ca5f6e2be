using HarborDesk.Jobs;
using HarborDesk.Services;

namespace HarborDesk.Data;

public interface IDb
{
    Task<List<T>> QueryAsync<T>(string sql, object? args = null, CancellationToken ct = default);
    Task ExecuteAsync(string sql, object? args = null, CancellationToken ct = default);
}

/// <summary>Live chat with a person of the office (third party widget), nothing to do with the model.</summary>
public class DeskChatWidget
{
    public Task CompleteChatAsync(string closingNote) => Task.CompletedTask;
}

public class BerthRepository
{
    private readonly IDb? _db;
    private readonly DeskChatWidget _widget = new();

    public BerthRepository(IDb? db = null) => _db = db;

    public Task<List<string>> GetNotesAsync(string sender, CancellationToken ct)
        => Query<string>(/*no prompt: sql*/ @"SELECT n.text
              FROM notes n JOIN skippers s ON s.id = n.skipper_id
              WHERE lower(s.mail) = lower(@sender) AND n.deleted_at IS NULL
              ORDER BY n.created_at DESC LIMIT 10", new { sender }, ct);

    public Task<List<PolicyClause>> GetPolicyClausesAsync(CancellationToken ct)
        => Query<PolicyClause>("SELECT code, text FROM policy_clauses WHERE active", null, ct);

    public Task<List<ReportParagraph>> GetReportParagraphsAsync(int incidentId, string clause, CancellationToken ct)
        => Query<ReportParagraph>("SELECT page, text FROM report_chunks WHERE incident_id = @incidentId AND clause = @clause ORDER BY score DESC LIMIT 3", new { incidentId, clause }, ct);

    public Task<List<string>> FindFreeAsync(double length, string? arrival)
        => Query<string>("SELECT code FROM berths WHERE max_length >= @length AND NOT EXISTS (SELECT 1 FROM stays WHERE stays.berth = berths.code AND @arrival BETWEEN stays.from_day AND stays.to_day)", new { length, arrival }, default);

    public Task SaveDraftAsync(int id, string category, string lang, string draft, CancellationToken ct)
        => _db?.ExecuteAsync("UPDATE mails SET category = @category, lang = @lang, draft = @draft WHERE id = @id", new { id, category, lang, draft }, ct) ?? Task.CompletedTask;

    public Task SaveReviewAsync(string review, ReviewScores scores, CancellationToken ct) => Task.CompletedTask;

    public Task SaveInvoiceAsync(Guid id, InvoiceHead head, Dictionary<string, string> accounts, CancellationToken ct) => Task.CompletedTask;

    public Task<string> GetWeatherJsonAsync(CancellationToken ct) => Task.FromResult("""{"wind_bft":4,"gust_bft":6,"level_cm":512}""");

    public Task CloseDeskChatAsync()
        => _widget.CompleteChatAsync(/*no prompt: own method of the same name*/ "Thank you for chatting with the harbour office. You will get a copy of this conversation by mail. Please rate your experience from 1 to 5.");

    public static string WelcomeMail(string name, string berth) => /*no prompt: html mail*/ $"""
        <html><body>
        <h1>Welcome, {name}!</h1>
        <p>You are booked on berth <b>{berth}</b>. Please report to the office when you arrive and bring your insurance papers.</p>
        <p style="color:gray">{PromptTexts.FooterText}</p>
        </body></html>
        """;

    private Task<List<T>> Query<T>(string sql, object? args, CancellationToken ct)
        => _db?.QueryAsync<T>(sql, args, ct) ?? Task.FromResult(new List<T>());
}

public record PolicyClause(string Code, string Text);
public record ReportParagraph(int Page, string Text);
