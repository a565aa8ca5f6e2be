using System.Threading.Channels;
using Dragoman.Ai;
using Dragoman.Intake;
using Microsoft.Extensions.AI;

namespace Dragoman.Worker;

public sealed record IncomingMail(string From, string Body);

/// <summary>Reads the mails of interpreters that answer to a request.</summary>
public sealed class MailWorker : BackgroundService
{
    private readonly Channel<IncomingMail> _queue;
    private readonly IChatClient _client;
    private readonly ILogger<MailWorker> _logger;
    private readonly List<ChatMessage> _style;

    private string Signature { get; set; } = /*prompt: member*/ "You write mails of the interpreter office of the court. Polite, plain, no legalese, at most 120 words. Close with \"Interpreter office\" and nothing below. Never mention other interpreters who were asked too.";

    public MailWorker(Channel<IncomingMail> queue, IChatClient client, ILogger<MailWorker> logger)
    {
        _queue = queue;
        _client = client;
        _logger = logger;
        _style = [new ChatMessage(ChatRole.System, Signature)];
    }

    private const string KindPrompt = /*examples*//*prompt: member*/ @"An interpreter answers to a booking request. Classify the answer: ACCEPT, DECLINE, COUNTER (other time or fee), QUESTION, OTHER.

Mail: Fine, I'll be there at 9.
Kind: ACCEPT

Mail: On Tuesday I'm at the high court all day, Wednesday would be possible
Kind: COUNTER

Mail: Is there a lift? I come with a wheelchair. Otherwise ok
Kind: QUESTION

Mail: {0}
Kind:";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var kind = (await _client.GetResponseAsync(string.Format(KindPrompt, mail.Body), cancellationToken: stoppingToken)).Text.Trim();
                var instruction = InstructionFor(kind);
                if (instruction is null)
                {
                    _logger.LogInformation("Mail of {From} is {Kind}, left to the clerk", mail.From, kind);
                    continue;
                }

                List<ChatMessage> messages = [.. _style, new(ChatRole.User, instruction + "\n\n" + mail.Body)];
                var draft = await _client.GetResponseAsync(messages, new ChatOptions { Temperature = 0.5f }, stoppingToken);
                _logger.LogDebug("Draft: {Draft}", draft.Text);
            }
            catch (HttpRequestException ex)
            {
                _logger.LogWarning(ex, "mail of {From} postponed", mail.From);
                await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
                _queue.Writer.TryWrite(mail);
            }
        }
    }

    private static string? InstructionFor(string kind)
    {
        switch (kind)
        {
            case "ACCEPT":
                return /*prompt: method*/ "Thank the interpreter for the acceptance of the mail below and remind him or her of the identity card for the security gate and of being there 15 minutes early.";
            case "DECLINE":
            case "COUNTER":
                return /*prompt: method*/ "Antworte auf die Mail unten: Bedanke dich für die schnelle Rückmeldung und schreib, dass wir uns melden, falls der Termin verlegt wird. Keine Zusage zu Zeit oder Honorar machen.";
            default:
                return null;
        }
    }
}
