using System.Threading.Channels;
using HavarieDesk.Ai;
using Microsoft.Extensions.AI;

namespace HavarieDesk.Workers;

public class InboxQueue
{
    private readonly Channel<InboundMail> _channel = Channel.CreateBounded<InboundMail>(200);
    public ValueTask PushAsync(InboundMail mail, CancellationToken ct = default) => _channel.Writer.WriteAsync(mail, ct);
    public IAsyncEnumerable<InboundMail> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public class InboxTriageWorker : BackgroundService
{
    private const string SystemPrompt = /*typed task*/ /*prompt: member*/ """
        You sort the mails that arrive at the claims inbox of a cargo insurer.

        kind is one of
          notice     first notice of a loss
          document   documents for a claim that already exists (survey report, invoice, b/l, photos)
          question   somebody wants to know the state of things
          recovery   letters from carriers, their insurers or lawyers
          spam       offers, newsletters, seminars
          other      everything else

        policyNo: the number starts with HD- followed by 7 digits. Null when there is none, do not take claim numbers.
        urgency: 1 can wait, 2 today, 3 at once. Perishable goods, a pending sale, a court date or a time bar make it a 3.
        hint: what the handler has to do, max 12 words, in German.
        """;

    private readonly InboxQueue _queue;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<InboxTriageWorker> _logger;
    private string _fraudRubric = /*task*/ /*prompt: member*/ @"Rate how suspicious this notice of loss is, 0 (nothing odd) to 100 (hand it to the investigators).
+25 loss reported more than 30 days after discharge without a reason
+20 policy or sum insured changed in the six weeks before
+20 no packing list and no photos, high value
+15 the notice contradicts itself (dates, number of packages)
+10 route is known for it: {routes}
-10 a surveyor was called the same day
Only the number. No words.";

    public InboxTriageWorker(InboxQueue queue, IServiceScopeFactory scopes, IConfiguration config, ILogger<InboxTriageWorker> logger)
    {
        _queue = queue;
        _scopes = scopes;
        _logger = logger;
        _fraudRubric = _fraudRubric.Replace("{routes}", config["Fraud:Routes"] ?? "none listed");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                using var scope = _scopes.CreateScope();
                await HandleAsync(mail, scope.ServiceProvider, stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _logger.LogError(ex, "triage of {Subject} failed", mail.Subject);
            }
        }
    }

    private async Task HandleAsync(InboundMail mail, IServiceProvider sp, CancellationToken ct)
    {
        var chat = sp.GetRequiredService<IChatClient>();
        var gateway = sp.GetRequiredService<LlmGateway>();
        var store = sp.GetRequiredService<IClaimStore>();

        var messages = new[]
        {
            new ChatMessage(ChatRole.System, SystemPrompt),
            new ChatMessage(ChatRole.User, /*prompt: call*/ $"From: {mail.From}\nSubject: {mail.Subject}\nReceived: {mail.Received:u}\n\n{mail.Body}")
        };
        var triage = await chat.GetResponseAsync<TriageResult>(messages, new ChatOptions { Temperature = 0 }, cancellationToken: ct);
        if (!triage.TryGetResult(out var result))
            return;

        if (result.Kind == "notice")
        {
            foreach (var open in (await store.OpenAsync(ct)).Where(c => c.PolicyNo == result.PolicyNo))
            {
                var duplicateQuestion = /*task*/ /*prompt: local*/ $"Do the claim and the mail describe the same loss? Same goods, same voyage and about the same date are needed, a different amount does not matter. Answer yes or no.\n\nCLAIM {open.Cargo}, {open.Route}, {open.LossDate}\n{open.Narrative}\n\nMAIL {mail.Subject}\n{mail.Body}";
                var same = await chat.GetResponseAsync(duplicateQuestion, cancellationToken: ct);
                if (same.Text.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase))
                {
                    await store.AddNoteAsync(open.Id, $"Possible duplicate notice from {mail.From}", ct);
                    return;
                }
            }

            var score = await gateway.AskAsync(_fraudRubric, mail.Body, 0f, ct);
            _logger.LogInformation("notice {Subject} scored {Score}", mail.Subject, score);
        }
        else if (result.Kind == "recovery")
        {
            var stance = await gateway.AskAsync(/*examples*/ /*prompt: wrapper*/ """
                Which position does the carrier take in this letter? Reply with ACCEPT, REJECT, LIMIT or NONE.

                "We acknowledge liability for two of the eleven pallets" -> ACCEPT
                "our liability is in any event restricted to 2 SDR per kilo" -> LIMIT
                "Wir weisen den Anspruch dem Grunde und der Höhe nach zurück." -> REJECT
                "Please send us the survey report, we will then revert." -> NONE
                """, mail.Body, ct: ct);
            _logger.LogInformation("carrier stance {Stance}", stance);
        }
    }

}
