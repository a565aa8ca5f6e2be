using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace IntakeMill.Intake;

public record IntakeJob(Guid Id, string FileName, string Text, string? From);

public enum DocKind { Invoice, DeliveryNote, Claim, PriceList, Other }

public sealed class DocumentRouter : BackgroundService
{
    private readonly Channel<IntakeJob> _queue;
    private readonly IChatClient _chat;
    private readonly FieldExtractor _extractor;
    private readonly ILogger<DocumentRouter> _logger;

    public DocumentRouter(Channel<IntakeJob> queue, IChatClient chat, FieldExtractor extractor, ILogger<DocumentRouter> logger)
    {
        _queue = queue;
        _chat = chat;
        _extractor = extractor;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var kind = await ClassifyAsync(job, stoppingToken);
                _logger.LogInformation("{Id} is {Kind}", job.Id, kind);

                if (await _chat.DecideAsync(/*task*//*prompt: wrapper*/ "Does the sender threaten with a lawyer, a court or a stop of deliveries? Answer true or false.", job.Text, stoppingToken))
                    await NotifyAsync(job, "legal");

                var urgency = await ScoreUrgencyAsync(job.Text, stoppingToken);
                var fields = await _extractor.ExtractAsync(kind, job.Text, stoppingToken);
                if (fields is null && job.From is not null)
                {
                    var mail = await _chat.GetResponseAsync(/*prompt: elsewhere*/ PromptLibrary.ReplyTo(job.From, "no fields could be read"), cancellationToken: stoppingToken);
                    _logger.LogInformation("Draft for {From}: {Mail}", job.From, mail.Text);
                }
                await StoreAsync(job, kind, urgency, fields);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _logger.LogError(ex, "Job {Id} failed", job.Id);
            }
        }
    }

    private async Task<DocKind> ClassifyAsync(IntakeJob job, CancellationToken ct)
    {
        var excerpt = job.Text.Length > 3000 ? job.Text[..3000] : job.Text;
        var response = await _chat.GetResponseAsync(
            new ChatMessage(ChatRole.User, excerpt),
            new ChatOptions
            {
                Instructions = /*examples*//*prompt: call*/ """
                    Classify the incoming document of a wholesale dealer. Answer with one of the labels Invoice, DeliveryNote, Claim, PriceList, Other and nothing else.

                    "RECHNUNG Nr. 2024/8871 ... zahlbar innerhalb 14 Tagen ohne Abzug" => Invoice
                    "Lieferschein 55012, 3 Pal. gemischt, Temp. bei Übergabe +4" => DeliveryNote
                    "we received 4 broken jars of honey on monday and expect a credit note" => Claim
                    "GUTSCHRIFT zu Rechnung 2024/8102" => Invoice
                    "Neue Preise ab 1.4., EK je VE" => PriceList

                    A cover letter with an invoice below it is an Invoice. Advertising is Other.
                    """,
                Temperature = 0,
                MaxOutputTokens = 6
            }, ct);

        return Enum.TryParse<DocKind>(response.Text.Trim(), true, out var k) ? k : DocKind.Other;
    }

    private async Task<int> ScoreUrgencyAsync(string text, CancellationToken ct)
    {
        var messages = new List<ChatMessage>();
        var askedText = /*task*//*prompt: local*/ "Score the urgency of the document between 0 (can wait for weeks) and 10 (somebody must call today). Look at deadlines, cash discount periods, cooled goods and the tone. Output only the integer.";
        messages.Add(new ChatMessage(ChatRole.System, askedText));
        messages.Add(new ChatMessage(ChatRole.User, text));
        var r = await _chat.GetResponseAsync(messages, cancellationToken: ct);
        return int.TryParse(r.Text.Trim(), out var n) ? Math.Clamp(n, 0, 10) : 5;
    }

    private Task NotifyAsync(IntakeJob job, string reason)
    {
        _logger.LogWarning(/*no prompt: log*/ "Document {File} from {From} was marked as {Reason}, the head of department has to look at it before anything is answered", job.FileName, job.From, reason);
        return Task.CompletedTask;
    }

    private Task StoreAsync(IntakeJob job, DocKind kind, int urgency, string? fields) => Task.CompletedTask;
}
