using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PromptAnalyzers.Tests.Helpers;

/// <summary>
/// A project as an IDE holds it: finds, offers and applies fixes, single and Fix All. For what the test library cannot show: which
/// fixes are offered, and new files.
/// </summary>
internal sealed class LightBulb : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;

    public LightBulb(ImmutableArray<DiagnosticAnalyzer> analyzers, IEnumerable<(string Name, string Text)> sources, IEnumerable<(string Name, string Text)> additionalFiles, string? config = null, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary)
    {
        _analyzers = analyzers;
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, filePath: "/app/App.csproj"))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(outputKind, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectMetadataReferences(id, SdkReferences.Latest);
        foreach (var (name, text) in sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: "/app/" + name);
        }

        foreach (var (name, text) in additionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: "/app/" + name);
        }

        if (config is not null)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\n" + config), filePath: "/app/.globalconfig");
        }

        Project = solution.GetProject(id)!;
    }

    public Project Project { get; }

    /// <summary>The findings of a rule in a project, by place. The code must compile.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project, string ruleId)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
        var findings = await compilation.WithAnalyzers(_analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Where(d => d.Id == ruleId && !d.IsSuppressed).OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>What a provider offers for a finding, in its order.</summary>
    public static async Task<ImmutableArray<CodeAction>> OffersAsync(Project project, CodeFixProvider provider, Diagnostic finding)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        var document = project.GetDocument(finding.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
        return offers.ToImmutable();
    }

    /// <summary>What a provider offers for a finding in another file than code.</summary>
    public static async Task<ImmutableArray<CodeAction>> OffersInFileAsync(Project project, CodeFixProvider provider, Diagnostic finding)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        var path = finding.Location.GetLineSpan().Path;
        var document = project.AdditionalDocuments.Single(d => d.FilePath == path);
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
        return offers.ToImmutable();
    }

    /// <summary>The project after an action; null when the action does nothing.</summary>
    public static async Task<Project?> ApplyAsync(Project project, CodeAction? action)
    {
        if (action is null)
        {
            return null;
        }

        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default)));
        return operation.ChangedSolution.GetProject(project.Id);
    }

    /// <summary>Fix All of one action in a scope.</summary>
    public async Task<CodeAction?> FixAllAsync(Project project, CodeFixProvider provider, Diagnostic finding, FixAllScope scope, string key)
    {
        var document = project.GetDocument(finding.Location.SourceTree)!;
        var context = new FixAllContext(document, provider, scope, key, [finding.Id], new Source(this, finding.Id), default);
        return await provider.GetFixAllProvider()!.GetFixAsync(context);
    }

    public void Dispose() => _workspace.Dispose();

    private sealed class Source(LightBulb owner, string ruleId) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await owner.FindingsAsync(project, ruleId);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await owner.FindingsAsync(document.Project, ruleId)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
