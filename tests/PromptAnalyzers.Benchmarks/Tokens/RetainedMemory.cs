using System.Diagnostics;
using Microsoft.ML.Tokenizers;
using PromptAnalyzers.Tokens;
using SharpToken;

namespace PromptAnalyzers.Benchmarks.Tokens;

/// <summary>
/// What a process keeps after its first count: managed heap after a full collection, and working set, each against before. One fresh process per counter,
/// because BenchmarkDotNet's memory column shows what an operation allocates, not what stays.
/// </summary>
internal static class RetainedMemory
{
    public const string Command = "retained-memory";

    private static readonly Dictionary<string, Func<string, int>> Counters = new()
    {
        ["PromptAnalyzers"] = static text => TokenCounter.Count(TokenEncoding.O200kBase, text),
        ["Microsoft.ML.Tokenizers"] = static text => TiktokenTokenizer.CreateForEncoding("o200k_base").CountTokens(text),
        ["SharpToken"] = static text => GptEncoding.GetEncoding("o200k_base").CountTokens(text),
    };

    public static void Run(string? counter)
    {
        if (counter is not null)
        {
            Measure(counter);
            return;
        }

        Console.WriteLine("| counter | tokens | first count (ms) | managed heap kept (KB) | working set added (KB) |\n|---|---|---|---|---|");
        foreach (var name in Counters.Keys)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Command, name]) { RedirectStandardOutput = true })!;
            Console.Write(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
        }
    }

    private static void Measure(string counter)
    {
        var text = SamplePrompts.AllLanguages;
        var (heap, workingSet) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        var clock = Stopwatch.StartNew();
        var tokens = Counters[counter](text);
        clock.Stop();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - heap;
        Console.WriteLine(FormattableString.Invariant(
            $"| {counter} | {tokens} | {clock.Elapsed.TotalMilliseconds:F1} | {kept / 1024} | {(Environment.WorkingSet - workingSet) / 1024} |"));
    }
}
