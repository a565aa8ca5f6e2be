using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace PromptAnalyzers.Benchmarks.TrainingData;

/// <summary>Training data of 100 MB, read for the first time in a fresh process, as a build meets it, and met again unchanged.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 3, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
[MinColumn]
public class Summarize100Megabytes
{
    private TrainingDataFile _file = null!;

    [Params(60, 2000)]
    public int AnswerLength { get; set; }

    [GlobalSetup(Target = nameof(FirstTime))]
    public void WriteFile() => _file = new TrainingDataFile(AnswerLength);

    [IterationSetup(Target = nameof(FirstTime))]
    public void Forget() => _file.Forget();

    [GlobalSetup(Target = nameof(Unchanged))]
    public void WriteAndReadFile()
    {
        WriteFile();
        Forget();
        _file.Summarize();
    }

    [GlobalCleanup]
    public void DeleteFile() => _file.Dispose();

    [Benchmark]
    public long FirstTime() => _file.Summarize();

    [Benchmark]
    public long Unchanged() => _file.Summarize();
}
