using System.Text;
using LinenLoop.Common;
using LinenLoop.Infrastructure;
using OpenAI.Embeddings;

namespace LinenLoop.Features.Reports;

public sealed record WriteReport(string Type, string Hotel, IReadOnlyDictionary<string, string> Figures) : IRequest<string>;

public sealed class WriteReportHandler(ILlmService llm, ILogger<WriteReportHandler> logger) : IRequestHandler<WriteReport, string>
{
    private readonly Dictionary<string, string> _reportPrompts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["weekly"] = /*prompt: member*/ "Write the weekly linen report for the hotel. One paragraph about deliveries, one about losses, one sentence outlook. No headings.",
        ["quarter"] = /*prompt: member*/ "Write a quarterly review for the regional manager of the hotel: deliveries on time, quality complaints, loss rate compared to the contract, and what we suggest to change. Use markdown headings. About one page. Do not hide bad numbers, they have them anyway.",
        ["audit"] = /*prompt: member*/ "Fasse die Hygienedaten für das RAL-Audit zusammen. Sachlich, Passiv ist erlaubt, keine Werbung. Nenne jede Überschreitung mit Datum und Messwert. Wenn eine Messung fehlt, schreibe ausdrücklich dass sie fehlt.",
    };

    public async Task<string> Handle(WriteReport request, CancellationToken ct)
    {
        if (!_reportPrompts.TryGetValue(request.Type, out var systemPrompt))
            throw new ArgumentException(/*no prompt: exception*/ $"Unknown report type '{request.Type}'. Use weekly, quarter or audit and check the spelling in the report settings of the hotel.");

        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ $"Hotel: {request.Hotel}");
        prompt.AppendLine("Figures of the period (name: value). Use every figure at least once and don't calculate new ones:");
        foreach (var (name, value) in request.Figures)
        {
            prompt.AppendLine($"- {name}: {value}");
        }
        prompt.AppendLine();
        prompt.Append("Today is ").Append(DateTime.Today.ToString("yyyy-MM-dd")).AppendLine(".");

        logger.LogDebug("Report prompt has {Length} characters", prompt.Length);
        var response = await llm.GenerateAsync(new LlmRequest
        {
            SystemPrompt = systemPrompt,
            UserPrompt = prompt.ToString(),
            Temperature = 0.5f
        }, ct);
        return response.Content;
    }
}

public sealed record IndexArticles : IRequest<int>;

public sealed class IndexArticlesHandler(EmbeddingClient embeddings) : IRequestHandler<IndexArticles, int>
{
    private static readonly string[] Articles =
    [
        /*no prompt: embedding input*/ "BT-140 bath towel, 70 x 140 cm, 450 g/m2, white with woven stripe, for four star hotels and spa areas",
        /*no prompt: embedding input*/ "SH-240 flat sheet, 240 x 300 cm, cotton polyester mix, suitable for boxspring beds up to 28 cm height",
    ];

    public async Task<int> Handle(IndexArticles request, CancellationToken ct)
    {
        var result = await embeddings.GenerateEmbeddingsAsync(Articles, cancellationToken: ct);
        return result.Value.Count;
    }
}
