using System.Threading.Channels;
using FleetDocket.Ai;
using FleetDocket.Data;
using FleetDocket.Managers;
using FleetDocket.Options;
using Microsoft.Extensions.Options;

namespace FleetDocket.Workers;

public sealed record InboxItem(Guid CaseId, string From, string Subject, string Body, string? AttachmentText, IReadOnlyList<byte[]> Photos);

public sealed record RoutingResult(string Queue, string? LicensePlate, string? DamageDate, double Confidence);

public sealed class InboxQueue
{
    private readonly Channel<InboxItem> _channel = Channel.CreateBounded<InboxItem>(200);
    public ValueTask EnqueueAsync(InboxItem item, CancellationToken ct) => _channel.Writer.WriteAsync(item, ct);
    public IAsyncEnumerable<InboxItem> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public sealed class InboxWorker : BackgroundService
{
    private static readonly string RoutingInstructions =
        /*typed task*//*prompt: member*/ """
        You route incoming mails of a vehicle leasing company.

        Queues:
        - damage: accident, broken glass, theft, defect of the car
        - invoice: invoice, cost estimate or reminder of a garage
        - contract: mileage change, extension, end of contract, driver change
        - fines: letters of the police or of a municipality
        - spam: advertising, phishing, newsletters
        - other

        Also read the licence plate and the date of the damage out of subject and body if there are any (else null). The date has to be absolute, the mail was recieved on the date given in the first line. confidence is between 0 and 1, be honest with it: below 0.6 a human looks at the mail.
        """;

    private const string RoutingSchema = """
        {
          "type": "object",
          "properties": {
            "queue": { "type": "string", "enum": ["damage", "invoice", "contract", "fines", "spam", "other"] },
            "licensePlate": { "type": ["string", "null"] },
            "damageDate": { "type": ["string", "null"] },
            "confidence": { "type": "number" }
          },
          "required": ["queue", "licensePlate", "damageDate", "confidence"],
          "additionalProperties": false
        }
        """;

    private readonly InboxQueue _queue;
    private readonly IServiceScopeFactory _scopes;
    private readonly IntakeOptions _options;
    private readonly ILogger<InboxWorker> _logger;

    public InboxWorker(InboxQueue queue, IServiceScopeFactory scopes, IOptions<IntakeOptions> options, ILogger<InboxWorker> logger)
    {
        _queue = queue;
        _scopes = scopes;
        _options = options.Value;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Parallel.ForEachAsync(_queue.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = _options.MaxParallel, CancellationToken = stoppingToken },
            async (item, ct) =>
            {
                try
                {
                    await ProcessAsync(item, ct);
                }
                catch (Exception ex) when (ex is not OperationCanceledException)
                {
                    _logger.LogError(ex, "Mail of case {Case} failed", item.CaseId);
                }
            });
    }

    private async Task ProcessAsync(InboxItem item, CancellationToken ct)
    {
        using var scope = _scopes.CreateScope();
        var sp = scope.ServiceProvider;
        var chat = sp.GetRequiredService<IChatGateway>();

        var mail = /*prompt: local*/ $"Received: {DateTime.UtcNow:yyyy-MM-dd}\nFrom: {item.From}\nSubject: {item.Subject}\n\n{item.Body}";
        var routing = await chat.CompleteJsonAsync<RoutingResult>(RoutingInstructions, mail, "mail_routing", RoutingSchema, ct);

        if (routing is null || routing.Confidence < 0.6)
        {
            await sp.GetRequiredService<ICaseRepository>().SetRouteAsync(item.CaseId, "MANUAL", ct);
            return;
        }

        switch (routing.Queue)
        {
            case "damage":
                var day = DateOnly.TryParse(routing.DamageDate, out var d) ? d : DateOnly.FromDateTime(DateTime.UtcNow);
                await sp.GetRequiredService<DamageManager>().HandleAsync(new DamageReport(item.CaseId, item.Body, routing.LicensePlate ?? "unknown", 0, day, item.Photos), ct);
                break;
            case "invoice" when item.AttachmentText is not null:
                await sp.GetRequiredService<IInvoiceManager>().ProcessAsync(item.CaseId, item.AttachmentText, ct);
                break;
            case "spam":
                _logger.LogInformation("Dropped spam from {From}", item.From);
                break;
            default:
                await sp.GetRequiredService<CorrespondenceManager>().DraftReplyAsync(item.CaseId, item.Body, ct);
                break;
        }
    }
}
