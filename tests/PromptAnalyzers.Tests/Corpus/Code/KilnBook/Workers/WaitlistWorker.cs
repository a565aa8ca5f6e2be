using System.Net.Mail;
using KilnBook.Ai;

namespace KilnBook.Workers;

public record WaitingPerson(int Id, string Name, string Mail, string Course, DateTime? HeldUntil, string? LastReply);

public class WaitlistStore
{
    // the old access database, dont ask
    public const string OpenEntries = /*no prompt: sql*/ @"SELECT w.Id, m.FirstName, m.Mail, c.Title, w.HeldUntil, w.LastReply
        FROM Waitlist w
        INNER JOIN Members m ON m.Id = w.MemberId
        INNER JOIN Courses c ON c.Id = w.CourseId
        WHERE w.State IN ('free', 'asked') AND c.StartsOn > CURRENT_DATE
        ORDER BY w.CreatedAt";

    public Task<List<WaitingPerson>> QueryAsync(string sql) => Task.FromResult(new List<WaitingPerson>());
    public Task SetStateAsync(int id, string state) => Task.CompletedTask;
}

public class WaitlistWorker : BackgroundService
{
    private readonly WaitlistStore _store;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<WaitlistWorker> _logger;

    public WaitlistWorker(WaitlistStore store, IServiceScopeFactory scopes, ILogger<WaitlistWorker> logger)
    {
        _store = store;
        _scopes = scopes;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using var scope = _scopes.CreateScope();
                var ai = scope.ServiceProvider.GetRequiredService<IAiService>();
                foreach (var person in await _store.QueryAsync(WaitlistStore.OpenEntries))
                    await HandleAsync(ai, person);
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, "waitlist run failed");
            }

            await Task.Delay(TimeSpan.FromMinutes(15), stoppingToken);
        }
    }

    private async Task HandleAsync(IAiService ai, WaitingPerson person)
    {
        if (person.LastReply is null)
        {
            var until = (person.HeldUntil ?? DateTime.Now.AddDays(2)).ToString("dddd HH:mm");
            var note = await ai.QuickAsync(string.Format(/*prompt: elsewhere*/ PromptTexts.WaitlistNote, person.Name, person.Course, until));
            await SendAsync(person.Mail, "A place became free", note);
            await _store.SetStateAsync(person.Id, "asked");
            return;
        }

        var meaning = await ai.AskAsync(/*examples*//*prompt: elsewhere*/ PromptTexts.ReplyMeaning, /*prompt: wrapper*/ $"Reply: \"{person.LastReply}\"", 0f);
        switch (meaning.Trim().ToUpperInvariant())
        {
            case "ACCEPT":
                await SendAsync(person.Mail, "See you in the studio", /*no prompt: mail*/ $"Hello {person.Name},\n\nyour place in {person.Course} is booked. Please pay within 7 days, the account number is on our website. If you can't come, tell us at least two days before.\n\nYour studio team");
                await _store.SetStateAsync(person.Id, "booked");
                break;
            case "DECLINE":
                await _store.SetStateAsync(person.Id, "declined");
                break;
            default:
                await _store.SetStateAsync(person.Id, "desk");
                break;
        }
    }

    public static async Task<string> DigestAsync(IAiService ai, string course, IReadOnlyList<string> cards)
        => await ai.AskAsync(/*prompt: elsewhere*/ PromptTexts.CourseFeedbackDigest(course, cards.Count), string.Join("\n---\n", cards));

    private static async Task SendAsync(string to, string subject, string body)
    {
        using var smtp = new SmtpClient("localhost");
        await smtp.SendMailAsync(new MailMessage("desk@kilnbook.example", to, subject, body));
    }
}
