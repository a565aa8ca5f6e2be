#pragma warning disable OPENAI001
using System.Threading.Channels;
using Azure.AI.OpenAI;
using CargoSheaf.Ai;
using CargoSheaf.Data;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace CargoSheaf.Workers;

public sealed class CustomsWorker : BackgroundService
{
    private const string DutyNoteFormat = /*prompt: member*/ "Write a note for the file about the expected duty for consignment {0}. Chapters found: {1}. Plain text, at most 120 words, written for a colleague who takes over tomorrow and doesnt know the case. Mention which positions are still unclear and whom one should call about them.";

    private readonly Channel<CustomsJob> _queue;
    private readonly AzureOpenAIClient _azure;
    private readonly PipelineOptions _opt;
    private readonly IModelGateway _gateway;
    private readonly DocumentStore _store;
    private readonly ILogger<CustomsWorker> _logger;

    public CustomsWorker(Channel<CustomsJob> queue, AzureOpenAIClient azure, IOptions<PipelineOptions> opt, IModelGateway gateway, DocumentStore store, ILogger<CustomsWorker> logger)
    {
        _queue = queue;
        _azure = azure;
        _opt = opt.Value;
        _gateway = gateway;
        _store = store;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var job = await _queue.Reader.ReadAsync(stoppingToken);
            _logger.LogInformation("Customs check for {Id}", job.Id);

            var chapters = new SortedSet<string>();
            foreach (var line in job.Lines)
            {
                var chapter = await _gateway.AskAsync(/*examples*//*prompt: elsewhere*/ CustomsPrompts.TariffChapter, line, stoppingToken);
                if (chapter.Length == 2 && chapter != "00") chapters.Add(chapter);
            }

            var counterpart = await _store.FindCounterpartAsync(job.Id);
            if (counterpart is not null)
            {
                var differences = await CompareAsync(job.Invoice ?? counterpart, job.PackingList ?? counterpart, stoppingToken);
                await _store.SaveNoteAsync(job.Id, "differences", differences);
            }

            var chat = _azure.GetChatClient(_opt.Deployment);
            ChatCompletion note = await chat.CompleteChatAsync(
                new List<ChatMessage> { new UserChatMessage(string.Format(DutyNoteFormat, job.Id, string.Join(", ", chapters))) },
                cancellationToken: stoppingToken);
            await _store.SaveNoteAsync(job.Id, "duty", note.Content[0].Text);

            if (await NeedsExportLicenceAsync(string.Join("\n", job.Lines), stoppingToken))
                await _store.SetStateAsync(job.Id, "licence");
        }
    }

    private async Task<string> CompareAsync(string invoice, string packingList, CancellationToken ct)
    {
        // the small models do not sum up split positions properly
        var reasoning = _azure.GetChatClient("o3-mini");

        var messages = new List<ChatMessage>();
        messages.Add(new DeveloperChatMessage(/*reasoned task*//*prompt: call*/ """
            Compare a commercial invoice with the packing list that belongs to it. A customs officer will read your
            result before the truck leaves, so a missed difference costs a day at the border.

            Check in this order: consignee and address, number of packages, gross and net weight, quantity per
            position, description per position, country of origin, incoterm. Positions can stand in another order in
            the two documents and can be split (one invoice line = several packages); sum up before you compare.
            Rounding differences in weight below 0.5 kg are no differences. Different spelling of the same company is
            no difference, a different street is.

            Answer with a JSON array. Each element has the fields "field", "invoice", "packingList" and "severity",
            where severity is one of "block", "ask", "ignore". Use "block" only if goods, weight or consignee really
            differ. An empty array means that both documents agree.
            """));
        messages.Add(new UserChatMessage(invoice));
        messages.Add(new UserChatMessage(packingList));

        var result = await reasoning.CompleteChatAsync(messages, cancellationToken: ct);
        return result.Value.Content[0].Text;
    }

    private async Task<bool> NeedsExportLicenceAsync(string goods, CancellationToken ct)
    {
        var chat = _azure.GetChatClient(_opt.Deployment);
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ "You decide whether a list of goods should be looked at by the export control officer because of possible dual use. Say only LOOK or PASS. In doubt LOOK."),
            new UserChatMessage(/*prompt: call*/ "2 pcs 5-axis milling machine, positioning accuracy 3 µm"),
            new AssistantChatMessage("LOOK"),
            new UserChatMessage(goods)
        };
        ChatCompletion c = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 }, ct);
        return c.Content[0].Text.StartsWith("LOOK");
    }
}
