using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Corpus;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Robustness;

/// <summary>Culture, line ends and cancellation change no finding.</summary>
[Trait("Category", "Slow")]
public sealed class SurroundingsTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["dotnet_diagnostic.PA0001.severity"] = "warning",
        ["dotnet_diagnostic.PA2006.severity"] = "warning",
        ["prompt_analyzers.max_prompt_tokens"] = "8",
        ["prompt_analyzers.cacheable_prefix_tokens"] = "16",
    };

    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "ja-JP"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_culture_changes_no_finding(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        foreach (var project in CodeProject.All.Take(8))
        {
            var expected = await Findings(project.Recompile());
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            try
            {
                Assert.Equal(expected, await Findings(project.Recompile()));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public async Task Line_ends_change_no_finding()
    {
        // Every second application: a line end is a line end.
        foreach (var project in CodeProject.All.Where(static (_, i) => i % 2 == 0))
        {
            var expected = (await Findings(project.Compilation)).Select(WithoutFigures).ToList();
            var windows = project.Compilation;
            foreach (var tree in windows.SyntaxTrees)
            {
                windows = windows.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().ReplaceLineEndings("\r\n"))));
            }

            // Tokens differ, since a line end inside a literal is two characters; places and rules do not.
            Assert.Equal(expected, (await Findings(windows)).Select(WithoutFigures));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_run_that_is_cancelled_anywhere_leaves_the_next_one_whole(int seed)
    {
        var random = new Random(seed);
        foreach (var project in CodeProject.All.Take(10))
        {
            var expected = await Findings(project.Recompile());
            var compilation = project.Recompile();
            for (var attempt = 0; attempt < 4; attempt++)
            {
                using var cancellation = new CancellationTokenSource();
                cancellation.CancelAfter(TimeSpan.FromMilliseconds(random.Next(1, 60)));
                try
                {
                    await Findings(compilation, cancellation.Token);
                }
                catch (OperationCanceledException)
                {
                    // The point of it. A run that is quicker than the clock is whole.
                }
            }

            // The same compilation: what the cancelled runs left in the shared model is what this one starts from.
            Assert.Equal(expected, await Findings(compilation));
        }
    }

    private static async Task<IReadOnlyList<string>> Findings(CSharpCompilation compilation, CancellationToken cancellation = default)
    {
        var run = AnalyzerRun.Create(compilation, ShippedRules.Analyzers, Settings, [], out var exceptions);
        var findings = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(exceptions);
        return [.. findings.Select(f => f.ToString()).Order(StringComparer.Ordinal)];
    }

    private static string WithoutFigures(string finding) => finding[..finding.IndexOf(": ", finding.IndexOf("PA", StringComparison.Ordinal), StringComparison.Ordinal)];
}
