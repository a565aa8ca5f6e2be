using System.Text;
using TideLedger.Data;
using TideLedger.Services;

namespace TideLedger.Jobs;

public class HarbourLogJob(BerthRepository repo, IServiceScopeFactory scopes, ILogger<HarbourLogJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (DateTime.Now.Hour != 23)
                continue;
            try
            {
                await RunAsync(DateOnly.FromDateTime(DateTime.Today), stoppingToken);
            }
            catch (Exception ex)
            {
                logger.LogError(ex, "harbour log of today not summarised");
            }
        }
    }

    private async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        using var scope = scopes.CreateScope();
        var ai = scope.ServiceProvider.GetRequiredService<IChatGateway>();

        var lines = await repo.LogOfAsync(day, ct);
        if (lines.Count == 0)
            return;

        var text = string.Join('\n', lines.Select(l => $"{l.At:HH:mm} {l.Who}: {l.Text}"));

        var urgent = await ai.AskAsync(
            /*task*//*prompt: wrapper*/ "Below are the log lines of a harbour of one day. Is there any line that the coast guard or the fire brigade should have been told about? Answer YES or NO and nothing else.",
            text, 0, ct);

        var prompt = /*prompt: local*/ "Summarise the log of the harbour masters for the morning meeting.\n";
        prompt += "Group by pontoon. Leave out arrivals and departures, the system has those.\n";
        prompt += "Things that somebody has to do tomorrow come first, with the name of the one who wrote it.\n";
        if (urgent.StartsWith("YES", StringComparison.OrdinalIgnoreCase))
            prompt += "There was something serious today. Start with it and write when who was informed, if the log says so.\n";
        prompt += "Dutch, max. 200 words, plain text.\n\n";
        prompt += text;

        var summary = await ai.AskOnceAsync(prompt, ct);
        summary = await ai.AskAsync(/*maybe task*//*prompt: elsewhere*/ Prompts.ProofreadDutch, summary, 0, ct);
        await repo.SaveSummaryAsync(day, summary, ct);

        var notice = await ai.AskOnceAsync(BuildNoticePrompt(lines, day.AddDays(1)), ct);
        logger.LogDebug("notice for tomorrow: {Notice}", notice);
    }

    private static string BuildNoticePrompt(IReadOnlyList<LogLine> lines, DateOnly tomorrow)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the notice for the glass case at the harbour office for tomorrow.");
        sb.AppendLine($"Date of the notice: {tomorrow:dddd d MMMM}");
        sb.AppendLine("Guests read it in passing, so short lines, the important things at the top.");
        sb.AppendLine("Only things that concern guests: closed showers, works on pontoons, events, ships that need a lot of room.");
        sb.AppendLine("Do not name guests or boats.");
        sb.AppendLine();
        sb.AppendLine("From the log of today:");
        foreach (var l in lines.Where(l => l.Who != "gate"))
            sb.AppendLine($"- {l.Text}");
        sb.AppendLine();
        sb.AppendLine("First in Dutch, then the same in English and German.");
        return sb.ToString();
    }
}
