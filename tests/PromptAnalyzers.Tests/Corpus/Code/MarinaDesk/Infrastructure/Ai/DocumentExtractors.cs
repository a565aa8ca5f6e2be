using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace MarinaDesk.Infrastructure.Ai;

public sealed class SupplierInvoice
{
    public string Supplier { get; set; } = string.Empty;

    [Description("Number as printed")]
    public string Number { get; set; } = string.Empty;

    public DateOnly? Date { get; set; }

    public decimal Total { get; set; }

    public List<InvoiceLine> Lines { get; set; } = [];
}

public sealed record InvoiceLine(string Text, decimal Quantity, decimal Price);

public sealed record InsurancePolicy(string Company, string PolicyNumber, DateOnly? ValidUntil, bool CoversSalvage);

public interface IDocumentExtractor
{
    Task<SupplierInvoice?> ReadInvoiceAsync(string ocrText, CancellationToken ct);

    Task<InsurancePolicy?> ReadPolicyAsync(string ocrText, CancellationToken ct);

    Task<string?> ReadRegistrationAsync(string raw, CancellationToken ct);
}

public sealed class DocumentExtractor(IChatClient chatClient, ILogger<DocumentExtractor> logger) : IDocumentExtractor
{
    private static readonly JsonElement PolicySchema = JsonDocument.Parse(/*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "company": { "type": "string" },
            "policyNumber": { "type": "string" },
            "validUntil": { "type": ["string", "null"], "format": "date" },
            "coversSalvage": { "type": "boolean" }
          },
          "required": ["company", "policyNumber", "validUntil", "coversSalvage"],
          "additionalProperties": false
        }
        """).RootElement.Clone();

    private const string PolicyPrompt = /*typed task*//*prompt: member*/
        "Read the insurance certificate of a pleasure boat and fill the fields. "
        + "validUntil is the last day with cover, not the date of issue. "
        + "coversSalvage is true only if the text says explicitly that salvage or wreck removal is included. "
        + "The text comes from a scanner, so 0/O and 1/l can be mixed up in the policy number; keep it like it is.";

    public async Task<SupplierInvoice?> ReadInvoiceAsync(string ocrText, CancellationToken ct)
    {
        var prompt = /*typed task*//*prompt: local*/ $"""
            Extract the invoice data from the text of a supplier invoice (Dutch, German or English).

            - amounts without currency sign, decimal point instead of comma
            - total is incl. VAT
            - skip lines for transport if they are 0
            - do not correct the arithmetic of the supplier

            Text:
            {ocrText}
            """;

        var response = await chatClient.GetResponseAsync<SupplierInvoice>(prompt, cancellationToken: ct);

        if (!response.TryGetResult(out var invoice))
        {
            logger.LogWarning("Invoice could not be read: {Text}", response.Text);
            return null;
        }

        return invoice;
    }

    public async Task<InsurancePolicy?> ReadPolicyAsync(string ocrText, CancellationToken ct)
    {
        var response = await chatClient.GetResponseAsync(
            [new ChatMessage(ChatRole.System, PolicyPrompt), new ChatMessage(ChatRole.User, ocrText)],
            new ChatOptions
            {
                Temperature = 0,
                ResponseFormat = ChatResponseFormat.ForJsonSchema(PolicySchema, "insurance_policy"),
            },
            ct);

        return JsonSerializer.Deserialize<InsurancePolicy>(response.Text, JsonSerializerOptions.Web);
    }

    public async Task<string?> ReadRegistrationAsync(string raw, CancellationToken ct)
    {
        var messages = new ChatMessage[]
        {
            new(ChatRole.System, /*examples*//*prompt: call*/ """
                Convert boat registration numbers to the canonical form COUNTRY-DIGITS-SUFFIX, upper case.
                Drop blanks and dots. If the country is missing, use NL. If it is no registration number, answer NONE.

                "12.34.yb" -> NL-1234-YB
                "de 50712 k" -> DE-50712-K
                "the blue one next to us" -> NONE

                Answer with one line.
                """),
            new(ChatRole.User, raw),
        };

        var answer = (await chatClient.GetResponseAsync(messages, cancellationToken: ct)).Text.Trim();
        return answer == "NONE" ? null : answer;
    }
}
