using System.Text.Json;
using Microsoft.Extensions.AI;

namespace IntakeMill.Intake;

public class Receipt
{
    public string? Shop { get; set; }
    public DateOnly? Date { get; set; }
    public decimal? Total { get; set; }
    public List<string> Lines { get; set; } = [];
}

public class FieldExtractor
{
    private readonly IChatClient _chat;
    private readonly ILogger<FieldExtractor> _log;
    private string? _piiPrompt;

    public FieldExtractor(IChatClient chat, ILogger<FieldExtractor> log)
    {
        _chat = chat;
        _log = log;
    }

    public async Task<string?> ExtractAsync(DocKind kind, string text, CancellationToken ct)
    {
        var instruction = InstructionFor(kind);
        if (instruction is null) return null;

        var history = new List<ChatMessage>
        {
            new(ChatRole.System, instruction),
            new(ChatRole.User, text)
        };
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 };

        for (int i = 0; i < 2; i++)
        {
            var response = await _chat.GetResponseAsync(history, options, ct);
            try
            {
                using var doc = JsonDocument.Parse(response.Text);
                return response.Text;
            }
            catch (JsonException ex)
            {
                _log.LogDebug(ex, "invalid json");
                history.Add(new ChatMessage(ChatRole.Assistant, response.Text));
                var askedText = /*maybe task*//*prompt: local*/ $"That was not valid JSON: {ex.Message} Send the whole object again, nothing else.";
                history.Add(new ChatMessage(ChatRole.User, askedText));
            }
        }
        return null;
    }

    private static string? InstructionFor(DocKind kind)
    {
        switch (kind)
        {
            case DocKind.Invoice:
                return /*task*//*prompt: elsewhere*/ PromptLibrary.Invoice;
            case DocKind.Claim:
                return /*task*//*prompt: elsewhere*/ PromptLibrary.Claim;
            case DocKind.DeliveryNote:
                return /*examples*//*prompt: method*/ @"Extract the positions of a delivery note as JSON with one key ""positions"".
Every position has article, text, quantity and unit. Hand written corrections come after the printed quantity and count more.

Input:
4711 Apfelsaft naturtrüb 6x1,0   20 Ki
4712 Birnensaft 6x1,0   10 Ki  -> 8 geliefert
Output:
{""positions"":[{""article"":""4711"",""text"":""Apfelsaft naturtrüb 6x1,0"",""quantity"":20,""unit"":""Ki""},{""article"":""4712"",""text"":""Birnensaft 6x1,0"",""quantity"":8,""unit"":""Ki""}]}

Skip empties, pallets and deposits.";
            case DocKind.PriceList:
                return /*task*//*prompt: method*/ "Convert the price list into JSON: an object with validFrom (yyyy-MM-dd or null) and items, an array of objects with ean, text, unit and price. " +
                       "Prices are net, as number. Leave out articles without a price, sub headings and remarks. Do not merge lines that look the same.";
            default:
                return null;
        }
    }

    // the small models fail here, so this goes to the reasoning deployment
    public async Task<string> CheckTotalsAsync(string invoiceText, string extractedJson, CancellationToken ct)
    {
        var question = /*reasoned task*//*prompt: local*/ $"""
            Below you find the text of an invoice and the fields that were extracted from it. Check all sums: line totals, discounts, deposits, VAT per rate, gross total.

            Invoice:
            {invoiceText}

            Fields:
            {extractedJson}

            Answer with one of these words and, separated by a colon, the difference in cent: OK, ROUNDING, WRONG, UNREADABLE.
            """;
        var r = await _chat.GetResponseAsync(question, new ChatOptions { ModelId = "o4-mini" }, ct);
        return r.Text;
    }

    public async Task<Receipt> ReadReceiptAsync(byte[] image, CancellationToken ct)
    {
        var response = await _chat.GetResponseAsync<Receipt>(new ChatMessage[]
        {
            new(ChatRole.User,
            [
                new TextContent(/*typed task*//*prompt: call*/ "Read this photographed till receipt of a driver. Give shop, date, total and all printed lines as they stand. Leave fields empty you can't read, the total is the amount that was payed, not the sum before discount."),
                new DataContent(image, "image/jpeg"),
            ])
        }, cancellationToken: ct);
        return response.Result;
    }

    public async Task<string> FindPersonalDataAsync(string text, CancellationToken ct)
    {
        _piiPrompt ??= await /*task*//*prompt: file*/ File.ReadAllTextAsync("Prompts/find-personal-data.txt", ct);
        var r = await _chat.GetResponseAsync(_piiPrompt.Replace("{{text}}", text), cancellationToken: ct);
        return r.Text;
    }
}
