using System.Threading.Channels;
using Genossio.Data;
using Genossio.Llm;
using Microsoft.Extensions.Options;

namespace Genossio.Worker;

public class InboxQueue
{
    private readonly Channel<IncomingMail> _channel = Channel.CreateUnbounded<IncomingMail>();
    public ChannelWriter<IncomingMail> Writer => _channel.Writer;
    public ChannelReader<IncomingMail> Reader => _channel.Reader;
}

public record MeterReading(string? MeterNumber, string? Kind, decimal? Value, string? ReadOn);

public class InboxWorker : BackgroundService
{
    private readonly InboxQueue _queue;
    private readonly LlmGateway _llm;
    private readonly Store _store;
    private readonly IOptionsMonitor<LlmSettings> _settings;
    private readonly ILogger<InboxWorker> _logger;
    private readonly List<MailJob> _jobs;

    public InboxWorker(InboxQueue queue, LlmGateway llm, Store store, IOptionsMonitor<LlmSettings> settings, ILogger<InboxWorker> logger)
    {
        _queue = queue;
        _llm = llm;
        _store = store;
        _settings = settings;
        _logger = logger;
        _jobs = [new NeighbourJob(llm), new FraudJob(llm)];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await HandleAsync(mail, stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _logger.LogError(ex, "mail {Id} could not be processed", mail.Id);
                await _store.ParkAsync(mail.Id, ex.Message);
            }
        }
    }

    private async Task HandleAsync(IncomingMail mail, CancellationToken ct)
    {
        var desk = await _llm.CompleteTextAsync(
            /*examples*//*prompt: elsewhere*/ PromptTexts.OfficeIntro + PromptTexts.Routing + PromptTexts.RoutingSamples,
            mail.Subject + "\n\n" + mail.Body, 0f, ct);

        if (desk == "TRASH")
            return;

        mail.Language = await _llm.CompleteTextAsync(/*task*//*prompt: elsewhere*/ PromptTexts.DetectLanguage, mail.Body, 0f, ct);

        if (desk == "RENT" && mail.Body.Contains("meter", StringComparison.OrdinalIgnoreCase))
        {
            var reading = await _llm.CompleteJsonAsync<MeterReading>(
                /*task*//*prompt: wrapper*/ $"Extract the meter reading which the member reports as a JSON object. Fields: meterNumber (digits only), kind (coldWater, warmWater, heating, electricity), " +
                $"value (number, decimal point, no unit) and readOn (yyyy-MM-dd, the mail is of {mail.Received:yyyy-MM-dd}). Use null for anything that is not in the mail, dont guess.\n\nMail:\n{mail.Body}", ct);
            if (reading?.Value != null)
                await _store.SaveReadingAsync(mail.From, reading.MeterNumber, reading.Kind, reading.Value.Value);
        }

        foreach (var job in _jobs.Where(j => j.Handles(desk)))
            await _store.AnnotateAsync(mail.Id, job.Name, await job.RunAsync(mail, ct));

        var notes = await _store.NotesAsync(desk);
        var composed = /*prompt: elsewhere*/ _settings.CurrentValue.HouseVoice + PromptTexts.ReplyDraft.Replace("{lang}", mail.Language).Replace("{notes}", notes);
        var draft = await _llm.CompleteTextAsync(composed, mail.Body, 0.6f, ct);

        await _store.SaveDraftAsync(mail.Id, desk, draft);
        if (desk == "BOARD")
            await _store.NotifyBoardAsync(mail);
    }
}

public abstract class MailJob(LlmGateway llm)
{
    public abstract string Name { get; }
    protected abstract string Instructions { get; }
    public abstract bool Handles(string desk);

    public Task<string> RunAsync(IncomingMail mail, CancellationToken ct) => llm.CompleteTextAsync(Instructions, mail.Body, 0.2f, ct);
}

public class NeighbourJob(LlmGateway llm) : MailJob(llm)
{
    public override string Name => "mediation";
    public override bool Handles(string desk) => desk == "NEIGHBOURS";

    protected override string Instructions => /*prompt: member*/ """
        You are an experienced mediator for conflicts between neighbours. A member has written to the office about somebody in the house.
        Prepare the social worker for the first phone call: What does the person really need (sleep, respect, safety, to be heard)? What could the other side say? Which two or three open questions would calm things down? What should the social worker better not say?
        Be fair to both sides, you only know one of them. Not more than 150 words, running text.
        """;
}

public class FraudJob(LlmGateway llm) : MailJob(llm)
{
    public override string Name => "fraud";
    public override bool Handles(string desk) => desk is "RENT" or "MEMBERSHIP";

    protected override string Instructions => /*task*//*prompt: member*/
        "Rate how likely it is that the mail is an attempt to redirect money of the cooperative or of a member (new bank account, payout of shares to a third person, urgent transfer, pretended board member). " +
        "Reply with a single integer from 0 (harmless) to 10 (surely fraud). No text.";
}
