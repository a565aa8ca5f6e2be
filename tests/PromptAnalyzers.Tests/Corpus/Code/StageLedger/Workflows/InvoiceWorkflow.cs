using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using StageLedger.Agents;

namespace StageLedger.Workflows;

public sealed class InvoiceData
{
    public string? Supplier { get; set; }
    public string? InvoiceNo { get; set; }
    public decimal? Net { get; set; }
    public decimal? Gross { get; set; }
    public decimal? VatRate { get; set; }
    public List<string> Positions { get; set; } = [];
}

public sealed record ReviewedInvoice(InvoiceData Data, string Verdict, Dictionary<string, int> Scores);

/// <summary>extract -> review -> report</summary>
public sealed class InvoiceWorkflow(IChatClient chatClient, CostCentreAgent costCentres)
{
    public async Task<string> RunAsync(string text, CancellationToken ct)
    {
        var extract = new ExtractExecutor(chatClient);
        var review = new ReviewExecutor(chatClient);
        var report = new ReportExecutor(chatClient, costCentres);

        var workflow = new WorkflowBuilder(extract)
            .AddEdge(extract, review)
            .AddEdge(review, report)
            .WithOutputFrom(report)
            .Build();

        await using var run = await InProcessExecution.RunStreamingAsync(workflow, text);
        var result = "";
        await foreach (WorkflowEvent evt in run.WatchStreamAsync(ct))
        {
            if (evt is WorkflowOutputEvent output)
            {
                result = output.Data?.ToString() ?? "";
            }
            else if (evt is ExecutorFailedEvent failed)
            {
                throw new InvalidOperationException(/*no prompt: exception*/ $"The step '{failed.ExecutorId}' of the invoice workflow failed. Check the scan of the invoice and start the workflow again. Details: {failed.Data}");
            }
        }
        return result;
    }
}

internal sealed class ExtractExecutor : Executor<string, InvoiceData>
{
    private readonly AIAgent _agent;

    public ExtractExecutor(IChatClient chatClient) : base("Extract")
    {
        _agent = new ChatClientAgent(
            chatClient,
            name: "InvoiceExtractor",
            instructions: /*typed task*//*prompt: call*/ """
                Extract the data of a supplier invoice as JSON in the requested schema.
                Amounts are in euro, use a decimal point. VatRate is 0, 7 or 19. Positions contain the text of the lines without prices.
                Leave a field empty if you do not find it, never calculate a missing amount.
                """);
    }

    public override async ValueTask<InvoiceData> HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var response = await _agent.RunAsync<InvoiceData>(message, cancellationToken: cancellationToken);
        return response.Result ?? new InvoiceData();
    }
}

internal sealed class ReviewExecutor(IChatClient chatClient) : Executor<InvoiceData, ReviewedInvoice>("Review")
{
    private const string AnswerRule = "Answer with a whole number from 0 (no concern) to 10 (stop the payment) and nothing else.";

    public override async ValueTask<ReviewedInvoice> HandleAsync(InvoiceData message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        (string Role, string Brief)[] reviewers =
        [
            ("TaxReviewer", /*task*//*prompt: local*/ "You check invoices for tax mistakes: wrong VAT rate, missing tax number, reverse charge for foreign artists. " + AnswerRule),
            ("FraudReviewer", /*task*//*prompt: local*/ $"You check invoices for signs of fraud: changed bank data, round sums, invoice numbers that do not fit, pressure to pay at once. {AnswerRule}"),
        ];

        var summary = Describe(message);
        var scores = new Dictionary<string, int>();
        foreach (var (role, brief) in reviewers)
        {
            var agent = new ChatClientAgent(chatClient, brief, role);
            var answer = await agent.RunAsync(summary, cancellationToken: cancellationToken);
            scores[role] = int.TryParse(answer.Text.Trim(), out var s) ? s : 5;
        }

        var chief = chatClient.AsAIAgent(
            instructions: /*examples*//*prompt: call*/
                "You are the last check before a payment. You see the invoice and the scores of two reviewers. " +
                "Answer with APPROVE, HOLD or ESCALATE only.\n" +
                "tax 1, fraud 0, 230 euro => APPROVE\n" +
                "tax 7, fraud 1, 900 euro => HOLD\n" +
                "tax 2, fraud 8, any amount => ESCALATE",
            name: "ChiefReviewer");

        var verdict = await chief.RunAsync(
            summary + "\n" + string.Join(", ", scores.Select(s => $"{s.Key} {s.Value}")),
            cancellationToken: cancellationToken);

        return new ReviewedInvoice(message, verdict.Text.Trim().ToUpperInvariant(), scores);
    }

    private static string Describe(InvoiceData d) =>
        /*prompt: method*/ $"Invoice {d.InvoiceNo} of {d.Supplier}: net {d.Net}, gross {d.Gross}, VAT {d.VatRate} %\nPositions: {string.Join("; ", d.Positions)}";
}

internal sealed class ReportExecutor(IChatClient chatClient, CostCentreAgent costCentres) : Executor<ReviewedInvoice, string>("Report")
{
    public override async ValueTask<string> HandleAsync(ReviewedInvoice message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        if (message.Verdict == "APPROVE")
        {
            return $"Invoice {message.Data.InvoiceNo} was approved automatically.";
        }

        var prompt = new StringBuilder();
        prompt.AppendLine(/*prompt: builder*/ "Write a short note for the head of accounting why the payment of this invoice was stopped. Three to five sentences, factual, no accusations, end with what should be clarified with the supplier.");
        prompt.AppendLine();
        prompt.AppendLine($"Supplier: {message.Data.Supplier}");
        prompt.AppendLine($"Amount: {message.Data.Gross}");
        prompt.AppendLine($"Verdict: {message.Verdict}");
        foreach (var p in message.Data.Positions)
        {
            prompt.AppendLine($"- {p} (cost centre {await costCentres.ExecuteAsync(p, cancellationToken)})");
        }

        var writer = new ChatClientAgent(chatClient, name: "NoteWriter");
        var note = await writer.RunAsync(prompt.ToString(), cancellationToken: cancellationToken);
        return note.Text;
    }
}
