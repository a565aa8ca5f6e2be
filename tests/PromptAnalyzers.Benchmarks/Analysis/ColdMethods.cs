using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>
/// What the runtime compiles of this project in a process that analyzes for the first time: a cold compiler spends more time on that than on the rules' own
/// work. The compiler itself is warm, for its assemblies are compiled ahead.
/// </summary>
internal static class ColdMethods
{
    public const string Command = "cold-methods";

    /// <summary>Arguments: workload, files, methods to list.</summary>
    public static void Run(string[] args)
    {
        var workload = Workloads.ByName(args.Length > 0 ? args[0] : "project", args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200);
        var listed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20;
        Analyze(workload, AnalyzerSet.OneFinding);
        using var listener = new JitListener();
        var cold = Analyze(workload, AnalyzerSet.PromptAnalyzers);
        var methods = listener.Compiled.Where(static m => m.Namespace.Contains("PromptAnalyzers.", StringComparison.Ordinal)).ToArray();
        var warm = Analyze(workload, AnalyzerSet.PromptAnalyzers);
        Console.WriteLine(FormattableString.Invariant(
            $"{workload.Name}: analyzer time {cold:F0} ms in the first build, {warm:F0} in the second; {methods.Length} methods compiled, {methods.Sum(static m => m.Milliseconds):F0} ms, {methods.Sum(static m => m.Bytes) / 1024} KB of IL"));
        Console.WriteLine("\n| part | methods | ms | KB of IL |\n|---|---:|---:|---:|");
        foreach (var group in methods.GroupBy(static m => Part(m.Namespace)).OrderByDescending(static g => g.Sum(static m => m.Milliseconds)))
        {
            Console.WriteLine(FormattableString.Invariant($"| {group.Key} | {group.Count()} | {group.Sum(static m => m.Milliseconds):F1} | {group.Sum(static m => m.Bytes) / 1024.0:F1} |"));
        }

        Console.WriteLine("\n| method | ms | bytes of IL |\n|---|---:|---:|");
        foreach (var method in methods.OrderByDescending(static m => m.Milliseconds).Take(listed))
        {
            Console.WriteLine(FormattableString.Invariant($"| {method.Namespace}.{method.Name} | {method.Milliseconds:F2} | {method.Bytes} |"));
        }
    }

    private static double Analyze(Workload workload, AnalyzerSet set) =>
        workload.Attach(workload.CreateCompilation(), set, logTimes: true)
            .GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult()
            .AnalyzerTelemetryInfo.Values.Sum(static t => t.ExecutionTime.TotalMilliseconds);

    /// <summary>The part of this project that a type belongs to; types of the framework that are made for its own structures by themselves.</summary>
    private static string Part(string type) =>
        type.StartsWith("PromptAnalyzers.", StringComparison.Ordinal) ? string.Join('.', type.Split('.', '+').Take(2)) : type.Split('[')[0];

    private sealed record CompiledMethod(string Namespace, string Name, double Milliseconds, int Bytes);

    /// <summary>Hears the runtime say when it begins to compile a method, and when it is done.</summary>
    private sealed class JitListener : EventListener
    {
        private const EventKeywords Jit = (EventKeywords)0x10;

        private readonly ConcurrentDictionary<ulong, (DateTime Time, int Bytes)> _begun = [];

        public ConcurrentBag<CompiledMethod> Compiled { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            {
                EnableEvents(eventSource, EventLevel.Verbose, Jit);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodJittingStarted", StringComparison.Ordinal) == true)
            {
                _begun[(ulong)eventData.Payload![0]!] = (eventData.TimeStamp, (int)(uint)eventData.Payload[3]!);
            }
            else if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true && _begun.TryRemove((ulong)eventData.Payload![0]!, out var begun))
            {
                Compiled.Add(new((string)eventData.Payload[6]!, (string)eventData.Payload[7]!, (eventData.TimeStamp - begun.Time).TotalMilliseconds, begun.Bytes));
            }
        }
    }
}
