using System.Text;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes;
using PromptAnalyzers.Rules;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>
/// Tries every fix of every rule, once, in a document and in a project, and writes what it saw into <c>docs/code-fixes.md</c>.
/// </summary>
public sealed class FixTableTests
{
    [Fact]
    public void Every_rule_about_code_has_fixes() =>
        Assert.Empty(ShippedRules.Analyzers
            .Where(a => a is PromptCallRule)
            .SelectMany(a => a.SupportedDiagnostics)
            .Select(d => d.Id)
            .Where(id => id != "PA0001")
            .Except(ShippedRules.CodeFixes.SelectMany(f => f.FixableDiagnosticIds)));

    [Fact]
    public async Task Docs_say_what_each_fix_can_do()
    {
        var table = new StringBuilder("| rule | fix | light bulb | Fix All in document | Fix All in project | afterwards |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var fix in ShippedRules.CodeFixes)
        {
            foreach (var row in fix is RuleCodeFix inCode ? await RowsOf(inCode) : await RowsOfFileFix(fix))
            {
                table.Append(row).Append('\n');
            }
        }

        const string Begin = "<!-- table: code fixes, written by FixTableTests -->\n";
        const string End = "<!-- end of table -->";
        var page = RepositoryFiles.Read("docs/code-fixes.md").ReplaceLineEndings("\n");
        var (start, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        RepositoryFiles.AssertGenerated("docs/code-fixes.md", page[..start] + table + page[end..]);
    }

    private static async Task<List<string>> RowsOf(RuleCodeFix fix)
    {
        var ruleId = Assert.Single(fix.FixableDiagnosticIds);
        Assert.True(FixSamples.ByRule.TryGetValue(ruleId, out var sample), $"{ruleId} has no sample in FixSamples");
        var rule = ShippedRules.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == ruleId)).ToArray();
        using var bulb = new LightBulb(
            [.. rule],
            [("First.cs", sample.First.Replace("NAME", "First")), ("Second.cs", sample.Second.Replace("NAME", "Second"))],
            sample.AdditionalFiles ?? [],
            $"dotnet_diagnostic.{ruleId}.severity = warning\n{sample.Config}");
        var findings = await bulb.FindingsAsync(bulb.Project, ruleId);
        Assert.Equal(3, findings.Length);

        var rows = new List<string>();
        var offers = await LightBulb.OffersAsync(bulb.Project, fix, findings[0]);
        var names = fix.FixNames.Concat(fix.FileFixName is { } fileFix ? [fileFix] : []).ToArray();
        foreach (var name in names)
        {
            var offer = offers.FirstOrDefault(o => o.EquivalenceKey is { } key && (key == $"{ruleId}.{name}" || key.StartsWith($"{ruleId}.{name}.", StringComparison.Ordinal)));
            Assert.True(offer is not null, $"{ruleId}: {name} is not offered on its sample");
            var single = await LightBulb.ApplyAsync(bulb.Project, offer);
            Assert.NotNull(single);
            var left = (await bulb.FindingsAsync(single, ruleId)).Length;
            Assert.True(left is 3 or 2, $"{ruleId}: {name} leaves {left} of 3 findings");
            var inDocument = await TryAll(FixAllScope.Document);
            var inProject = await TryAll(FixAllScope.Project);
            rows.Add($"| {ruleId} | {Title(offer.Title)} | yes | {Word(inDocument, left == 3 ? 3 : 1)} | {Word(inProject, left == 3 ? 3 : 0)} | {(left == 3 ? "finding stays" : "finding is gone")} |");

            async Task<int?> TryAll(FixAllScope scope)
            {
                var action = await bulb.FixAllAsync(bulb.Project, fix, findings[0], scope, offer.EquivalenceKey!);
                var changed = await LightBulb.ApplyAsync(bulb.Project, action);
                if (changed is null || changed.GetChanges(bulb.Project).GetChangedDocuments().Count() != (scope == FixAllScope.Document ? 1 : 2))
                {
                    return null;
                }

                return (await bulb.FindingsAsync(changed, ruleId)).Length;
            }

            string Word(int? leftByAll, int expected)
            {
                Assert.True(leftByAll is null || leftByAll == expected, $"{ruleId}: Fix All of {name} leaves {leftByAll} findings, not {expected}");
                return leftByAll is null ? "no" : "yes";
            }
        }

        Assert.Equal(names.Length, offers.Select(o => string.Join('.', o.EquivalenceKey!.Split('.').Take(2))).Distinct().Count());
        return rows;
    }

    /// <summary>A fix in a record: the light bulb only, in hosts that have one there.</summary>
    private static async Task<List<string>> RowsOfFileFix(CodeFixProvider fix)
    {
        var ruleId = Assert.Single(fix.FixableDiagnosticIds);
        Assert.True(FixSamples.Records.TryGetValue(ruleId, out var record), $"{ruleId} has no record in FixSamples");
        Assert.Null(fix.GetFixAllProvider());
        using var bulb = new LightBulb([.. ShippedRules.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == ruleId))], [("C.cs", "class C;")], [("a.finetune.json", record.Text), .. record.AdditionalFiles ?? []]);
        var finding = Assert.Single(await bulb.FindingsAsync(bulb.Project, ruleId));
        var rows = new List<string>();
        foreach (var offer in await LightBulb.OffersInFileAsync(bulb.Project, fix, finding))
        {
            var changed = await LightBulb.ApplyAsync(bulb.Project, offer);
            Assert.NotNull(changed);
            Assert.Single(changed.GetChanges(bulb.Project).GetChangedAdditionalDocuments());
            var left = (await bulb.FindingsAsync(changed, ruleId)).Length;
            rows.Add($"| {ruleId} | {Title(offer.Title)} | yes, in the record | no | no | {(left == 0 ? "finding is gone" : "finding stays")} |");
        }

        Assert.NotEmpty(rows);
        return rows;
    }

    // A title that names a rule or record is the same fix for each.
    private static string Title(string title) => System.Text.RegularExpressions.Regex.Replace(title, "'.*'", "…").Replace("<", "\\<").Replace("|", "\\|");
}
