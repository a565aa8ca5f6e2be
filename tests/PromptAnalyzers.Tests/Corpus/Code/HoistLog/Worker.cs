using System.Text.Json;
using HoistLog.Ai;
using HoistLog.Steps;

namespace HoistLog;

public sealed class Worker(
    ReportReader reader,
    PartsExtractor parts,
    DigestWriter digest,
    SideModels side,
    HoistSettings settings,
    ILogger<Worker> logger) : BackgroundService
{
    private const string InsertFinding = /*no prompt: sql*/ "INSERT INTO finding (report_id, urgency, fault_code, trapped, parts, quality) VALUES (@r, @u, @f, @t, @p, @q) ON CONFLICT (report_id) DO UPDATE SET urgency = excluded.urgency";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("hoistlog started, spool {Spool}", settings.Spool);

        while (!stoppingToken.IsCancellationRequested)
        {
            var today = new List<Report>();
            foreach (var file in Directory.EnumerateFiles(settings.Spool, "*.json"))
            {
                var report = JsonSerializer.Deserialize<Report>(await File.ReadAllTextAsync(file, stoppingToken));
                if (report is null) continue;
                today.Add(report);

                var finding = await reader.ReadAsync(report, stoppingToken);
                finding = finding with { Parts = await parts.ExtractLinesAsync(report.Text, stoppingToken) };
                if (finding.PersonsTrapped)
                    await File.WriteAllTextAsync(file + ".alarm", await side.ToSpanishAsync(report.Text), stoppingToken);

                var letter = await digest.LetterAsync(finding, report, stoppingToken);
                if (letter != "")
                    await File.WriteAllTextAsync(file + ".letter", letter, stoppingToken);

                logger.LogDebug("{Sql} {Finding}", InsertFinding, finding);
                File.Move(file, file + ".done");
            }

            if (today.Count > 0 && DateTime.Now.Hour == 6)
                Console.WriteLine(await digest.MorningDigestAsync(today, stoppingToken));

            await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
        }
    }
}
