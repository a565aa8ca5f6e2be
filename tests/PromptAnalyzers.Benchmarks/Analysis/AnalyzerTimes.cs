using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>
/// The compiler's own account of each analyzer set, as <c>/reportanalyzer</c> prints it, with all sets in turn in every round: on a busy machine the ratios of
/// one round hold, the seconds do not. The first rounds also load and compile the analyzers and are left out of the medians.
/// </summary>
internal static class AnalyzerTimes
{
    public const string Command = "analyzer-times";

    /// <summary>Arguments: workload, files, rounds, names of sets.</summary>
    public static void Run(string[] args)
    {
        var files = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
        var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
        var workload = Workloads.ByName(args.Length > 0 ? args[0] : "project", files);
        var sets = args.Length > 3 ? [.. args.Skip(3).Select(Enum.Parse<AnalyzerSet>).Prepend(AnalyzerSet.Empty).Distinct()] : Enum.GetValues<AnalyzerSet>();
        if (workload.FirstError() is { Length: > 0 } error)
        {
            throw new InvalidOperationException(error);
        }

        var runs = sets.ToDictionary(static set => set, static _ => new List<Sample>());
        for (var round = -WarmUp.Rounds; round < rounds; round++)
        {
            foreach (var set in sets)
            {
                var sample = Measure(workload, set);
                if (round >= 0)
                {
                    runs[set].Add(sample);
                }
                else
                {
                    WarmUp.LetRuntimeCompile();
                }
            }
        }

        Console.WriteLine($"{workload.Name}, {workload.Sources.Length} files, {workload.LlmCalls} LLM calls, {rounds} rounds");
        Console.WriteLine("| analyzers | findings | wall (ms) | ratio to empty | analyzer time (ms) | share of PromptAnalyzers in it | allocated beyond empty (KB) | per LLM call (KB) |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        var empty = runs[AnalyzerSet.Empty];
        foreach (var (set, samples) in runs)
        {
            var allocated = Median(samples.Zip(empty, static (s, e) => (s.Allocated - e.Allocated) / 1024.0));
            var share = runs.TryGetValue(AnalyzerSet.PromptAnalyzers, out var own) ? Median(own.Zip(samples, static (o, s) => o.Analyzer / s.Analyzer)) : double.NaN;
            Console.WriteLine(FormattableString.Invariant(
                $"| {set} | {samples[0].Findings} | {Median(samples.Select(static s => s.Wall)):F1} | {Median(samples.Zip(empty, static (s, e) => s.Wall / e.Wall)):F3} | {Median(samples.Select(static s => s.Analyzer)):F2} | {share:P1} | {allocated:F0} | {(workload.LlmCalls == 0 ? double.NaN : allocated / workload.LlmCalls):F1} |"));
        }
    }

    private static Sample Measure(Workload workload, AnalyzerSet set)
    {
        var compilation = workload.CreateCompilation();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var driver = workload.Attach(compilation, set, logTimes: true);
        var result = driver.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        clock.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new(
            clock.Elapsed.TotalMilliseconds,
            result.AnalyzerTelemetryInfo.Values.Sum(static t => t.ExecutionTime.TotalMilliseconds),
            allocated,
            result.GetAllDiagnostics().Length);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Sample(double Wall, double Analyzer, long Allocated, int Findings);
}
