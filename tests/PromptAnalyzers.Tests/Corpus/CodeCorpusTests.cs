using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Corpus;

/// <summary>Every prompt of the corpus of applications is found, at its place, and nothing else is: PA1001 with a limit of one token shows each text that was read.</summary>
public sealed class CodeCorpusTests
{
    private static readonly ConcurrentDictionary<CodeProject, Task<IReadOnlySet<string>>> Read = new();
    private static readonly ConcurrentDictionary<CodeProject, Task<IReadOnlySet<string>>> Tasks = new();

    public static TheoryData<string> Names => [.. CodeProject.All.Select(p => p.Name)];

    /// <summary>The places at which PA1001 finds a text in a project.</summary>
    internal static Task<IReadOnlySet<string>> FoundIn(CodeProject project) =>
        Read.GetOrAdd(project, static p => PlacesOf(new PA1001VeryLongPrompt(), p, new() { ["prompt_analyzers.max_prompt_tokens"] = "1" }));

    /// <summary>The places at which PA2001 finds a task without examples in a project.</summary>
    internal static Task<IReadOnlySet<string>> TasksIn(CodeProject project) => Tasks.GetOrAdd(project, static p => PlacesOf(new PA2001NoExamples(), p, []));

    private static async Task<IReadOnlySet<string>> PlacesOf(DiagnosticAnalyzer rule, CodeProject project, Dictionary<string, string> settings)
    {
        var run = AnalyzerRun.Create(project.Compilation, [rule], settings, project.AdditionalFiles, out var exceptions);
        var findings = await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        return findings.Select(PlaceOf).ToHashSet(StringComparer.Ordinal);
    }

    [Fact]
    public async Task TasksWithoutExamples_AreReported()
    {
        var labelled = CodeProject.All.Where(static p => p.HasTasksMarked).ToList();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in labelled)
        {
            reported.UnionWith(await TasksIn(project));
        }

        var prompts = labelled.SelectMany(static p => p.Prompts).ToList();
        var wrong = reported.Except(prompts.Where(static p => p.Asks is "task" or "maybe task").Select(static p => p.Place)).ToList();
        Assert.True(wrong.Count <= 0.03 * reported.Count, "more than 3 % are no tasks: " + string.Join(' ', wrong));
        var tasks = prompts.Where(static p => p.Asks == "task").ToList();
        Assert.True(tasks.Count(t => reported.Contains(t.Place)) >= 0.8 * tasks.Count, "less than 80 % of the tasks are reported");
    }

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
        var tasks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in CodeProject.All.Where(static p => p.HasTasksMarked))
        {
            tasks.UnionWith(await TasksIn(project));
        }

        RepositoryFiles.AssertGenerated("docs/reader-fit.md", CodeCorpusPage.Write(CodeProject.All, found, tasks));
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
