using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.Tests.Rules.FineTuning;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>The guide says what the analyzer does: its records, its calculation, its fields, and the criteria of each rule page.</summary>
public sealed class DecisionRecordPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/decision-record.md").ReplaceLineEndings("\n");

    private static readonly (string Findings, string Record)[] Examples =
    [
        .. Regex.Matches(Page, "<!-- findings: ([^>]+) -->\n```json\n(.*?)```", RegexOptions.Singleline).Select(m => (m.Groups[1].Value, m.Groups[2].Value)),
    ];

    [Fact]
    public async Task EveryExampleHasTheFindingsItSays()
    {
        Assert.Equal(5, Examples.Length);
        foreach (var (expected, record) in Examples)
        {
            var findings = await RecordFindings.Of(record, ("build_property.PromptAnalyzersDate", "2026-11-24"));
            Assert.True(
                (expected == "none" ? "" : expected) == string.Join(' ', findings.Select(d => d.Id)),
                $"{expected}\n{string.Join('\n', findings)}");
        }
    }

    [Fact]
    public void TheCalculationIsTheOneOfTheCode()
    {
        var record = DecisionRecordReader.Read(Examples[0].Record).Record!;
        var cost = CostModel.Of(record.Cost);
        var verdict = Verdict.Of(record, 2000, KnownBaseModels.Instance, VerdictView.WholeRecord);
        double[] computed =
        [
            cost.CacheFactor!.Value, cost.SavingPerCall!.Value, cost.BreakEvenCallsPerMonth!.Value, cost.MonthlyNet!.Value, cost.PaybackMonths!.Value,
            GainShare.Of(record)!.Share, verdict.Score,
        ];
        var rows = Regex.Matches(Page[Page.IndexOf("<!-- calculation", StringComparison.Ordinal)..Page.IndexOf("### The verdict", StringComparison.Ordinal)], "(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$")
            .Skip(2)
            .ToArray();
        Assert.Equal(computed.Length, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var (name, formula, result) = (rows[i].Groups[1].Value, rows[i].Groups[2].Value, rows[i].Groups[3].Value);
            Assert.True(result == Rounded(computed[i], result), $"{name}: the page says {result}, the code {computed[i]}");
            Assert.True(result == Rounded(Evaluate(formula), result), $"{name}: {formula} is {Evaluate(formula)}");
        }

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
    }

    [Theory]
    [InlineData("Without caching (*k* = 1) break-even would be at {0} calls", "\"cachedShare\": 0.8", "\"cachedShare\": 0", 0)]
    [InlineData("and {0} calls a month would pay for its hosting", "", "", 3)]
    public void FiguresInTheTextAreThoseOfTheCode(string sentence, string old, string replacement, int example)
    {
        var record = Examples[example].Record;
        record = old.Length == 0 ? record : record.With((old, replacement));
        var cost = CostModel.Of(DecisionRecordReader.Read(record).Record!.Cost);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, sentence, Figures.Count(cost.BreakEvenCallsPerMonth!.Value)), Page.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFieldIsInTheTable()
    {
        var named = Regex.Matches(Page, "(?m)^\\| `([A-Za-z.\\[\\]]+)` \\|").Select(m => m.Groups[1].Value);
        Assert.Equal(RecordField.All.Select(f => f.Path).Where(p => !p.EndsWith(".answer", StringComparison.Ordinal) && !(p.StartsWith("criteria.", StringComparison.Ordinal) && p.EndsWith(".evidence", StringComparison.Ordinal))), named);
    }

    [Fact]
    public void EveryWordIsInTheTable() =>
        Assert.All(
            RecordField.All.Where(f => !f.Words.IsEmpty && !f.Path.StartsWith("criteria.", StringComparison.Ordinal)),
            f => Assert.Contains($"| `{f.Path}` | {string.Join(", ", f.Words.Select(w => $"`{w}`"))} |", Page, StringComparison.Ordinal));

    /// <summary>Pages of the decision rules link to the criteria that the map gives them.</summary>
    [Fact]
    public void RulePagesNameTheirCriteria()
    {
        var pages = 0;
        foreach (var (id, codes) in CriteriaMap.Codes.Where(row => row.Key.StartsWith("PA3", StringComparison.Ordinal)))
        {
            var path = RepositoryFiles.PathOf($"docs/rules/{id}.md");
            if (File.Exists(path))
            {
                var text = File.ReadAllText(path);
                Assert.All(codes, code => Assert.Contains($"[{code}](../criteria.md#{CriteriaMap.AnchorOf(code)})", text, StringComparison.Ordinal));
                pages++;
            }
        }

        Assert.InRange(pages, 8, 13);
    }

    private static double Evaluate(string formula)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var plain = formula.Replace(",", "", StringComparison.Ordinal).Replace('−', '-').Replace('×', '*').Replace('÷', '/');
        // Whole numbers would be divided as such.
        plain = Regex.Replace(plain, @"(?<![\d.])(\d+)(?![\d.])", "$1.0");
        return Convert.ToDouble(table.Compute(plain, null), CultureInfo.InvariantCulture);
    }

    // As many decimals as the page shows.
    private static string Rounded(double value, string shown)
    {
        var decimals = shown.Contains('.', StringComparison.Ordinal) ? shown.Length - shown.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return value.ToString("N" + decimals, CultureInfo.InvariantCulture);
    }
}
