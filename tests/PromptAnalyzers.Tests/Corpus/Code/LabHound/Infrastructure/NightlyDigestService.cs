using System.Data.Common;
using Microsoft.Extensions.Options;

namespace LabHound.Infrastructure;

public sealed class NightlyDigestService(IServiceScopeFactory scopes, IOptionsMonitor<AssistantOptions> options, ILogger<NightlyDigestService> logger) : BackgroundService
{
    private const string IncidentSql = /*no prompt: sql*/ """
        SELECT i.analyser, i.kind, i.clinic_id, COUNT(*) AS n, MIN(i.note) AS sample_note
        FROM incident i
        WHERE i.created_at >= NOW() - INTERVAL '24 hours' AND i.kind IN ('repeat', 'rejected', 'late')
        GROUP BY i.analyser, i.kind, i.clinic_id
        ORDER BY n DESC
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                logger.LogError(ex, "Nightly digest failed");
            }
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DbConnection>();
        var gateway = scope.ServiceProvider.GetRequiredService<ILanguageModelGateway>();
        var mail = scope.ServiceProvider.GetRequiredService<IMailer>();

        await using var command = db.CreateCommand();
        command.CommandText = IncidentSql;
        var rows = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct))
                rows.Add($"{reader.GetString(0)};{reader.GetString(1)};{reader.GetInt32(2)};{reader.GetInt64(3)};{reader.GetString(4)}");

        var text = rows.Count == 0
            ? "No incidents."
            : (await gateway.CompleteAsync(new CompletionRequest
            {
                SystemPrompt = /*prompt: elsewhere*/ options.CurrentValue.NightlyDigestPrompt,
                UserPrompt = string.Join("\n", rows),
                Temperature = 0.5f,
                Feature = "digest",
            }, ct)).Text;

        await mail.SendAsync("quality@labhound.example", "Digest of the night", /*no prompt: html*/ $"""
            <html><body style="font-family:sans-serif">
            <p>Good morning,</p><p>{text}</p>
            <p>You receive this mail because you are on the list of the morning meeting. Please do not answer, the mailbox is not read.</p>
            </body></html>
            """, ct);
    }
}

public interface IMailer
{
    Task SendAsync(string to, string subject, string html, CancellationToken ct);
}
