using System.Threading.Channels;
using CargoSheaf.Data;
using OpenAI.Chat;

namespace CargoSheaf.Workers;

public record ScanJob(Guid Id, string FileName, string Text);
public record ExtractJob(Guid Id, string Kind, string Language, string Text);
public record CustomsJob(Guid Id, string? Invoice, string? PackingList, List<string> Lines);

/// <summary>First station: is it readable, which language, which kind of paper.</summary>
public sealed class IntakeWorker : BackgroundService
{
    private static readonly string[] Kinds = ["waybill", "damage_report", "invoice", "packing_list", "dangerous_goods", "proof_of_delivery", "other"];

    private readonly Channel<ScanJob> _in;
    private readonly Channel<ExtractJob> _out;
    private readonly ChatClient _chat;
    private readonly DocumentStore _store;
    private readonly ILogger<IntakeWorker> _log;

    public IntakeWorker(Channel<ScanJob> input, Channel<ExtractJob> output, ChatClient chat, DocumentStore store, ILogger<IntakeWorker> log)
    {
        _in = input;
        _out = output;
        _chat = chat;
        _store = store;
        _log = log;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _in.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await HandleAsync(job, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception ex)
            {
                _log.LogError(ex, "Intake of {File} failed", job.FileName);
                await _store.SetStateAsync(job.Id, "failed");
            }
        }
    }

    private async Task HandleAsync(ScanJob job, CancellationToken ct)
    {
        if (!await IsReadableAsync(job, ct))
        {
            await _store.SetStateAsync(job.Id, "rescan");
            return;
        }

        var head = job.Text.Length > 3000 ? job.Text[..3000] : job.Text;

        ChatCompletion kindAnswer = await _chat.CompleteChatAsync(
            [new SystemChatMessage(/*task*//*prompt: call*/ """
                You sort the incoming papers of a freight forwarder into trays. You get the text of one scanned page as the
                OCR delivered it, so expect broken words, columns mixed into each other and stamps in the middle of sentences.

                Trays:
                waybill            - CMR, FBL, sea or air waybill, also drafts of them
                damage_report      - protocol about broken, wet, missing or opened goods
                invoice            - commercial or proforma invoice (NOT our own freight invoice, that is "other")
                packing_list       - list of packages with weights and measures, no prices
                dangerous_goods    - ADR / IMDG declaration, safety data sheets
                proof_of_delivery  - signed delivery notes, receipts of the consignee
                other              - everything else, also empty pages and advertising

                If two trays would fit take the one that stands first in the list. Answer with the name of the tray in lower
                case and nothing else.
                """), new UserChatMessage(head)],
            new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 10 }, ct);
        var kind = kindAnswer.Content[0].Text.Trim().ToLowerInvariant();
        if (!Kinds.Contains(kind)) kind = "other";

        await _store.SetStateAsync(job.Id, "sorted");
        await _out.Writer.WriteAsync(new ExtractJob(job.Id, kind, GuessLanguage(job.Text), job.Text), ct);
    }

    // good enough for the four languages we get
    private static string GuessLanguage(string text) =>
        text.Contains(" der ") || text.Contains(" und ") ? "de"
        : text.Contains(" el ") || text.Contains(" los ") ? "es"
        : text.Contains(" les ") || text.Contains(" et ") ? "fr"
        : "en";

    private async Task<bool> IsReadableAsync(ScanJob job, CancellationToken ct)
    {
        if (job.Text.Length < 40) return false;

        // cheap check first, only the doubtful ones go to the model
        var letters = job.Text.Count(char.IsLetterOrDigit);
        if (letters > job.Text.Length * 0.7) return true;

        var question = /*task*//*prompt: local*/ "Below is the OCR result of a page. Could a clerk still read out sender, receiver and goods from it? Answer YES or NO, one word.\n";
        if (job.FileName.Contains("fax", StringComparison.OrdinalIgnoreCase))
            question += "It came by fax, so be a bit more patient with wrong letters.\n";
        question += "\n---\n" + job.Text;

        ChatCompletion answer = await _chat.CompleteChatAsync([new UserChatMessage(question)], cancellationToken: ct);
        return answer.Content[0].Text.Contains("YES", StringComparison.OrdinalIgnoreCase);
    }
}
