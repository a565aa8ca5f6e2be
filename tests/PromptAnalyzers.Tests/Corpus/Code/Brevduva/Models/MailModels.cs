using System.Text.Json.Serialization;

namespace Brevduva.Models;

public enum Channel { Email, Portal, Letter }

public class IncomingMail
{
    public Guid Id { get; set; }
    public string Association { get; set; } = "";
    public string From { get; set; } = "";
    public string? SenderName { get; set; }
    public string Subject { get; set; } = "";
    public string Body { get; set; } = "";
    public string Culture { get; set; } = "sv";
    public DateTimeOffset Received { get; set; }
    public List<MailAttachment> Attachments { get; set; } = new();
}

public record MailAttachment(string FileName, string Text);

public class ReplyRequest
{
    public string Language { get; set; } = "Swedish";
    public string Tone { get; set; } = "friendly";
    public string? Keywords { get; set; }
    public string? RecipientName { get; set; }
    public required IncomingMail Original { get; set; }
}

public record TriageResult(string Folder, int Urgency, string Language, string? FaultCode);

public record InvoiceData(
    [property: JsonPropertyName("supplier")] string Supplier,
    [property: JsonPropertyName("org_nr")] string? OrgNr,
    [property: JsonPropertyName("ocr")] string? Ocr,
    [property: JsonPropertyName("due_date")] string? DueDate,
    [property: JsonPropertyName("total")] decimal Total,
    [property: JsonPropertyName("vat")] decimal Vat);
