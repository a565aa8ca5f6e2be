using System.Diagnostics;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Benchmarks.Report;

/// <summary>The most memory that a process has had when it has rendered a large report; the peak of the whole process, runtime included.</summary>
internal static class PeakMemory
{
    public const string Command = "report-memory";

    public static void Run()
    {
        var folder = new ReportFolder(Directory.CreateTempSubdirectory("prompt-report-benchmark").FullName);
        try
        {
            using (folder.Lock(TimeSpan.FromMinutes(1), CancellationToken.None))
            {
                GeneratedProjects.Write(folder, projects: 500, callsPerProject: 40);
            }

            GC.Collect();
            var clock = Stopwatch.StartNew();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            ReportWriter.Render(folder, folder.Directory, "Company.Product", null, CancellationToken.None);
            Console.WriteLine($"| {clock.Elapsed.TotalSeconds:0.00} | {(GC.GetTotalAllocatedBytes(precise: true) - allocated) >> 20} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} | {new FileInfo(folder.PagePath).Length >> 10} | {new FileInfo(folder.JsonPath).Length >> 10} |");
        }
        finally
        {
            Directory.Delete(folder.Directory, recursive: true);
        }
    }
}
