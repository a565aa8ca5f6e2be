using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Corpus;

/// <summary>A build runs all rules over a whole project, an IDE over one file at a time, in any order: the findings are the same.</summary>
[Trait("Category", "Slow")]
public sealed class HostsAgreeTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["dotnet_diagnostic.PA0001.severity"] = "warning",
        ["dotnet_diagnostic.PA2006.severity"] = "warning",
        ["prompt_analyzers.max_prompt_tokens"] = "8",
        ["prompt_analyzers.min_task_prompt_tokens"] = "1",
        ["prompt_analyzers.cacheable_prefix_tokens"] = "1",
        ["prompt_analyzers.hot_paths"] = "loops, handlers",
        ["prompt_analyzers.include_prompt_text"] = "true",
    };

    private static readonly ConcurrentDictionary<CodeProject, Task<IReadOnlySet<string>>> Builds = new();

    public static TheoryData<string> Names => [.. CodeProject.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task OneFileAtATime_FindsWhatABuildFinds(string name)
    {
        var project = CodeProject.All.Single(p => p.Name == name);
        var build = await Build(project);
        Assert.NotEmpty(build);
        AssertSame(build, await FileByFile(project));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FilesInAnotherOrderOnOneThread_GiveTheSameFindings(string name)
    {
        var project = CodeProject.All.Single(p => p.Name == name);
        AssertSame(await Build(project), await Run(project, project.Recompile(reversed: true), concurrent: false));
    }

    private static Task<IReadOnlySet<string>> Build(CodeProject project) => Builds.GetOrAdd(project, static p => Run(p, p.Compilation, concurrent: true));

    private static async Task<IReadOnlySet<string>> Run(CodeProject project, CSharpCompilation compilation, bool concurrent)
    {
        var run = AnalyzerRun.Create(compilation, ShippedRules.Analyzers, Settings, project.AdditionalFiles, out var exceptions, concurrent);
        var findings = await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        return Described(findings);
    }

    // An IDE asks about the file that is open, each time anew. It does not run what is registered for the end of a compilation.
    private static async Task<IReadOnlySet<string>> FileByFile(CodeProject project)
    {
        var findings = new List<Diagnostic>();
        foreach (var tree in project.Compilation.SyntaxTrees)
        {
            var run = AnalyzerRun.Create(project.Compilation, ShippedRules.Analyzers, Settings, project.AdditionalFiles, out var exceptions);
            findings.AddRange(await run.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None));
            findings.AddRange(await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(tree), null, CancellationToken.None));
            Assert.Empty(exceptions);
        }

        foreach (var file in project.AdditionalFiles)
        {
            var run = AnalyzerRun.Create(project.Compilation, ShippedRules.Analyzers, Settings, project.AdditionalFiles, out var exceptions);
            findings.AddRange((await run.GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());
            Assert.Empty(exceptions);
        }

        return Described(findings);
    }

    private static void AssertSame(IReadOnlySet<string> build, IReadOnlySet<string> other)
    {
        var different = build.Except(other).Select(f => "only in the build: " + f).Concat(other.Except(build).Select(f => "not in the build: " + f)).ToList();
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private static IReadOnlySet<string> Described(IEnumerable<Diagnostic> findings) =>
        findings.Where(f => !f.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd))
            .Select(f => $"{f} | {string.Join(", ", f.AdditionalLocations)} | {string.Join(", ", f.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}")
            .ToHashSet(StringComparer.Ordinal);
}
