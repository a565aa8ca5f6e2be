using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Benchmarks.Report;

/// <summary>
/// What the build task does for the last project of a large solution: read the data of 500 projects with 20,000 calls, merge it, write page and JSON.
/// The goal is under 5 seconds and 300 MB. Each call starts in a cold process, as the task does.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, iterationCount: 1)]
[MemoryDiagnoser]
public class RenderReport
{
    private ReportFolder _folder = null!;

    [Params(500)]
    public int Projects { get; set; }

    [Params(40)]
    public int CallsPerProject { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _folder = new ReportFolder(Directory.CreateTempSubdirectory("prompt-report-benchmark").FullName);
        using (_folder.Lock(TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            GeneratedProjects.Write(_folder, Projects, CallsPerProject);
        }
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder.Directory, recursive: true);

    [Benchmark]
    public void Render()
    {
        ReportWriter.Render(_folder, _folder.Directory, "Company.Product", null, CancellationToken.None);
        if (!File.Exists(_folder.PagePath))
        {
            throw new InvalidOperationException("No page.");
        }
    }
}
