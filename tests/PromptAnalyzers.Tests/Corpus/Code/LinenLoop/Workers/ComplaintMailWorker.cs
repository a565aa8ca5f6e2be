using System.Threading.Channels;
using LinenLoop.Features.Deliveries;
using LinenLoop.Infrastructure;

namespace LinenLoop.Workers;

public sealed record IncomingMail(string From, string Subject, string Body, string Language);

public sealed class ComplaintQueue
{
    private readonly Channel<IncomingMail> _channel = Channel.CreateBounded<IncomingMail>(200);
    public ValueTask EnqueueAsync(IncomingMail mail, CancellationToken ct) => _channel.Writer.WriteAsync(mail, ct);
    public IAsyncEnumerable<IncomingMail> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public sealed class ComplaintMailWorker : BackgroundService
{
    private readonly ComplaintQueue _queue;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<ComplaintMailWorker> _logger;
    private string? _routingPrompt;

    public ComplaintMailWorker(ComplaintQueue queue, IServiceScopeFactory scopes, ILogger<ComplaintMailWorker> logger)
    {
        _queue = queue;
        _scopes = scopes;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _routingPrompt = await /*examples*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "complaint_routing.txt"), stoppingToken);

        await foreach (var mail in _queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                using var scope = _scopes.CreateScope();
                var llm = scope.ServiceProvider.GetRequiredService<ILlmService>();
                var gateway = scope.ServiceProvider.GetRequiredService<IMailGateway>();
                await ProcessAsync(mail, llm, gateway, stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _logger.LogError(ex, /*no prompt: log*/ "Complaint mail from {From} could not be processed and stays in the inbox. Please route it by hand.", mail.From);
            }
        }
    }

    private async Task ProcessAsync(IncomingMail mail, ILlmService llm, IMailGateway gateway, CancellationToken ct)
    {
        var team = await llm.AskAsync(_routingPrompt!, $"{mail.Subject}\n\n{mail.Body}", ct);
        if (team == "NONE") return;

        string replyPrompt;
        if (mail.Language == "de")
        {
            replyPrompt = /*prompt: local*/ "Du antwortest im Namen des Kundendienstes von LinenLoop auf eine Beschwerde. Bestätige den Eingang, nenne das Anliegen in einem Satz mit eigenen Worten und kündige eine Rückmeldung bis zum nächsten Werktag, 12 Uhr an. Keine Schuldeingeständnisse, kein Rabatt, Sie-Form.";
        }
        else
        {
            replyPrompt = /*prompt: local*/ "You reply on behalf of LinenLoop customer care to a complaint from a hotel. Confirm receipt, repeat the issue in one sentence in your own words and announce an answer until noon of the next working day. No admission of fault and no discounts.";
        }

        var reply = await llm.AskAsync(replyPrompt, mail.Body, ct);

        var html = /*no prompt: html*/ $"""
            <html><body style="font-family:Segoe UI,sans-serif">
            <p>{System.Net.WebUtility.HtmlEncode(reply)}</p>
            <hr><small>LinenLoop GmbH - Please keep the ticket number in the subject when you answer. You are an important customer to us.</small>
            </body></html>
            """;
        await gateway.SendAsync(mail.From, "Re: " + mail.Subject, html, ct);
        await gateway.SendAsync($"{team.ToLowerInvariant()}@linenloop.example", "New complaint routed to your team, please answer until noon of the next working day", mail.Body, ct);
    }
}
