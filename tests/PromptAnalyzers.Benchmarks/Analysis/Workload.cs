using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Tokens;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>A generated project to analyze.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Sources">Its source files: path and text.</param>
/// <param name="WithSdk">Whether it refers to LLM SDKs.</param>
/// <param name="LlmCalls">The calls of LLM APIs in it.</param>
/// <param name="AdditionalFiles">Its other files.</param>
internal sealed record Workload(string Name, ImmutableArray<(string Path, string Text)> Sources, bool WithSdk, int LlmCalls, ImmutableArray<AdditionalText> AdditionalFiles)
{
    private ImmutableArray<SyntaxTree> _parsed;

    /// <summary>A compilation that shares nothing with an earlier one, neither trees nor metadata: as in a new compiler process. Parsing is done.</summary>
    public CSharpCompilation CreateCompilation()
    {
        if (_parsed.IsDefault)
        {
            var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
            _parsed = [.. Sources.Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text, System.Text.Encoding.UTF8), options, s.Path))];
        }

        // Of an earlier build of the same code nothing is known, as in a new process.
        ExampleFinder.Forget();
        TaskDetector.Forget();
        KnownCounts.Forget();
        var run = Guid.NewGuid().ToString("N");
        return CSharpCompilation.Create(
            "Generated",
            _parsed.Select(tree => tree.WithFilePath("/" + run + "/" + tree.FilePath)),
            References.Read(WithSdk),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("OPENAI001", ReportDiagnostic.Suppress), new("MEAI001", ReportDiagnostic.Suppress)]));
    }

    /// <summary>Attaches analyzers, one thread: figures of several threads on a busy machine say little.</summary>
    public CompilationWithAnalyzers Attach(Compilation compilation, AnalyzerSet set, bool logTimes = false) =>
        compilation.WithAnalyzers(
            AnalyzerSets.Load(set),
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(AdditionalFiles), OnException, concurrentAnalysis: false, logAnalyzerExecutionTime: logTimes));

    /// <summary>The name of the first compile error; empty for a project that compiles, as all must.</summary>
    public string FirstError() =>
        CreateCompilation().GetDiagnostics().FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error)?.ToString() ?? string.Empty;

    private static void OnException(Exception error, DiagnosticAnalyzer analyzer, Diagnostic diagnostic)
    {
        if (analyzer.GetType().Assembly == typeof(Rules.PromptRule).Assembly)
        {
            throw new InvalidOperationException(analyzer.GetType().Name, error);
        }
    }
}

/// <summary>A file in memory.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
