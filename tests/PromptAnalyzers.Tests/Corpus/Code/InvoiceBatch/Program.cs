using InvoiceBatch.Llm;
using InvoiceBatch.Steps;
using InvoiceBatch.Storage;
using OpenAI.Chat;

namespace InvoiceBatch;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args.Length < 1)
        {
            Console.Error.WriteLine(/*no prompt: console*/ "Usage: invoicebatch <folder> [--dry-run]. Give the folder that contains the invoices.");
            return 2;
        }

        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")!;
        var client = new ChatClient("gpt-4o", key);
        var cheap = new ChatClient("gpt-4o-mini", key);

        var store = new InvoiceStore("Data Source=invoices.db");
        var extractor = new Extractor(client);
        var booker = new Booker(cheap);
        var runner = new StepRunner(cheap);
        var failed = 0;

        foreach (var file in Directory.EnumerateFiles(args[0], "*.txt").OrderBy(f => f))
        {
            Console.Write($"{Path.GetFileName(file)} ... ");
            try
            {
                var text = await File.ReadAllTextAsync(file);
                var (invoice, confidence) = await extractor.ExtractAsync(text);
                if (invoice is null || confidence < 0.6)
                {
                    Console.WriteLine("?");
                    continue;
                }

                var account = await booker.FindAccountAsync(invoice);
                var notes = await runner.RunAsync(text);
                if (!args.Contains("--dry-run"))
                    store.Save(invoice, account, notes);
                Console.WriteLine(account);
            }
            catch (Exception ex)
            {
                failed++;
                Console.WriteLine(/*no prompt: console*/ $"failed: {ex.Message}");
            }
        }

        // one sentence for the mail to the accountant
        ChatCompletion goodbye = await cheap.CompleteChatAsync(
            /*prompt: call*/ $"Write ONE friendly sentence to our accountant that tells her that {failed} invoices could not be read today.");
        Console.WriteLine(goodbye.Content[0].Text);
        return failed > 0 ? 1 : 0;
    }
}
