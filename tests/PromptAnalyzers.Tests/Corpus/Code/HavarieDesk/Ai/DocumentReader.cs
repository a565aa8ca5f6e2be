using Microsoft.Extensions.AI;

namespace HavarieDesk.Ai;

public class BillOfLading
{
    public string? Number { get; set; }
    public string? Shipper { get; set; }
    public string? Consignee { get; set; }
    public string? Vessel { get; set; }
    public string? PortOfLoading { get; set; }
    public string? PortOfDischarge { get; set; }
    public List<string> Containers { get; set; } = [];
    public bool Clean { get; set; }
}

public record InvoiceLine(string Article, decimal Quantity, string Unit, decimal Amount);

public class DocumentReader
{
    private readonly IChatClient _chat;
    private readonly LlmGateway _gateway;
    private readonly IEmbeddingGenerator<string, Embedding<float>>? _embeddings;
    private readonly string _surveyPrompt;

    private static readonly string BolInstruction = /*maybe task*/ /*prompt: member*/ @"Extract the data of a bill of lading from the OCR text the user sends.
Give back one JSON object of this form:
{
  ""number"": ""string or null"",
  ""shipper"": ""string or null"",
  ""consignee"": ""string or null"",
  ""vessel"": ""string or null"",
  ""portOfLoading"": ""string or null"",
  ""portOfDischarge"": ""string or null"",
  ""containers"": [""ABCU1234567""],
  ""clean"": true
}
- clean is false as soon as there is any remark about the condition of the goods or the packing
- container numbers without blanks and dashes, 4 letters and 7 digits. Drop what does not fit
- ""to order"" is a valid consignee
- ports as written, do not translate them";

    // the numbers in the second column are what the warehouse people check most, dont touch the examples
    private const string InvoiceLineFormat = /*examples*/ /*prompt: member*/ "Split one line of a commercial invoice into article | quantity | unit | amount. Decimal point, no thousands separator, unit as UN code (KGM, PCE, LTR, CT).\n\n" +
        "line: 120 Ktn. Olivenöl nativ 12x0,75l   à 41,20   4.944,00\nresult: Olivenöl nativ 12x0,75l | 120 | CT | 4944.00\n" +
        "line: Hydraulic cylinder HZ-40 4 pcs 1,120.50 4,482.00\nresult: Hydraulic cylinder HZ-40 | 4 | PCE | 4482.00\n\nline: {0}\nresult:";

    public DocumentReader(IChatClient chat, LlmGateway gateway, IWebHostEnvironment env, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null)
    {
        _chat = chat;
        _gateway = gateway;
        _embeddings = embeddings;
        _surveyPrompt = /*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine(env.ContentRootPath, "Prompts", "survey-report.txt"));
    }

    public Task<BillOfLading?> ReadBillOfLadingAsync(string ocr, CancellationToken ct = default)
        => _gateway.AskJsonAsync<BillOfLading>(BolInstruction, ocr, ct);

    public async Task<Dictionary<string, string>> ReadSurveyAsync(string report, CancellationToken ct = default)
    {
        var text = await _gateway.AskAsync(_surveyPrompt, report, ct: ct);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(':', 2))
            .Where(p => p.Length == 2)
            .ToDictionary(p => p[0].Trim(), p => p[1].Trim());
    }

    public async Task<string> HsHeadingAsync(string goods, CancellationToken ct = default)
    {
        var code = await _chat.RunAsync(/*examples*/ /*prompt: elsewhere*/ Prompts.HsCode, goods, ct: ct);
        return code.Length == 4 && code.All(char.IsDigit) ? code : "0000";
    }

    public async Task<InvoiceLine?> SplitLineAsync(string line, CancellationToken ct = default)
    {
        var prompt = string.Format(InvoiceLineFormat, line);
        var res = await _chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0, MaxOutputTokens = 60 }, ct);
        var parts = res.Text.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 4 || !decimal.TryParse(parts[1], out var q) || !decimal.TryParse(parts[3], out var a))
            return null;
        return new InvoiceLine(parts[0], q, parts[2], a);
    }

    public async Task<ReadOnlyMemory<float>> IndexAsync(Claim claim, CancellationToken ct = default)
    {
        if (_embeddings is null) return ReadOnlyMemory<float>.Empty;
        return await _embeddings.GenerateVectorAsync(/*no prompt: embedding input*/ $"Cargo claim on route {claim.Route}, goods {claim.Cargo}, loss on {claim.LossDate:yyyy-MM-dd}. What happened: {claim.Narrative}", cancellationToken: ct);
    }
}
