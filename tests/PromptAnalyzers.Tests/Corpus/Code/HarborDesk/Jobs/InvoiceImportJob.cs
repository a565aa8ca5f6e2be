using System.Threading.Channels;
using HarborDesk.Data;
using HarborDesk.Services;
using OpenAI.Chat;

namespace HarborDesk.Jobs;

public class InvoiceQueue
{
    private readonly Channel<ScannedInvoice> _channel = Channel.CreateUnbounded<ScannedInvoice>();
    public void Enqueue(ScannedInvoice invoice) => _channel.Writer.TryWrite(invoice);
    public IAsyncEnumerable<ScannedInvoice> ReadAllAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public record ScannedInvoice(Guid Id, string OcrText);

public class InvoiceHead
{
    public string? Supplier { get; set; }
    public string? Number { get; set; }
    public string? Date { get; set; }
    public decimal? Total { get; set; }
    public List<string> Lines { get; set; } = [];
}

public class InvoiceImportJob : BackgroundService
{
    private readonly InvoiceQueue _queue;
    private readonly ILlmGateway _llm;
    private readonly ChatClient _chat;
    private readonly BerthRepository _repository;
    private readonly ILogger<InvoiceImportJob> _logger;

    public InvoiceImportJob(InvoiceQueue queue, ILlmGateway llm, ChatClient chat, BerthRepository repository, ILogger<InvoiceImportJob> logger)
    {
        _queue = queue;
        _llm = llm;
        _chat = chat;
        _repository = repository;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var extractPrompt = await /*examples*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine("Prompts", "invoice_extract.txt"), stoppingToken);

        await foreach (var scan in _queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                var raw = await _llm.AskAsync(extractPrompt, scan.OcrText, ct: stoppingToken);
                var head = _llm.ParseJson<InvoiceHead>(raw);
                if (head == null)
                {
                    _logger.LogWarning("Invoice {Id} not readable", scan.Id);
                    continue;
                }

                var accounts = new Dictionary<string, string>();
                foreach (var line in head.Lines)
                {
                    accounts[line] = await FindAccountAsync(head.Supplier ?? "unknown", line, stoppingToken);
                }

                await _repository.SaveInvoiceAsync(scan.Id, head, accounts, stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                _logger.LogError(ex, "Import of invoice {Id} failed", scan.Id);
            }
        }
    }

    private async Task<string> FindAccountAsync(string supplier, string line, CancellationToken ct)
    {
        var prompt = string.Format(/*examples*//*prompt: elsewhere*/ PromptTexts.AccountCode, supplier, line);
        ChatCompletion completion = await _chat.CompleteChatAsync([new UserChatMessage(prompt)], new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 6 }, ct);
        var code = completion.Content[0].Text.Trim();
        return code.Length == 4 ? code : "4900";
    }
}
