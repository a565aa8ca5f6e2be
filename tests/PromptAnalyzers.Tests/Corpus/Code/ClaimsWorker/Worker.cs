using ClaimsWorker.Letters;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimsWorker;

public class Worker : BackgroundService
{
    private readonly ILogger<Worker> _logger;
    private readonly ClaimStore _store;
    private readonly ClaudeGateway _claude;
    private readonly ClaimTriage _triage;
    private readonly FraudCheck _fraud;
    private readonly IEnumerable<LetterBase> _letters;

    public Worker(ILogger<Worker> logger, ClaimStore store, ClaudeGateway claude, ClaimTriage triage, FraudCheck fraud, IEnumerable<LetterBase> letters)
    {
        _logger = logger;
        _store = store;
        _claude = claude;
        _triage = triage;
        _fraud = fraud;
        _letters = letters;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var claim in await _store.NextAsync(10))
            {
                try
                {
                    await HandleAsync(claim, stoppingToken);
                }
                catch (Exception ex)
                {
                    _logger.LogError(ex, /*no prompt: log*/ "Could not handle claim {ClaimId}, it goes back to the queue", claim.Id);
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
        }
    }

    private async Task HandleAsync(Claim claim, CancellationToken ct)
    {
        // 1. make it short, adjusters don't read
        var summary = await _claude.AskAsync(
            /*prompt: wrapper*/ "You summarise insurance claims for adjusters who have 20 seconds. Max. 3 sentences, no opinions.",
            claim.Text,
            ct);

        // 2. where does it go?
        var (department, urgent) = await _triage.SortAsync(claim, ct);
        _logger.LogInformation(/*no prompt: log*/ "Claim {Id} goes to {Department}, urgent: {Urgent}", claim.Id, department, urgent);

        // 3. look for fraud only where it pays
        if (claim.Amount > 5_000m)
        {
            var report = await _fraud.InvestigateAsync(claim, ct);
            summary += Environment.NewLine + report;
        }

        // 4. missing documents
        string question = /*prompt: local*/ "Which documents are missing in this claim? Known types: police report, invoice, photos, medical certificate. "
            + "Reply with a comma separated list or NONE.\n\nClaim:\n" + claim.Text + "\n\nAttached: " + string.Join(", ", claim.Attachments);
        var missing = await _claude.AskAsync(null, question, ct);

        var letter = _letters.FirstOrDefault(l => l.Fits(claim, missing));
        if (letter is not null)
        {
            await _store.SaveLetterAsync(claim.Id, await letter.WriteAsync(claim, ct));
        }

        await _store.SaveAsync(claim.Id, department, summary, missing);
    }
}
