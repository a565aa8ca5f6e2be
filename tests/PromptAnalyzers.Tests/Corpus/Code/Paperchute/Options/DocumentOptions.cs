using System.ComponentModel.DataAnnotations;

namespace Paperchute.Options;

public class AzureOpenAiOptions
{
    public const string Section = "AzureOpenAI";
    [Required(ErrorMessage = /*no prompt: validation*/ "Please provide the endpoint of the Azure OpenAI resource, e.g. https://contoso.openai.azure.com/.")]
    public string Endpoint { get; set; } = "";
    public string Deployment { get; set; } = "gpt-4o";
    public string SmallDeployment { get; set; } = "gpt-4o-mini";
}

public class InvoiceOptions
{
    public const string Section = "Invoice";
    public int MaxChars { get; set; } = 24_000;

    /// <summary>Can be overriden in the app settings with Invoice__Instructions</summary>
    public string Instructions { get; set; } =
        "You read the OCR text of supplier invoices. Extract these fields and return them as one JSON object: " +
        "supplier, supplierVatId, invoiceNumber, invoiceDate (yyyy-MM-dd), dueDate (yyyy-MM-dd), currency (ISO 4217), netTotal, vatTotal, grossTotal, iban, purchaseOrder. " +
        "Numbers use a point as decimal separator and no thousands separator. Use null for everything which is not on the invoice. " +
        "OCR mixes up 0 and O, 1 and l, 5 and S; repair that in numbers and IBANs only when the result is the only plausible one. " +
        "If the text is a reminder or a delivery note and not an invoice, return {\"error\":\"not an invoice\"}.";

    public string ReviewHint { get; set; } = "Is the VAT rate plausible for the country of the supplier? Answer in one sentence and begin with OK or CHECK.";
}
