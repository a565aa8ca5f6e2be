using System.Net.Http.Json;
using VarnishWarden.Ai;
using VarnishWarden.Moderation;

namespace VarnishWarden.Bot;

public class ForumBot : BackgroundService
{
    private readonly ForumApi _forum;
    private readonly PostModerator _moderator;
    private readonly AppealAgent _appeals;
    private readonly Tagger _tagger;
    private readonly Postmaster _post;
    private readonly Dictionary<string, BotCommand> _commands;
    private readonly ILogger<ForumBot> _logger;

    public ForumBot(ForumApi forum, PostModerator moderator, AppealAgent appeals, Tagger tagger, Postmaster post, IEnumerable<BotCommand> commands, ILogger<ForumBot> logger)
    {
        _forum = forum;
        _moderator = moderator;
        _appeals = appeals;
        _tagger = tagger;
        _post = post;
        _commands = commands.ToDictionary(c => c.Name);
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var since = DateTime.UtcNow.AddMinutes(-10);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                foreach (var post in await _forum.NewPostsAsync(since, ct))
                {
                    await HandleAsync(post, ct);
                    if (post.At > since) since = post.At;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _logger.LogError(e, "round failed");
            }
            await Task.Delay(TimeSpan.FromSeconds(20), ct);
        }
    }

    private async Task HandleAsync(ForumPost post, CancellationToken ct)
    {
        var verdict = await _moderator.JudgeAsync(post, ct);
        switch (verdict.Action)
        {
            case "hide":
                await _forum.HideAsync(post, verdict.Reason, ct);
                await _post.WarnAsync(post, verdict.Rule, ct);
                return;
            case "review":
                _logger.LogInformation("review: {Id} {Reason}", post.Id, verdict.Reason);
                break;
        }

        if (post.AuthorPosts <= 1) await _post.WelcomeAsync(post.Author, post.Body, ct);
        if (post.Title.Length > 0) await _tagger.TagAsync(post, ct);

        if (!post.Body.StartsWith('!')) return;
        var parts = post.Body.Split(' ', 2);
        var argument = parts.Length > 1 ? parts[1] : "";

        if (parts[0] == "!help")
            await _forum.ReplyAsync(post.ThreadId, /*no prompt: help text*/ "I know these commands: !ask <question>, !summary, !wood <description of the wood>, !de (last post in German), !title, !appeal <why the warning was wrong>.", ct);
        else if (parts[0] == "!appeal")
            await _forum.ReplyAsync(post.ThreadId, await _appeals.HearAsync(post.Author, argument, ct), ct);
        else if (_commands.TryGetValue(parts[0], out var command))
            await _forum.ReplyAsync(post.ThreadId, await command.RunAsync(argument, await _forum.ThreadAsync(post.ThreadId, ct), ct), ct);
    }
}

public class Postmaster(ClaudeGateway claude, ForumApi forum)
{
    public async Task WelcomeAsync(string name, string about, CancellationToken ct)
    {
        var system = /*prompt: elsewhere*/ PromptLibrary.Welcome.Replace("{{name}}", name).Replace("{{about}}", about);
        var text = await claude.AskAsync(system, /*prompt: wrapper*/ "Write the message now.", 300, 0.8, ct);
        await forum.MessageAsync(name, "Welcome to the bench", text, ct);
    }

    public async Task WarnAsync(ForumPost post, string rule, CancellationToken ct)
    {
        var count = await forum.WarningsAsync(post.Author, ct) + 1;
        var text = await claude.AskAsync(string.Format(/*prompt: elsewhere*/ PromptLibrary.WarningLetter, post.Author, rule, count), post.Body, 400, ct: ct);
        await forum.MessageAsync(post.Author, $"Warning no. {count}", text, ct);
    }
}

public record ForumPost(long Id, long ThreadId, string Section, string Author, int AuthorPosts, string Body, DateTime At)
{
    public string Title { get; init; } = "";
}

public class ForumApi(HttpClient http, ILogger<ForumApi> log)
{
    public async Task<List<ForumPost>> NewPostsAsync(DateTime since, CancellationToken ct) =>
        await http.GetFromJsonAsync<List<ForumPost>>($"posts?since={since:O}", ct) ?? [];

    public async Task<List<ForumPost>> ThreadAsync(long threadId, CancellationToken ct) =>
        await http.GetFromJsonAsync<List<ForumPost>>($"threads/{threadId}/posts", ct) ?? [];

    public Task ReplyAsync(long threadId, string text, CancellationToken ct) =>
        http.PostAsJsonAsync($"threads/{threadId}/posts", new { body = text + /*no prompt: ui text*/ "\n\n[size=80][i]I am a bot. If I talk nonsense, press the red flag below this post and a human looks at it.[/i][/size]" }, ct);

    public async Task HideAsync(ForumPost post, string reason, CancellationToken ct)
    {
        log.LogWarning(/*no prompt: log*/ "Post {Id} by {Author} was hidden ({Reason}), the moderators on duty have been informed via the shoutbox", post.Id, post.Author, reason);
        await http.PostAsJsonAsync($"posts/{post.Id}/hide", new { reason }, ct);
    }

    public Task MessageAsync(string user, string subject, string body, CancellationToken ct)
    {
        var html = /*no prompt: html*/ $"<html><body style='font-family:Georgia'><h3>{subject}</h3><p>{body.Replace("\n", "<br>")}</p><hr><small>Restorers' Bench, the forum for old wood</small></body></html>";
        return http.PostAsJsonAsync("messages", new { to = user, subject, html }, ct);
    }

    public Task TagAsync(long threadId, string[] tags, CancellationToken ct) =>
        http.PutAsJsonAsync($"threads/{threadId}/tags", tags, ct);

    public async Task<int> WarningsAsync(string user, CancellationToken ct) =>
        await http.GetFromJsonAsync<int>($"users/{user}/warnings", ct);
}
