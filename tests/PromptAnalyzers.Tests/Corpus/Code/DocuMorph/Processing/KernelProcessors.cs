using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace DocuMorph.Processing;

/// <summary>Base class: the derived class says what to do, this one talks to the kernel.</summary>
public abstract class KernelProcessor<TIn, TOut>(Kernel kernel) : IProcessor<TIn, TOut>
{
    protected Kernel Kernel { get; } = kernel;
    public abstract string Name { get; }
    protected abstract string Template { get; }
    protected virtual KernelArguments Arguments(TIn input) => new() { ["text"] = input };
    protected abstract TOut Parse(string reply);

    public virtual async Task<TOut> ProcessAsync(TIn input, CancellationToken ct = default)
    {
        var result = await Kernel.InvokePromptAsync(Template, Arguments(input), cancellationToken: ct);
        return Parse(result.ToString());
    }
}

public class TableProcessor(Kernel kernel) : KernelProcessor<Page, Table[]>(kernel)
{
    public override string Name => "tables";
    protected override string Template => /*task*/ /*prompt: member*/ """
        The text below is the OCR result of one page. Find every table on it and return a JSON array with one object per table:
        [{ "title": "...", "columns": ["..."], "rows": [["..."]] }]

        Rules:
        - The title is the caption above or below the table; if there is none, use an empty string.
        - Cells that run over several lines are joined with a blank.
        - If the header row is repeated after a page break, drop the repetition.
        - Numbers are copied as they stand, including thousands separators and currency signs.
        - Totals and subtotals are rows like all others.
        - A list with bullets is not a table. If there is no table, return [].

        Page {{$number}}:
        {{$text}}
        """;
    protected override KernelArguments Arguments(Page p) => new() { ["number"] = p.Number, ["text"] = p.Text };
    protected override Table[] Parse(string reply) => JsonSerializer.Deserialize<Table[]>(reply, JsonSerializerOptions.Web) ?? [];
}

public class RedactProcessor(Kernel kernel) : KernelProcessor<string, string>(kernel)
{
    public override string Name => "redact";
    protected override string Template => /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/redact.txt");
    protected override string Parse(string reply) => reply.TrimEnd();
}

public class AddressProcessor(Kernel kernel) : IProcessor<string, Address>
{
    public string Name => "address";

    private readonly KernelFunction _normalise = kernel.CreateFunctionFromPrompt(
        /*examples*/ /*prompt: member*/ "Bring the address into the form street|house number|postal code|city|ISO country code. Leave a part empty if it is missing.\n\n"
        + "Address: Hauptstr 5a, 8010 Graz\nResult: Hauptstraße|5a|8010|Graz|AT\n\n"
        + "Address: 12 rue de la Paix 75002 PARIS France\nResult: Rue de la Paix|12|75002|Paris|FR\n\n"
        + "Address: {{$input}}\nResult:",
        new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 60 },
        functionName: "NormaliseAddress",
        description: /*no prompt: function description*/ "Normalises a postal address into its parts. Give the address in one line.");

    public async Task<Address> ProcessAsync(string input, CancellationToken ct = default)
    {
        var line = await kernel.InvokeAsync<string>(_normalise, new() { ["input"] = input }, ct) ?? "";
        var p = line.Split('|').Select(x => x.Trim()).Select(x => x.Length == 0 ? null : x).Concat(Enumerable.Repeat<string?>(null, 5)).ToArray();
        return new Address(p[0], p[1], p[2], p[3], p[4]);
    }
}

public class InvoiceHeader { public string? Supplier { get; set; } public string? Number { get; set; } public decimal Total { get; set; } }

public class InvoiceProcessor(Kernel kernel) : IProcessor<Page, InvoiceHeader?>
{
    public string Name => "invoice";
    public async Task<InvoiceHeader?> ProcessAsync(Page page, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory(/*prompt: call*/ "Du bist Sachbearbeiter in der Buchhaltung und arbeitest sehr genau. Rate niemals; was nicht auf der Rechnung steht, bleibt leer.");
        history.AddUserMessage(/*typed task*/ /*prompt: call*/ $"Lies Lieferant, Rechnungsnummer und Gesamtbetrag (brutto) aus dieser Rechnung aus:\n{page.Text}");
        var reply = await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { ResponseFormat = typeof(InvoiceHeader) }, kernel, ct);
        return JsonSerializer.Deserialize<InvoiceHeader>(reply.Content ?? "null");
    }
}

public class DigestProcessor(Kernel kernel) : IProcessor<IReadOnlyList<Page>, string>
{
    public string Name => "digest";
    public async Task<string> ProcessAsync(IReadOnlyList<Page> pages, CancellationToken ct = default)
    {
        var parts = new List<string>();
        foreach (var page in pages.Where(p => p.Text.Length > 80))
        {
            string prompt = /*prompt: local*/ $"Summarize page {page.Number} in two sentences for the file register of a law firm. Name parties, file numbers and deadlines if there are any.\n\n";
            prompt += page.Text;
            parts.Add((await kernel.InvokePromptAsync(prompt, cancellationToken: ct)).ToString());
        }

        var whole = /*prompt: local*/ "These are the summaries of the single pages of one document, in order. Merge them into one paragraph of at most 120 words. Don't write \"the document says\", come to the point.\n\n{{$parts}}";
        var result = await kernel.InvokePromptAsync(whole, new() { ["parts"] = string.Join("\n", parts) }, cancellationToken: ct);
        return result.GetValue<string>() ?? /*no prompt: fallback*/ "No summary could be written for this document. Please read the pages or try again later.";
    }
}
