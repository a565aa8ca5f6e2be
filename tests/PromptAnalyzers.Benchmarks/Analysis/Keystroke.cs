using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>
/// What an editor asks after a letter was typed: the compilation is forked with one new tree, so that all that is known of a compilation is unknown again, and the
/// diagnostics of this file alone are wanted. The file has 2,000 lines and 50 prompts and stands beside 200 others.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 10, iterationCount: 30, invocationCount: 1)]
[MemoryDiagnoser(displayGenColumns: false)]
public class Keystroke
{
    private readonly EditedFile _file = new();

    [IterationSetup]
    public void Type() => _file.Type();

    [Benchmark(Baseline = true)]
    public int Empty() => _file.Analyze(AnalyzerSet.Empty);

    [Benchmark]
    public int OneFinding() => _file.Analyze(AnalyzerSet.OneFinding);

    [Benchmark]
    public int PromptAnalyzers() => _file.Analyze(AnalyzerSet.PromptAnalyzers);

    [Benchmark]
    public int Meziantou() => _file.Analyze(AnalyzerSet.Meziantou);

    [Benchmark]
    public int Roslynator() => _file.Analyze(AnalyzerSet.Roslynator);

    [Benchmark]
    public int Xunit() => _file.Analyze(AnalyzerSet.Xunit);
}

/// <summary>The large file while it is typed in.</summary>
internal sealed class EditedFile
{
    private readonly Workload _workload = Workloads.LargeFile();
    private readonly Compilation _before;
    private readonly SyntaxTree _tree;
    private Compilation _after;
    private SyntaxTree _edited;
    private int _edits;

    public EditedFile()
    {
        _after = _before = _workload.CreateCompilation();
        _edited = _tree = _before.SyntaxTrees.Last();
        if (_before.GetDiagnostics().FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    /// <summary>Types one more letter into a comment at the end, and forks the compilation.</summary>
    public void Type()
    {
        var text = _tree.GetText();
        _edited = _tree.WithChangedText(text.WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(text.Length, 0), $"// {++_edits}\n")));
        _after = _before.ReplaceSyntaxTree(_tree, _edited);
    }

    /// <summary>The number of diagnostics of the edited file.</summary>
    public int Analyze(AnalyzerSet set) => Analyze(set, logTimes: false, out _);

    /// <summary>The same with the time that the driver notes for the analyzers, in milliseconds; zero unless it is to be noted.</summary>
    public int Analyze(AnalyzerSet set, bool logTimes, out double analyzerTime)
    {
        var driver = _workload.Attach(_after, set, logTimes);
        var syntax = driver.GetAnalyzerSyntaxDiagnosticsAsync(_edited, CancellationToken.None).GetAwaiter().GetResult();
        var semantic = driver.GetAnalyzerSemanticDiagnosticsAsync(_after.GetSemanticModel(_edited), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        analyzerTime = logTimes
            ? driver.Analyzers.Sum(analyzer => driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds)
            : 0;
        return syntax.Length + semantic.Length;
    }
}
