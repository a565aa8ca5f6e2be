using System.Globalization;
using System.Text;
using VarnishWarden.Ai;
using VarnishWarden.Bot;

namespace VarnishWarden.Jobs;

public class DigestJob : BackgroundService
{
    private readonly ClaudeGateway _claude;
    private readonly ForumApi _forum;
    private readonly string _seasonTips;

    private const string CleanupSql = /*no prompt: sql*/ "DELETE FROM digest_queue WHERE sent_at < datetime('now', '-60 days') AND thread_id NOT IN (SELECT thread_id FROM pinned)";

    public DigestJob(ClaudeGateway claude, ForumApi forum)
    {
        _claude = claude;
        _forum = forum;
        _seasonTips = /*prompt: file*/ File.ReadAllText("Prompts/season_tips.txt");
    }

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(ct))
        {
            if (DateTime.Now is not { DayOfWeek: DayOfWeek.Sunday, Hour: 8 }) continue;
            await RunOnceAsync(ct);
        }
    }

    internal async Task RunOnceAsync(CancellationToken ct)
    {
        var week = ISOWeek.GetWeekOfYear(DateTime.Today);
        var posts = await _forum.NewPostsAsync(DateTime.UtcNow.AddDays(-7), ct);

        var list = new StringBuilder(/*prompt: builder*/ "These threads were active in the last seven days:\n\n");
        foreach (var t in posts.GroupBy(p => p.ThreadId).OrderByDescending(g => g.Count()).Take(25))
        {
            list.Append("## ").AppendLine(t.First().Title);
            list.AppendLine($"{t.Count()} posts by {t.Select(p => p.Author).Distinct().Count()} members");
            list.AppendLine(string.Join(" / ", t.Take(5).Select(p => p.Body.Length > 300 ? p.Body[..300] : p.Body)));
            list.AppendLine();
        }

        var digest = await _claude.AskAsync(/*prompt: elsewhere*/ PromptLibrary.DigestIntro(week), list.ToString(), 1500, 0.5, ct);
        var tip = await _claude.AskAsync(_seasonTips, /*prompt: wrapper*/ $"Monat: {DateTime.Today:MMMM}", 200, 0.9, ct);

        await _forum.ReplyAsync(1, digest + "\n\n[b]Tipp der Woche[/b]\n" + tip, ct);
    }
}
