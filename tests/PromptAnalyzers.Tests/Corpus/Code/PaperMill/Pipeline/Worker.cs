using Anthropic;
using Anthropic.Models.Messages;
using PaperMill.Clients;

namespace PaperMill.Pipeline;

public class Worker
{
    private readonly AnthropicClient _claude;
    private readonly Dictionary<DocKind, IDocProcessor> _processors;
    private readonly Table _table = new();

    private const string SorterPrompt = /*task*/ /*prompt: member*/ "You sort the incoming mail of an accounting office. Decide what the document is: INVOICE, CONTRACT, EMAIL or UNKNOWN. " +
                                        "Reminders and credit notes count as INVOICE, offers count as UNKNOWN. Answer with one word.";

    public Worker(AnthropicClient claude, IEnumerable<IDocProcessor> processors)
    {
        _claude = claude;
        _processors = processors.ToDictionary(p => p.Kind);
    }

    public static async Task Main()
    {
        var claude = new AnthropicClient { ApiKey = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") };
        var worker = new Worker(claude, new IDocProcessor[] { new InvoiceProcessor(claude), new ContractProcessor(claude), new EmailProcessor(claude) });
        Console.WriteLine(/*no prompt: log*/ "PaperMill is running. Put invoices, contracts and e-mails as .txt files into the folder 'inbox'.");
        while (true)
        {
            foreach (var f in Directory.EnumerateFiles("inbox", "*.txt"))
            {
                await worker.HandleAsync(new Doc(Path.GetFileName(f), await File.ReadAllTextAsync(f), File.GetCreationTime(f)), default);
                File.Move(f, Path.Combine("done", Path.GetFileName(f)), true);
            }
            await Task.Delay(TimeSpan.FromSeconds(20));
        }
    }

    private async Task HandleAsync(Doc doc, CancellationToken ct)
    {
        var text = doc.Text;
        if (LooksLikeOcr(text))
            text = await _claude.Request()
                .Instruct(/*maybe task*/ /*prompt: wrapper*/ "Repair the OCR errors in the text (0/O, 1/l, broken umlauts, torn words). Never change amounts, IBANs or dates. Return the repaired text without any comment.")
                .Say(text).Limit(4096).RunAsync(ct);

        var sort = await _claude.Messages.Create(new MessageCreateParams
        {
            Model = Model.ClaudeHaiku4_5,
            MaxTokens = 10,
            System = SorterPrompt,
            Messages = [new UserMessageParam { Content = /*prompt: call*/ $"File name: {doc.FileName}\nFirst part of the document:\n{text[..Math.Min(1500, text.Length)]}" }]
        }, ct);

        var kind = Enum.TryParse<DocKind>(sort.Text().Trim(), true, out var k) ? k : DocKind.Unknown;
        if (!_processors.TryGetValue(kind, out var processor))
        {
            await Smtp.Create("office@papermill.example", /*no prompt: mail*/ "Please sort this document by hand", /*no prompt: mail*/ $"The document {doc.FileName} could not be classified as invoice, contract or e-mail. Please open it, decide what it is and move it to the right folder.");
            return;
        }

        var outcome = await processor.ProcessAsync(doc with { Text = text }, ct);
        _table.Insert(/*no prompt: sql*/ "INSERT INTO documents(kind, file, json, note) VALUES (?, ?, ?, ?) -- extract of the document as JSON", outcome.Kind, doc.FileName, outcome.Json, outcome.Note);
    }

    private static bool LooksLikeOcr(string t) => t.Count(c => c == '\uFFFD' || c == '|') > 5;
}
