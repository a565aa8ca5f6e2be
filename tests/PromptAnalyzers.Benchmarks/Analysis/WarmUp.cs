namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>The rounds before those that count.</summary>
internal static class WarmUp
{
    /// <summary>With fewer a run may end before the runtime has compiled the hot methods a second time, and its medians are up to twice as long.</summary>
    public const int Rounds = 8;

    // The runtime waits until no new method was called for 100 ms.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Gives the runtime the time to compile again, with all optimizations, what was called often.</summary>
    public static void LetRuntimeCompile() => Thread.Sleep(Pause);
}
