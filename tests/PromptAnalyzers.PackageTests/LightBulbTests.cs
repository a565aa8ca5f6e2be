using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Tests.CodeFixes;

namespace PromptAnalyzers.PackageTests;

/// <summary>
/// A host opens a project that has the package, as an IDE does: analyzers and fixes come from the restored package. Each fix of each rule is applied to one
/// finding, in a document and in the project, those of records to one record; all code that comes out is then built for real.
/// </summary>
[Collection(UsesPackage.Name)]
public sealed class LightBulbTests(PackedPackage package)
{
    // A fix in a new file needs a host that can add one; this one cannot, as build tools.
    private const string NeedsAnIde = "Create decision record";

    [Fact]
    public async Task Each_fix_of_the_package_works_in_a_host_and_its_result_builds()
    {
        var consumer = Consumer.Create(package, "LightBulb", items: $"""<PackageReference Include="Microsoft.Extensions.AI" Version="{PackedPackage.ExtensionsAIVersion}" />""")
            .Write("Empty.cs", "")
            .Restore();
        using var workspace = MSBuildWorkspace.Create();
        var opened = await workspace.OpenProjectAsync(consumer.PathOf("LightBulb.csproj"));
        Assert.DoesNotContain(workspace.Diagnostics, d => d.Kind == WorkspaceDiagnosticKind.Failure);

        var references = opened.AnalyzerReferences.Where(r => r.FullPath?.Contains("promptanalyzers", StringComparison.OrdinalIgnoreCase) == true).ToArray();
        Assert.Equal(["PromptAnalyzers.CodeFixes.dll", "PromptAnalyzers.dll"], references.Select(r => Path.GetFileName(r.FullPath)!).Order(StringComparer.Ordinal));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. references.SelectMany(r => r.GetAnalyzers(LanguageNames.CSharp))];
        var fixes = ExportedFixes(references.Single(r => r.FullPath!.EndsWith("CodeFixes.dll", StringComparison.Ordinal)).FullPath!);
        Assert.Equal(FixSamples.ByRule.Keys.Order(StringComparer.Ordinal), fixes.SelectMany(f => f.FixableDiagnosticIds).Except(FixSamples.Records.Keys).Order(StringComparer.Ordinal));

        var rows = new List<string>();
        var results = 0;
        foreach (var fix in fixes.Where(f => f.GetFixAllProvider() is not null))
        {
            var ruleId = fix.FixableDiagnosticIds.Single();
            var sample = FixSamples.ByRule[ruleId];
            var host = new Host([.. analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == ruleId))], ruleId);
            var project = Host.With(opened, sample, ruleId);
            var findings = await host.FindingsAsync(project);
            Assert.Equal(3, findings.Length);

            foreach (var offer in (await Host.OffersAsync(project, fix, findings[0])).DistinctBy(o => o.EquivalenceKey))
            {
                Assert.DoesNotContain(NeedsAnIde, offer.Title, StringComparison.Ordinal);
                var single = await Host.ApplyAsync(project, offer);
                var inDocument = await Host.ApplyAsync(project, await host.FixAllAsync(project, fix, findings[0], FixAllScope.Document, offer.EquivalenceKey!));
                var inProject = await Host.ApplyAsync(project, await host.FixAllAsync(project, fix, findings[0], FixAllScope.Project, offer.EquivalenceKey!));
                Assert.Equal((1, 1, 2), (Host.Changed(project, single).Length, Host.Changed(project, inDocument).Length, Host.Changed(project, inProject).Length));
                foreach (var changed in new[] { single, inDocument, inProject })
                {
                    results++;
                    foreach (var document in Host.Changed(project, changed))
                    {
                        // Each result has classes of its own, so that all of them can be built together.
                        var text = (await document.GetTextAsync()).ToString();
                        consumer.Write($"Results/{ruleId}.{results}.{document.Name}", text.Replace("class First", $"class First{results}", StringComparison.Ordinal).Replace("class Second", $"class Second{results}", StringComparison.Ordinal));
                    }
                }

                rows.Add($"| {ruleId} | {Title(offer.Title)} | yes | yes | yes |");
            }
        }

        // Hosts that have light bulbs in other files than code.
        foreach (var fix in fixes.Where(f => f.GetFixAllProvider() is null))
        {
            var ruleId = fix.FixableDiagnosticIds.Single();
            var host = new Host([.. analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == ruleId))], ruleId);
            var project = Host.With(opened, FixSamples.Records[ruleId]);
            var finding = Assert.Single(await host.FindingsAsync(project));
            foreach (var offer in await Host.OffersInFileAsync(project, fix, finding))
            {
                var changes = (await Host.ApplyAsync(project, offer)).GetChanges(project);
                Assert.Empty(changes.GetChangedDocuments());
                Assert.Single(changes.GetChangedAdditionalDocuments());
                rows.Add($"| {ruleId} | {Title(offer.Title)} | yes, in the record | no | no |");
            }
        }

        consumer.Build("-p:RunAnalyzers=false").AssertSucceeded();

        // What the page promises is what was seen, in both directions.
        var page = await File.ReadAllLinesAsync(Path.Combine(PackedPackage.RepositoryRoot, "docs", "code-fixes.md"));
        Assert.Equal(
            page.Where(l => l.StartsWith("| PA", StringComparison.Ordinal) && !l.Contains(NeedsAnIde, StringComparison.Ordinal)).Select(WithoutLastCell).Order(StringComparer.Ordinal),
            rows.Distinct().Order(StringComparer.Ordinal)); // One row for a fix that offers each record.
    }

    // What stays afterwards is FixTableTests' to say.
    private static string WithoutLastCell(string row) => row[..(row[..^2].LastIndexOf('|') + 1)];

    private static ImmutableArray<CodeFixProvider> ExportedFixes(string path) =>
        [.. Assembly.LoadFrom(path).GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(CodeFixProvider)) && t.IsDefined(typeof(ExportCodeFixProviderAttribute)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    // As FixTableTests writes it.
    private static string Title(string title) => System.Text.RegularExpressions.Regex.Replace(title, "'.*'", "…").Replace("<", "\\<", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>What an IDE does with the rules of one id.</summary>
    private sealed class Host(ImmutableArray<DiagnosticAnalyzer> analyzers, string ruleId) : FixAllContext.DiagnosticProvider
    {
        /// <summary>The opened project with the sample of a rule in memory.</summary>
        public static Project With(Project opened, FixSample sample, string ruleId)
        {
            var folder = Path.GetDirectoryName(opened.FilePath)!;
            var solution = opened.Solution;
            foreach (var (name, text) in new[] { ("First.cs", sample.First.Replace("NAME", "First", StringComparison.Ordinal)), ("Second.cs", sample.Second.Replace("NAME", "Second", StringComparison.Ordinal)) })
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(opened.Id), name, SourceText.From(text), filePath: Path.Combine(folder, name));
            }

            foreach (var (name, text) in sample.AdditionalFiles ?? [])
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(opened.Id), name, SourceText.From(text), filePath: Path.Combine(folder, name));
            }

            return solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(opened.Id),
                ".globalconfig",
                SourceText.From($"is_global = true\ndotnet_diagnostic.{ruleId}.severity = warning\n{sample.Config}\n"),
                filePath: Path.Combine(folder, ".globalconfig")).GetProject(opened.Id)!;
        }

        /// <summary>The opened project with a record in memory.</summary>
        public static Project With(Project opened, RecordSample sample)
        {
            var folder = Path.GetDirectoryName(opened.FilePath)!;
            var solution = opened.Solution;
            foreach (var (name, text) in (sample.AdditionalFiles ?? []).Append(("a.finetune.json", sample.Text)))
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(opened.Id), name, SourceText.From(text), filePath: Path.Combine(folder, name));
            }

            return solution.GetProject(opened.Id)!;
        }

        public async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var findings = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
            return [.. findings.Where(d => d.Id == ruleId).OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
        }

        public static async Task<ImmutableArray<CodeAction>> OffersAsync(Project project, CodeFixProvider fix, Diagnostic finding)
        {
            var offers = ImmutableArray.CreateBuilder<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => offers.Add(action), default));
            return offers.ToImmutable();
        }

        public static async Task<ImmutableArray<CodeAction>> OffersInFileAsync(Project project, CodeFixProvider fix, Diagnostic finding)
        {
            var offers = ImmutableArray.CreateBuilder<CodeAction>();
            var document = project.AdditionalDocuments.Single(d => d.FilePath == finding.Location.GetLineSpan().Path);
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
            return offers.ToImmutable();
        }

        public async Task<CodeAction?> FixAllAsync(Project project, CodeFixProvider fix, Diagnostic finding, FixAllScope scope, string key) =>
            await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(project.GetDocument(finding.Location.SourceTree)!, fix, scope, key, [finding.Id], this, default));

        public static async Task<Project> ApplyAsync(Project project, CodeAction? action)
        {
            Assert.NotNull(action);
            return Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default))).ChangedSolution.GetProject(project.Id)!;
        }

        public static Document[] Changed(Project before, Project after) =>
            [.. after.GetChanges(before).GetChangedDocuments().Select(id => after.GetDocument(id)!)];

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await FindingsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await FindingsAsync(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
