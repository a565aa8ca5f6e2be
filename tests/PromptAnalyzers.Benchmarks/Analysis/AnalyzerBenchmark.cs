using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>
/// One build of a generated project per iteration, with new trees and metadata each time, by one thread. The time is that of the compiler's analysis of all files with
/// the analyzers: what a package adds is its row less the first.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
[MemoryDiagnoser(displayGenColumns: false)]
public abstract class AnalyzerBenchmark
{
    private Workload? _workload;
    private Compilation? _compilation;

    [GlobalSetup]
    public void Write()
    {
        _workload = CreateWorkload();
        if (_workload.FirstError() is { Length: > 0 } error)
        {
            throw new InvalidOperationException(error);
        }
    }

    [IterationSetup]
    public void Parse()
    {
        _compilation = _workload!.CreateCompilation();
        GC.Collect();
    }

    [Benchmark(Baseline = true)]
    public int Empty() => Analyze(AnalyzerSet.Empty);

    [Benchmark]
    public int PromptAnalyzers() => Analyze(AnalyzerSet.PromptAnalyzers);

    [Benchmark]
    public int Meziantou() => Analyze(AnalyzerSet.Meziantou);

    [Benchmark]
    public int Roslynator() => Analyze(AnalyzerSet.Roslynator);

    [Benchmark]
    public int Xunit() => Analyze(AnalyzerSet.Xunit);

    private protected abstract Workload CreateWorkload();

    private int Analyze(AnalyzerSet set) =>
        _workload!.Attach(_compilation!, set).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;
}
