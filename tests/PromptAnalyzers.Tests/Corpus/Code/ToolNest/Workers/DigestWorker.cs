using System.Text;
using ToolNest.Ai;

namespace ToolNest.Workers;

public interface IDigestStore
{
    Task<IReadOnlyList<string>> QueryAsync(string sql, string area);
    Task<IReadOnlyList<string>> AreasAsync();
}

public sealed class DigestWorker(LlmGateway gateway, IServiceProvider services) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (DateTime.Now is not { DayOfWeek: DayOfWeek.Thursday, Hour: 17 }) continue;

            await using var scope = services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<IDigestStore>();
            var mailer = scope.ServiceProvider.GetRequiredService<IMailer>();

            foreach (var area in await store.AreasAsync())
            {
                var fresh = await store.QueryAsync(/*no prompt: sql*/ """
                    select l.title || ' (' || u.first_name || ')'
                    from listings l join users u on u.id = l.owner_id
                    where l.area = @area and l.created_at > now() - interval '7 days' and l.blocked = false
                    order by l.created_at desc limit 25
                    """, area);
                if (fresh.Count == 0) continue;

                var mail = await gateway.AskAsync(/*prompt: elsewhere*/ Prompts.DigestEditor, ComposeRequest(area, fresh), stoppingToken);
                await mailer.SendAsync(area, "New on your street", mail);
            }
        }
    }

    private static string ComposeRequest(string area, IReadOnlyList<string> fresh)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ $"Write this week's mail for the area {area}.");
        sb.AppendLine("Begin with one sentence that fits the season, then present the three most unusual new tools and list the others in one line.");
        sb.AppendLine();
        sb.AppendLine("New tools:");
        foreach (var title in fresh)
        {
            sb.AppendLine("* " + title);
        }

        if (fresh.Count < 4)
        {
            sb.AppendLine("There is little new this week. Ask the readers to have a look into their cellar.");
        }

        return sb.ToString();
    }
}
