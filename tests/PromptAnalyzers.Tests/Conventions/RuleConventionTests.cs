using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Rules;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Conventions;

/// <summary>What holds for every rule, whichever it is. A failure says what a new rule still lacks.</summary>
public sealed partial class RuleConventionTests
{
    private static readonly string[] Sections =
        ["## Why", "## Reported", "## Not reported", "## Fix", "## Options", "## When to suppress"];

    private static readonly ImmutableArray<string> Areas =
        [RuleArea.Insight, RuleArea.Length, RuleArea.Prompting, RuleArea.FineTuning, RuleArea.Settings];

    [Fact]
    public void An_id_has_one_analyzer_and_one_descriptor() =>
        Assert.Empty(ShippedRules.Analyzers
            .SelectMany(a => a.SupportedDiagnostics.Select(d => (d.Id, Analyzer: a.GetType().Name)))
            .GroupBy(r => r.Id)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Analyzer))}"));

    [Fact]
    public void The_list_of_ids_has_every_rule() =>
        Assert.Empty(ShippedRules.Descriptors.Select(d => d.Id).Except(RuleIds.All));

    [Fact]
    public void Every_class_is_named_after_its_rule() =>
        Assert.Empty(ShippedRules.Analyzers
            .Where(a => !a.SupportedDiagnostics.Any(d => a.GetType().Name.StartsWith(d.Id, StringComparison.Ordinal)))
            .Select(a => a.GetType().Name));

    [Fact]
    public void Every_analyzer_in_the_assembly_is_exported() =>
        Assert.Equal(
            typeof(PromptRule).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(PromptRule))).Select(t => t.Name).Order(StringComparer.Ordinal),
            ShippedRules.Analyzers.Select(a => a.GetType().Name));

    [Fact]
    public void Every_descriptor_is_complete() =>
        AssertEach(rule => [
            (Regex.IsMatch(rule.Id, "^PA[0-9]{4}$"), "id is not PA and four digits"),
            (Areas.Contains(rule.Category), $"area '{rule.Category}' is unknown"),
            (rule.DefaultSeverity is DiagnosticSeverity.Warning or DiagnosticSeverity.Info, "default severity is neither warning nor info"),
            (rule.HelpLinkUri == RuleDescriptor.HelpLink(rule.Id), "help link is not made by RuleDescriptor"),
            (rule.HelpLinkUri.StartsWith("https://", StringComparison.Ordinal), "help link is no https address"),
            (Text(rule.Title).Length is > 0 and <= 80 && !Text(rule.Title).EndsWith('.'), "title is empty, over 80 characters or ends in a stop"),
            (!Text(rule.MessageFormat).Contains("http", StringComparison.Ordinal), "message holds a link: builds print the help link themselves"),
            (Text(rule.Description).Length > 20, "description does not say why the finding matters"),
        ]);

    [Fact]
    public void Every_rule_has_a_page_that_matches_its_descriptor() =>
        AssertEach(rule =>
        {
            var page = PageOf(rule);
            if (page.Length == 0)
            {
                return [(false, "page is missing in docs/rules")];
            }

            return [
                (page.Split('\n')[0] == $"# {rule.Id}: {Text(rule.Title)}", $"first line is not '# {rule.Id}: {Text(rule.Title)}'"),
                (FactsRow().IsMatch(page), "no facts table '| severity | enabled | area | code fix | options |'"),
                .. Sections.Select(section => (page.Contains($"\n{section}\n", StringComparison.Ordinal), $"section '{section}' is missing")),
                (SectionOf(page, "## Why").Contains("](", StringComparison.Ordinal), "'## Why' names no source"),
            ];
        });

    [Fact]
    public void Every_page_has_the_facts_of_its_descriptor()
    {
        // Pages are put right one after the other, and all that were wrong are told at once.
        var wrong = new List<string>();
        foreach (var rule in ShippedRules.Descriptors.Where(rule => PageOf(rule).Length > 0))
        {
            var facts = $"| {ShippedRules.SeverityWord(rule)} | {YesNo(rule.IsEnabledByDefault)} | {rule.Category} | {YesNo(HasCodeFix(rule))} |";
            var page = PageOf(rule);
            var expected = FactsRow().Replace(page, m => m.Groups["head"].Value + facts + m.Groups["options"].Value);
            if (page != expected)
            {
                File.WriteAllText(RepositoryFiles.PathOf($"docs/rules/{rule.Id}.md"), expected);
                wrong.Add($"docs/rules/{rule.Id}.md was not up to date. The test has written it: review and commit it.");
            }
        }

        Assert.Empty(wrong);

        static string YesNo(bool value) => value ? "yes" : "no";
    }

    [Fact]
    public void Every_page_names_the_settings_of_its_rule() =>
        AssertEach(rule => [
            .. PromptSettings.All.Where(s => s.Rules.Contains(rule.Id)).Select(s =>
                (PageOf(rule).Contains($"`{s.Name}`", StringComparison.Ordinal), $"page does not name `{s.Name}`")),
        ]);

    [Fact]
    public void Settings_name_their_rules_by_id() =>
        Assert.All(PromptSettings.All.SelectMany(s => s.Rules), id => Assert.Matches("^PA[0-9]{4}$", id));

    [Fact]
    public void No_page_lacks_its_rule() =>
        Assert.Empty(Directory.GetFiles(RepositoryFiles.PathOf("docs/rules"), "PA*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Except(ShippedRules.Descriptors.Select(d => d.Id)));

    [Fact]
    public void Every_rule_is_in_release_tracking()
    {
        var tracked = RepositoryFiles.Read("src/PromptAnalyzers/AnalyzerReleases.Shipped.md") + RepositoryFiles.Read("src/PromptAnalyzers/AnalyzerReleases.Unshipped.md");
        AssertEach(rule => [(Regex.IsMatch(tracked, $@"^{rule.Id} \| {rule.Category} \| ", RegexOptions.Multiline), "no row in AnalyzerReleases.Unshipped.md")]);
    }

    [Fact]
    public void Every_fix_serves_a_rule_and_offers_no_fix_all_in_solution() =>
        Assert.Empty(ShippedRules.CodeFixes.SelectMany(fix => Problems(fix).Select(p => $"{fix.GetType().Name}: {p}")));

    private static IEnumerable<string> Problems(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider fix)
    {
        if (fix.FixableDiagnosticIds.Except(ShippedRules.Descriptors.Select(d => d.Id)).ToArray() is { Length: > 0 } unknown)
        {
            yield return "fixes unknown rules " + string.Join(", ", unknown);
        }

        // A plain `dotnet format` applies every fix that has the solution scope: ours change what is sent to a model.
        if (fix.GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Solution) == true)
        {
            yield return "has Fix All in solution";
        }
    }

    private static string PageOf(DiagnosticDescriptor rule)
    {
        var path = RepositoryFiles.PathOf($"docs/rules/{rule.Id}.md");
        return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
    }

    private static bool HasCodeFix(DiagnosticDescriptor rule) => ShippedRules.CodeFixes.Any(f => f.FixableDiagnosticIds.Contains(rule.Id));

    private static string Text(LocalizableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string SectionOf(string page, string heading)
    {
        var start = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return start < 0 ? "" : end < 0 ? page[start..] : page[start..end];
    }

    private static void AssertEach(Func<DiagnosticDescriptor, IEnumerable<(bool Holds, string Problem)>> check) =>
        Assert.Empty(ShippedRules.Descriptors.SelectMany(rule => check(rule).Where(c => !c.Holds).Select(c => $"{rule.Id}: {c.Problem}")));

    [GeneratedRegex(@"(?<head>\| severity \| enabled \| area \| code fix \| options \|\n\|[ |-]+\|\n)\|[^|\n]*\|[^|\n]*\|[^|\n]*\|[^|\n]*\|(?<options>[^|\n]+\|\n)")]
    private static partial Regex FactsRow();
}
