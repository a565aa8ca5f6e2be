using BenchmarkDotNet.Attributes;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>200 files, and no LLM SDK among the references.</summary>
public class NoSdk : AnalyzerBenchmark
{
    private protected override Workload CreateWorkload() => Workloads.WithoutSdk();
}

/// <summary>200 files; LLM SDKs are referenced, and no file uses them.</summary>
public class UnusedSdk : AnalyzerBenchmark
{
    private protected override Workload CreateWorkload() => Workloads.WithUnusedSdk();
}

/// <summary>A project in which every tenth file calls an LLM.</summary>
public class LlmProject : AnalyzerBenchmark
{
    [Params(200, 1_000, 4_000)]
    public int Files { get; set; }

    private protected override Workload CreateWorkload() => Workloads.Project(Files);
}

/// <summary>One prompt of 10,000 pieces.</summary>
public class LongConcatenation : AnalyzerBenchmark
{
    private protected override Workload CreateWorkload() => Workloads.LongConcatenation();
}

/// <summary>One prompt that is a literal of 5 MB.</summary>
public class LargeLiteral : AnalyzerBenchmark
{
    private protected override Workload CreateWorkload() => Workloads.LargeLiteral();
}

/// <summary>100 fine-tuning jobs and 100 decision records.</summary>
public class DecisionRecords : AnalyzerBenchmark
{
    private protected override Workload CreateWorkload() => Workloads.DecisionRecords();
}
