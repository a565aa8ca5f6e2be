using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Conventions;

/// <summary>The tables of the docs. A generated part stands between marker comments; what is around it is written by hand.</summary>
public sealed partial class DocsTableTests
{
    [Fact]
    public void Readme_lists_every_rule() => AssertTable("README.md", "rules", RuleTable("docs/rules/"));

    [Fact]
    public void Rule_index_lists_every_rule() => AssertTable("docs/rules/README.md", "rules", RuleTable(""));

    [Fact]
    public void Settings_page_lists_every_setting() => AssertTable("docs/settings.md", "settings", SettingsTable());

    [Fact]
    public void Settings_page_names_every_property_that_reaches_the_analyzer()
    {
        var page = RepositoryFiles.Read("docs/settings.md");
        var visible = VisibleProperty().Matches(RepositoryFiles.Read("src/PromptAnalyzers.Package/build/PromptAnalyzers.props")).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(visible);
        Assert.All(visible, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static string RuleTable(string folder)
    {
        var text = new StringBuilder("| rule | title | severity | area | code fix |\n| --- | --- | --- | --- | --- |\n");
        foreach (var rule in ShippedRules.Descriptors)
        {
            var fix = ShippedRules.CodeFixes.Any(f => f.FixableDiagnosticIds.Contains(rule.Id)) ? "yes" : "no";
            text.Append($"| [{rule.Id}]({folder}{rule.Id}.md) | {rule.Title} | {ShippedRules.SeverityWord(rule)}{(rule.IsEnabledByDefault ? "" : ", off")} | {rule.Category} | {fix} |\n");
        }

        return text.ToString();
    }

    private static string SettingsTable()
    {
        var text = new StringBuilder("| key | default | allowed | rules | meaning |\n| --- | --- | --- | --- | --- |\n");
        foreach (var setting in PromptSettings.All)
        {
            // A key may be there before the rules that read it.
            var readers = setting.Rules.Where(id => ShippedRules.Descriptors.Any(d => d.Id == id)).ToArray();
            var rules = setting.Rules.IsEmpty ? "all" : readers.Length == 0 ? "none yet" : string.Join(", ", readers);
            text.Append($"| `{setting.Name}` | `{DefaultOf(setting)}` | {setting.Allowed.Replace("|", "\\|")} | {rules} | {setting.Description} |\n");
        }

        return text.ToString();
    }

    // An address would change the page with the property that sets it.
    private static string DefaultOf(Setting setting) => setting.DefaultText.Replace(DocsAddress.Root, "docs");

    private static void AssertTable(string path, string name, string table)
    {
        var begin = $"<!-- table: {name}, written by DocsTableTests -->\n";
        const string End = "<!-- end of table -->";
        var page = RepositoryFiles.Read(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{path} has no line '{begin.Trim()}'.");
        start += begin.Length;
        var end = page.IndexOf(End, start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{path} has no line '{End}'.");
        RepositoryFiles.AssertGenerated(path, page[..start] + table + page[end..]);
    }

    [GeneratedRegex("""<CompilerVisibleProperty Include="([A-Za-z]+)" />""")]
    private static partial Regex VisibleProperty();
}
