using System.Threading.Channels;
using ToolNest.Ai;

namespace ToolNest.Workers;

public enum ReminderKind { DueTomorrow, Overdue }

public sealed record Reminder(ReminderKind Kind, string FirstName, string Tool, string OwnerName, int Days, string? LastReply);

public sealed class ReminderQueue
{
    private readonly Channel<Reminder> _channel = Channel.CreateBounded<Reminder>(200);

    public ValueTask AddAsync(Reminder reminder) => _channel.Writer.WriteAsync(reminder);

    public IAsyncEnumerable<Reminder> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public interface IMailer
{
    Task SendAsync(string to, string subject, string body);
}

public sealed class ReminderWorker(ReminderQueue queue, LlmGateway gateway, IServiceProvider services, ILogger<ReminderWorker> logger) : BackgroundService
{
    private const string Fallback = /*no prompt: mail*/ "Hello, please remember to bring back the tool you borrowed. If you need more time, write a message to the owner and ask. You can extend once for free. Your ToolNest team";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var reminder in queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (reminder.LastReply is { Length: > 0 } reply)
                {
                    var state = await ClassifyReplyAsync(reply, stoppingToken);
                    if (state is "RETURNED" or "EXTENDED")
                    {
                        logger.LogInformation("No reminder for {Tool}, reply was {State}", reminder.Tool, state);
                        continue;
                    }
                }

                var instructionText =  /*prompt: local*/ $"To {reminder.FirstName}: {reminder.Tool} of {reminder.OwnerName}, {reminder.Days} days";
                var text = await gateway.AskAsync(ToneFor(reminder),instructionText, stoppingToken);
                await SendAsync(reminder, text.Length > 0 ? text : Fallback);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                logger.LogError(ex, "Reminder for {Tool} failed", reminder.Tool);
                await SendAsync(reminder, Fallback);
            }
        }
    }

    private Task<string> ClassifyReplyAsync(string reply, CancellationToken ct)
        => gateway.AskAsync(/*examples*//*prompt: wrapper*/ """
            Classify the reply of a borrower to a reminder. Labels: RETURNED, EXTENDED, LATE, PROBLEM.
            "steht seit gestern wieder bei ihm in der garage" -> RETURNED
            "Marta said I can keep it till monday" -> EXTENDED
            "sorry sorry, tonight!" -> LATE
            "it does not start any more" -> PROBLEM
            Only the label.
            """, reply, ct);

    private static string ToneFor(Reminder reminder)
    {
        if (reminder.Kind == ReminderKind.DueTomorrow)
        {
            return /*prompt: method*/ "Write a reminder of at most three sentences that a borrowed tool has to go back tomorrow. Cheerful, first name, mention the owner. Offer the free extension.";
        }

        return reminder.Days > 7
            ? /*prompt: method*/ "Write a serious but polite reminder: the tool is more than a week overdue, the owner is waiting, from day ten on the deposit is lost. Five sentences, no threats apart from that."
            : /*prompt: method*/ "Write a friendly reminder that the tool is a few days overdue. Assume they have simply forgotten it. Two to three sentences.";
    }

    private async Task SendAsync(Reminder reminder, string text)
    {
        await using var scope = services.CreateAsyncScope();
        var mailer = scope.ServiceProvider.GetRequiredService<IMailer>();
        await mailer.SendAsync(reminder.FirstName, "Your borrowed " + reminder.Tool, text);
    }
}
