using System.Text.Json;
using FleetDocket.Ai;
using FleetDocket.Data;

namespace FleetDocket.Managers;

public sealed record InvoiceLine(int Position, string Text, decimal? Quantity, decimal? UnitPrice, decimal? Total)
{
    public string? PartCode { get; set; }
    public bool IsWarranty { get; set; }
}

public sealed record GarageInvoice(string? InvoiceNumber, string? InvoiceDate, string? GarageName, string? VatId, string? LicensePlate, int? Mileage, decimal? NetTotal, decimal? GrossTotal, List<InvoiceLine>? Lines);

public interface IInvoiceManager
{
    Task<GarageInvoice?> ProcessAsync(Guid caseId, string ocrText, CancellationToken ct);
}

public sealed class InvoiceManager : IInvoiceManager
{
    private static readonly string PartCodePrompt =
        /*examples*//*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "part-codes.txt"));

    private readonly IPromptManager _prompts;
    private readonly IChatGateway _chat;
    private readonly ICaseRepository _cases;
    private readonly ILogger<InvoiceManager> _logger;

    public InvoiceManager(IPromptManager prompts, IChatGateway chat, ICaseRepository cases, ILogger<InvoiceManager> logger)
    {
        _prompts = prompts;
        _chat = chat;
        _cases = cases;
        _logger = logger;
    }

    public async Task<GarageInvoice?> ProcessAsync(Guid caseId, string ocrText, CancellationToken ct)
    {
        var system = await /*task*//*prompt: file*/ _prompts.GetPromptAsync("invoice-extract", ct);
        var instructionText =  /*prompt: local*/ $"OCR text of the invoice, page breaks are marked with ----:\n\n{ocrText}";
        var json = await _chat.CompleteAsync(system,instructionText, ct);

        var invoice = JsonSerializer.Deserialize<GarageInvoice>(Clean(json), new JsonSerializerOptions(JsonSerializerDefaults.Web));
        if (invoice?.InvoiceNumber is null)
        {
            _logger.LogWarning("Case {Case}: no invoice recognised", caseId);
            return null;
        }

        foreach (var line in invoice.Lines ?? [])
        {
            line.PartCode = await _chat.CompleteAsync(PartCodePrompt, line.Text, ct);
            line.IsWarranty = await IsWarrantyLineAsync(line, ct);
        }

        var verdict = await CheckAsync(invoice, await _cases.GetContractSummaryAsync(caseId, ct), ct);
        await _cases.SetInvoiceStateAsync(caseId, verdict, ct);
        return invoice with { VatId = await NormalizeVatIdAsync(invoice.VatId, ct) };
    }

    private async Task<bool> IsWarrantyLineAsync(InvoiceLine line, CancellationToken ct)
    {
        var answer = await _chat.CompleteAsync(
            /*examples*//*prompt: wrapper*/ "Does the invoice line belong to a warranty or goodwill repair of the manufacturer? Answer true or false.\n" +
            "\"Kulanz 70% Steuerkette\" -> true\n" +
            "\"Recall campaign 23C4 software update\" -> true\n" +
            "\"Oil change acc. to warranty booklet\" -> false",
            line.Text, ct);
        return bool.TryParse(answer, out var b) && b;
    }

    private async Task<string> CheckAsync(GarageInvoice invoice, string contract, CancellationToken ct)
    {
        var prompt = /*reasoned task*//*prompt: local*/ $$"""
            Check whether a garage invoice can be paid under a full service leasing contract.

            Contract:
            {{contract}}

            Invoice:
            {{JsonSerializer.Serialize(invoice)}}

            Things to check:
            1. Do the lines add up to the net total (tolerance 0.05)?
            2. Is the mileage higher than the last known mileage of the contract?
            3. Was the same part group replaced in the last 12 months? Then it should be warranty.
            4. Tyres are only covered if the contract has the tyre module.
            5. Damages caused by the driver are never covered.
            6. More than 3 hours of labour for brakes on one axle is implausible.

            Result is one of PAY, PAY_PARTLY, QUERY_GARAGE, REJECT. Reply with the result in the first line and the numbers of the violated checks divided by comma in the second line (or a dash). Nothing else.
            """;
        return await _chat.ReasonAsync(prompt, ct);
    }

    private async Task<string?> NormalizeVatIdAsync(string? raw, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(raw)) return null;
        var instruction = /*examples*//*prompt: local*/ "Convert the VAT id into the official notation of its country: country prefix in capitals, no blanks, dots or hyphens. Correct O/0 and I/1 mixups from the OCR. Return only the id, or INVALID when it can not be a VAT id of an EU country. E.g. 'de 8l1 569.869' becomes DE811569869, 'ATU 1O223006' becomes ATU10223006, '2024-0815' becomes INVALID.";
        var id = await _chat.CompleteAsync(instruction, raw, ct);
        return id == "INVALID" ? null : id;
    }

    private static string Clean(string s)
    {
        var a = s.IndexOf('{');
        var b = s.LastIndexOf('}');
        if (a < 0 || b < a)
            throw new FormatException(/*no prompt: exception*/ "The answer for the invoice contains no JSON object. The document stays in the folder of unread documents and has to be captured by hand by a clerk.");
        return s[a..(b + 1)];
    }
}
