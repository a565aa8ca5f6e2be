using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Corpus;

/// <summary>Every prompt of the corpus of applications is found, at its place, and nothing else is: PA1001 with a limit of one token shows each text that was read.</summary>
public sealed class CodeCorpusTests
{
    private static readonly ConcurrentDictionary<CodeProject, Task<IReadOnlySet<string>>> Read = new();

    public static TheoryData<string> Names => [.. CodeProject.All.Select(p => p.Name)];

    /// <summary>The places at which PA1001 finds a text in a project.</summary>
    internal static Task<IReadOnlySet<string>> FoundIn(CodeProject project) => Read.GetOrAdd(project, static async p =>
    {
        var run = AnalyzerRun.Create(p.Compilation, [new PA1001VeryLongPrompt()], new() { ["prompt_analyzers.max_prompt_tokens"] = "1" }, p.AdditionalFiles, out var exceptions);
        var findings = await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        return findings.Select(PlaceOf).ToHashSet(StringComparer.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TheFindingsOfAProject_AreThoseMarked(string name)
    {
        var project = CodeProject.All.Single(p => p.Name == name);
        AssertNone(project.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));

        var expected = project.Prompts.Where(p => p.MissedBecause is null).Select(p => p.Place).ToHashSet(StringComparer.Ordinal);
        var found = await FoundIn(project);
        var wrong = expected.Except(found).Select(p => "missed: " + p)
            .Concat(found.Except(expected).Select(p => (project.LookAlikes.Any(l => l.Place == p) ? "look-alike taken for a prompt: " : "not expected: ") + p));
        AssertNone(wrong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheCorpus_IsLargeEnough()
    {
        var prompts = CodeProject.All.SelectMany(p => p.Prompts).ToList();
        Assert.True(prompts.Count >= 150, $"{prompts.Count} prompts");
        Assert.True(prompts.Select(p => p.File).Distinct().Count() >= 60, $"{prompts.Select(p => p.File).Distinct().Count()} files with prompts");
        Assert.True(CodeProject.All.Sum(p => p.LookAlikes.Length) >= 60, $"{CodeProject.All.Sum(p => p.LookAlikes.Length)} look-alikes");
        AssertNone(prompts.Select(p => p.Kind).Except(CodeProject.Arrivals.Select(a => a.Key)));
        AssertNone(prompts.GroupBy(p => p.Place).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void TheWaysInWhichPromptsArrive_AreInTheProportionsOfTheSurvey()
    {
        var prompts = CodeProject.All.SelectMany(p => p.Prompts).ToList();
        var shares = CodeProject.Arrivals.Select(a => (a.Name, Survey: a.Percent, Corpus: 100.0 * prompts.Count(p => p.Kind == a.Key) / prompts.Count))
            .Append((Name: "raw HTTP", Survey: 11, Corpus: 100.0 * prompts.Count(p => p.Sdk == "raw HTTP") / prompts.Count));
        AssertNone(shares.Where(s => Math.Abs(s.Survey - s.Corpus) > 2.5).Select(s => $"{s.Name}: {s.Corpus:0.0} % instead of {s.Survey} %"));
    }

    [Fact]
    public async Task ThePage_HasTheFigures()
    {
        foreach (var project in CodeProject.All)
        {
            await FoundIn(project);
        }

        var found = CodeProject.All.SelectMany(p => FoundIn(p).Result).ToHashSet(StringComparer.Ordinal);
        var prompts = CodeProject.All.SelectMany(p => p.Prompts).ToList();
        Assert.True(prompts.Count(p => found.Contains(p.Place)) >= 0.95 * prompts.Count, "less than 95 % of the prompts are found");
        RepositoryFiles.AssertGenerated("docs/reader-fit.md", CodeCorpusPage.Write(CodeProject.All, found));
    }

    // An assertion on a collection would show its first items only.
    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static string PlaceOf(Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }
}
