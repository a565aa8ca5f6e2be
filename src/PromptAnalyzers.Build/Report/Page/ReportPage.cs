using System.Security.Cryptography;
using System.Text;

namespace PromptAnalyzers.Build.Report.Page;

/// <summary>The page of a report: one file that loads nothing. Markup, style and script are resource files beside this one.</summary>
internal static class ReportPage
{
    /// <summary>Most calls that the table shows; the JSON has all.</summary>
    public const int MostRows = 2000;

    /// <summary>Most calls of the chart of the largest.</summary>
    public const int MostBars = 15;

    /// <summary>Most places that are shown of one rule.</summary>
    public const int MostPlaces = 100;

    private static readonly Lazy<Template> Page = new(static () => Template.Parse(Resource("page.html"), Resource));

    /// <summary>The bytes of the page, UTF-8. The same report gives the same bytes.</summary>
    public static byte[] Render(PromptReport report) => Encoding.UTF8.GetBytes(Page.Value.Render(ViewOf(report)));

    /// <summary>The text of a resource, with the line ends that a browser sees, so that hashes of the content security policy hold.</summary>
    internal static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("Page/" + name) ?? throw new ArgumentException($"No resource '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static View ViewOf(PromptReport report)
    {
        var prompts = report.Calls.Where(static c => c.IsPrompt).ToList();
        return new View
        {
            ["styleHash"] = HashOf("page.css"),
            ["scriptHash"] = HashOf("page.js"),
            ["name"] = report.Name,
            ["date"] = report.Date is null ? null : new View { ["day"] = report.Date },
            ["several"] = report.Projects.Count > 1,
            ["scope"] = Numbers.Plural(report.Projects.Count, "project"),
            ["lead"] = Sentences.Lead(report.Summary),
            ["tiles"] = Tiles(report.Summary),
            ["isEmpty"] = report.Calls.Count == 0,
            ["docs"] = DocsAddress.Root,
            ["hasCalls"] = report.Calls.Count > 0,
            ["hasDecisions"] = report.Decisions.Count > 0 || report.Jobs.Count > 0,
            ["hasFindings"] = report.Findings.Count > 0,
            ["histogram"] = HistogramChart.Of(prompts),
            ["largest"] = CallViews.Largest(prompts),
            ["prompts"] = report.Calls.Count == 0 ? null : CallViews.Table(report),
            ["decisions"] = report.Decisions.Select((decision, i) => DecisionViews.Card(decision, i + 1)).ToList(),
            ["jobs"] = report.Jobs.Count == 0 ? null : DecisionViews.Jobs(report.Jobs),
            ["rules"] = FindingViews.ByRule(report.Findings),
            ["projects"] = report.Projects.Select(static p => new View
            {
                ["name"] = p.Name,
                ["path"] = p.Path,
                ["frameworks"] = p.Frameworks.Count == 0 ? "–" : string.Join(", ", p.Frameworks),
                ["calls"] = Numbers.Count(p.Calls),
                ["findings"] = Numbers.Count(p.Findings),
                ["outOfDate"] = p.OutOfDate,
            }).ToList(),
            ["outOfDate"] = report.Projects.Any(static p => p.OutOfDate),
        };
    }

    private static List<View> Tiles(SummaryData summary)
    {
        var verdicts = new[] { (summary.Supported, "supported"), (summary.Contested, "contested"), (summary.Unsupported, "unsupported"), (summary.UnreadableDecisions, "unreadable") }
            .Where(static v => v.Item1 > 0).Select(static v => $"{Numbers.Count(v.Item1)} {v.Item2}").ToList();
        return
        [
            Tile("LLM calls", Numbers.Count(summary.Calls), summary.WrapperCalls > 0 ? $"{Numbers.Count(summary.WrapperCalls)} through own methods" : "all direct"),
            Tile("Prompts", Numbers.Count(summary.Prompts), summary.PromptsOverLimit > 0 ? $"{Numbers.Count(summary.PromptsOverLimit)} over the limit" : "none over the limit", summary.PromptsOverLimit > 0),
            Tile(
                "Tokens per call, median",
                summary.MedianTokens is { } median ? Numbers.Count(median) : "–",
                summary is { P95Tokens: { } p95, LargestTokens: { } largest } ? $"95th percentile {Numbers.Count(p95)}, largest {Numbers.Count(largest)}" : "no prompt text seen"),
            Tile(
                "Tasks with examples",
                summary.Tasks == 0 ? "–" : Numbers.Percent((double)summary.TasksWithExamples / summary.Tasks),
                summary.Tasks == 0 ? "no task prompts seen" : $"{Numbers.Count(summary.TasksWithExamples)} of {Numbers.Plural(summary.Tasks, "task prompt")}",
                summary.TasksWithExamples < summary.Tasks),
            Tile(
                "Fine-tuning jobs",
                Numbers.Count(summary.Jobs),
                summary.Jobs == 0 ? "none in the code" : summary.Jobs == summary.JobsWithDecision ? "each with a decision record" : $"{Numbers.Count(summary.Jobs - summary.JobsWithDecision)} without a decision record",
                summary.Jobs > summary.JobsWithDecision),
            Tile(
                "Decisions to fine-tune",
                Numbers.Count(summary.Supported + summary.Contested + summary.Unsupported + summary.UnreadableDecisions),
                verdicts.Count == 0 ? "none on record" : string.Join(", ", verdicts),
                summary.Unsupported + summary.UnreadableDecisions > 0),
            Tile(
                "Open findings",
                Numbers.Count(summary.Errors + summary.Warnings + summary.Notes),
                string.Join(", ", new[]
                {
                    summary.Errors > 0 ? Numbers.Plural(summary.Errors, "error") : null,
                    Numbers.Plural(summary.Warnings, "warning"),
                    summary.Notes > 0 ? Numbers.Plural(summary.Notes, "note") : null,
                    summary.Accepted > 0 ? $"{Numbers.Count(summary.Accepted)} accepted" : null,
                }.Where(static t => t is not null)),
                summary.Errors + summary.Warnings > 0),
        ];
    }

    private static View Tile(string label, string value, string detail, bool isWarning = false) =>
        new() { ["label"] = label, ["value"] = value, ["detail"] = detail, ["isWarning"] = isWarning };

    private static string HashOf(string resource)
    {
        using var sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(Resource(resource))));
    }
}
