using System.Diagnostics;
using System.Globalization;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Benchmarks.Report;

/// <summary>
/// Time and memory of what the task does for the last of 500 projects, with 20,000 calls in all, in a cold process, as the task is. Memory is the peak of the whole process, with the runtime and what
/// writing the projects' data took before.
/// </summary>
internal static class LargeReport
{
    public const string Command = "large-report";

    public static void Run()
    {
        var folder = new ReportFolder(Directory.CreateTempSubdirectory("prompt-report-benchmark").FullName);
        try
        {
            ProjectData last;
            using (folder.Lock(TimeSpan.FromMinutes(1), CancellationToken.None))
            {
                last = GeneratedProjects.Write(folder, projects: 500, callsPerProject: 40);
            }

            using var process = Process.GetCurrentProcess();
            var clock = Stopwatch.StartNew();
            var processor = process.TotalProcessorTime;
            ReportWriter.Add(folder.Directory, folder.Directory, "Company.Product", null, last, [], CancellationToken.None);
            var elapsed = clock.Elapsed;
            process.Refresh();
            Console.WriteLine("| elapsed (s) | processor (s) | peak working set (MB) | page (KB) | JSON (KB) |\n|---|---|---|---|---|");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {elapsed.TotalSeconds:0.0} | {(process.TotalProcessorTime - processor).TotalSeconds:0.0} | {process.PeakWorkingSet64 >> 20} | {new FileInfo(folder.PagePath).Length >> 10} | {new FileInfo(folder.JsonPath).Length >> 10} |"));
        }
        finally
        {
            Directory.Delete(folder.Directory, recursive: true);
        }
    }
}
