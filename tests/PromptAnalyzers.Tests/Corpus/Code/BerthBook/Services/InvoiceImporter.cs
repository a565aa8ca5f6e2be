using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace BerthBook.Services;

public class InvoiceImporter
{
    private readonly Kernel _kernel;
    private readonly KernelFunction _accountFn;

    const string HeadPrompt = /*typed task*//*prompt: member*/ """
        You get the OCR text of a supplier invoice to a marina. Read the head data of it.
        - supplier: the company that SENT the invoice (not us, we are always the recipient)
        - amounts with dot as decimal separator, without currency
        - the VAT is the sum over all rates
        - OCR often mixes up 0/O and 1/l in invoice numbers, correct that only when it is obvious
        - leave iban empty if there are several
        """;

    const string AccountPrompt = /*examples*//*prompt: member*/ """
        Assign the invoice line to one of our cost accounts. Reply with the account number only.

        4210 Energy and water
        4260 Repair of jetties and buildings
        4280 Cleaning and waste
        4530 Vehicles, crane, work boat
        4930 Office
        4999 Unclear

        Line: 14 m Bankirai Belagsbretter 145x25
        Account: 4260
        Line: Diesel Arbeitsboot 120 l
        Account: 4530
        Line: Toner HP 207X schwarz
        Account: 4930

        Line: {{$line}}
        Account:
        """;

    public InvoiceImporter(Kernel kernel)
    {
        _kernel = kernel;
        _accountFn = KernelFunctionFactory.CreateFromPrompt(AccountPrompt, new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 5 }, functionName: "account");
    }

    public async Task<object> ImportAsync(string ocr, CancellationToken ct)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(HeadPrompt);
        history.AddUserMessage(ocr);
#pragma warning disable SKEXP0010
        var head = await _kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { ResponseFormat = typeof(InvoiceHead) }, cancellationToken: ct);
#pragma warning restore SKEXP0010

        var template = await /*task*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "invoice-lines.txt"), ct);
        var linesFn = _kernel.CreateFunctionFromPrompt(template, functionName: "lines", description: /*no prompt: function description*/ "Splits the text of an invoice into its lines");
        var csv = (await _kernel.InvokeAsync(linesFn, new KernelArguments { ["ocr"] = ocr }, ct)).GetValue<string>() ?? "";

        var booked = new List<(string Line, string Account)>();
        foreach (var line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var acc = await _accountFn.InvokeAsync(_kernel, new KernelArguments { ["line"] = line }, ct);
            booked.Add((line, acc.ToString().Trim()));
        }

        return new
        {
            head = JsonSerializer.Deserialize<InvoiceHead>(head.Content ?? "{}"),
            lines = booked.Select(b => new { b.Line, b.Account })
        };
    }
}

public class InvoiceHead
{
    public string Supplier { get; set; } = "";
    public string Number { get; set; } = "";
    public string Date { get; set; } = "";
    public decimal Net { get; set; }
    public decimal Vat { get; set; }
    public string? Iban { get; set; }
}

public record InvoiceUpload(string OcrText);
