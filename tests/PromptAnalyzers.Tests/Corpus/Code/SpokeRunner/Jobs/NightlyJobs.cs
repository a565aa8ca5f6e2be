using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SpokeRunner.Llm;

namespace SpokeRunner.Jobs;

public sealed record TextJob(string Name, string Instruction, string Data, Func<string, Task> Done);

public sealed class TextJobQueue
{
    private readonly Channel<TextJob> _channel = Channel.CreateBounded<TextJob>(200);
    public ValueTask EnqueueAsync(TextJob job, CancellationToken ct = default) => _channel.Writer.WriteAsync(job, ct);
    public IAsyncEnumerable<TextJob> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public interface IRideStore
{
    Task<IReadOnlyList<(string Rider, string Log)>> RideLogsAsync(DateOnly day);
    Task<IReadOnlyList<string>> NewMailsAsync();
    Task SaveAsync(string key, string text);
    Task<int> ExecuteAsync(string sql);
}

public sealed class TextJobWorker(TextJobQueue queue, IServiceScopeFactory scopes, ILogger<TextJobWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                using var scope = scopes.CreateScope();
                var llm = scope.ServiceProvider.GetRequiredService<ILlmClient>();
                var reply = await llm.CompleteAsync(new LlmRequest(job.Instruction, job.Data, MaxTokens: 800), stoppingToken);
                await job.Done(reply.Content);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "text job {Name} failed", job.Name);
            }
        }
    }
}

public sealed class NightlyService(
    TextJobQueue queue, IRideStore store, ILlmClient llm, IOptions<AiOptions> options, ILogger<NightlyService> log) : BackgroundService
{
    private const string CleanupSql = /*no prompt: sql*/ """
        DELETE FROM ride_positions
        WHERE recorded_at < now() - interval '14 days'
          AND order_no IN (SELECT order_no FROM orders WHERE status IN ('delivered', 'cancelled'));
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (DateTime.Now.Hour != 3) continue;
            try
            {
                await store.ExecuteAsync(CleanupSql);
                await SortMailsAsync(stoppingToken);
                await QueueRideLogsAsync(stoppingToken);
                await BriefingAsync(stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "nightly run failed");
            }
        }
    }

    private async Task SortMailsAsync(CancellationToken ct)
    {
        foreach (var mail in await store.NewMailsAsync())
        {
            var reply = await llm.CompleteAsync(
                new LlmRequest(/*task*/ /*prompt: elsewhere*/ PromptCatalog.ClassifyMail, mail, Temperature: 0, MaxTokens: 4), ct);
            await store.SaveAsync("mail/" + reply.Content.Trim(), mail);
        }
    }

    private async Task QueueRideLogsAsync(CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(DateTime.Today.AddDays(-1));
        foreach (var (rider, rideLog) in await store.RideLogsAsync(day))
        {
            await queue.EnqueueAsync(new TextJob(
                "summary-" + rider,
                /*prompt: wrapper*/ "Summarise the day of a bike courier from the log of the app in 4 to 6 sentences, for the team lead. " +
                "Mention waiting times over 15 minutes, breakdowns and drops which were tried more than once. " +
                "Do not judge the rider and do not calculate an average speed, the works council doesnt want that.",
                rideLog,
                text => store.SaveAsync($"summary/{day:yyyyMMdd}/{rider}", text)), ct);

            await queue.EnqueueAsync(new TextJob(
                "defects-" + rider,
                /*examples*/ /*prompt: wrapper*/ """
                Find all defects of bikes in the log. One line for each: bike number; part; urgency (now, week, some day).
                If there is none write NONE.

                Log: 10:12 bike 14 rear brake squeeks again, 11:40 lost 20 min because chain of 14 jumped off twice
                14; rear brake; week
                14; chain; now

                Log: 16:02 all fine, rain
                NONE
                """,
                rideLog,
                text => store.SaveAsync($"defects/{day:yyyyMMdd}/{rider}", text)), ct);
        }
    }

    private async Task BriefingAsync(CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Briefing for ").Append(DateTime.Today.ToString("D")).AppendLine(".");
        sb.AppendLine("Make it from these notes, most important first, leave out what riders know anyway:");
        foreach (var mail in (await store.NewMailsAsync()).Take(10))
            sb.AppendLine("* " + mail.Replace('\n', ' '));

        var reply = await llm.CompleteAsync(new LlmRequest(/*prompt: elsewhere*/ options.Value.BriefingPrompt, sb.ToString(), Temperature: 0.5f), ct);
        await store.SaveAsync("briefing", reply.Content);
    }
}
