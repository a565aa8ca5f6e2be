using System.Text;
using ContractReview.Steps;

namespace ContractReview;

internal sealed class BatchRunner(IEnumerable<IReviewStep> steps)
{
    public async Task<string> RunAsync(string contract)
    {
        var report = new StringBuilder();
        report.AppendLine(/*no prompt: report*/ "# Review of the contract");
        report.AppendLine();
        var results = await Task.WhenAll(steps.Select(async step => (step.Title, Text: await step.RunAsync(contract))));
        foreach (var (title, text) in results)
        {
            report.AppendLine(/*no prompt: report*/ $"## {title}").AppendLine().AppendLine(text);
        }

        return report.ToString();
    }
}
