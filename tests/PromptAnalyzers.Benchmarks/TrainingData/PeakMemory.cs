using System.Diagnostics;

namespace PromptAnalyzers.Benchmarks.TrainingData;

/// <summary>The most memory that a process takes while it reads 100 MB of training data: BenchmarkDotNet's memory column shows what is allocated, not what is held at once.</summary>
internal static class PeakMemory
{
    public const string Command = "training-data-memory";

    public static void Run(string? answerLength)
    {
        if (answerLength is not null)
        {
            Measure(int.Parse(answerLength, System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        Console.WriteLine("| characters of an answer | examples | seconds | peak of the process (MB) | before (MB) |\n|---:|---:|---:|---:|---:|");
        foreach (var length in new[] { "60", "2000" })
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Command, length]) { RedirectStandardOutput = true })!;
            Console.Write(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
        }
    }

    private static void Measure(int answerLength)
    {
        using var file = new TrainingDataFile(answerLength);
        file.Forget();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var clock = Stopwatch.StartNew();
        var examples = file.Summarize();
        clock.Stop();
        process.Refresh();
        Console.WriteLine(FormattableString.Invariant(
            $"| {answerLength} | {examples:N0} | {clock.Elapsed.TotalSeconds:F2} | {process.PeakWorkingSet64 >> 20} | {before >> 20} |"));
    }
}
