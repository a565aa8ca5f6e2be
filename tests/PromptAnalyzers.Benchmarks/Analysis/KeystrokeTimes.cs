using System.Diagnostics;
using System.Globalization;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>The same work as <see cref="Keystroke"/>, with all sets in turn in every round: the differences of one round hold on a busy machine, too.</summary>
internal static class KeystrokeTimes
{
    public const string Command = "keystroke-times";

    /// <summary>Arguments: rounds, names of sets.</summary>
    public static void Run(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50;
        AnalyzerSet[] sets = args.Length > 1 ? [.. args.Skip(1).Select(Enum.Parse<AnalyzerSet>).Prepend(AnalyzerSet.Empty).Distinct()] : Enum.GetValues<AnalyzerSet>();
        var file = new EditedFile();
        var times = sets.ToDictionary(static set => set, static _ => new List<(double Wall, double Analyzer)>());
        for (var round = -WarmUp.Rounds; round < rounds; round++)
        {
            foreach (var set in sets)
            {
                file.Type();
                var clock = Stopwatch.StartNew();
                file.Analyze(set, logTimes: true, out var analyzerTime);
                clock.Stop();
                if (round >= 0)
                {
                    times[set].Add((clock.Elapsed.TotalMilliseconds, analyzerTime));
                }
                else
                {
                    WarmUp.LetRuntimeCompile();
                }
            }
        }

        Console.WriteLine($"keystroke, {rounds} rounds\n| analyzers | wall, median (ms) | wall, best (ms) | beyond empty, median (ms) | analyzer time, median (ms) | analyzer time, best (ms) |\n|---|---:|---:|---:|---:|---:|");
        var empty = times[AnalyzerSet.Empty];
        foreach (var (set, list) in times)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {set} | {Median(list.Select(static t => t.Wall)):F1} | {list.Min(static t => t.Wall):F1} | {Median(list.Zip(empty, static (a, b) => a.Wall - b.Wall)):F1} | {Median(list.Select(static t => t.Analyzer)):F2} | {list.Min(static t => t.Analyzer):F2} |"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
