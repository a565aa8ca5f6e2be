using PromptAnalyzers.Build.Report.Page;

namespace PromptAnalyzers.Build.Report;

/// <summary>Adds one compile to a report and writes the page and its JSON again.</summary>
internal static class ReportWriter
{
    // A page takes seconds at most; behind a lock there may be many projects.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Writes; when nothing has changed since the page was made, it stays as it is.</summary>
    /// <param name="directory">The folder of the report.</param>
    /// <param name="home">The folder of the solution or project; paths in the report are relative to it.</param>
    /// <param name="name">Of the solution or project.</param>
    /// <param name="date">The day of the build; null for none.</param>
    /// <param name="data">What the compile gave.</param>
    /// <param name="frameworks">All target frameworks of its project.</param>
    /// <param name="cancellation">Set when the user stops the build.</param>
    /// <returns>The full path of the page.</returns>
    /// <exception cref="IOException">The folder cannot be written, or other processes kept it for minutes.</exception>
    public static string Add(string directory, string home, string name, string? date, ProjectData data, IReadOnlyCollection<string> frameworks, CancellationToken cancellation)
    {
        var folder = new ReportFolder(directory);
        using (folder.Lock(Patience, cancellation))
        {
            folder.Save(data);
            var projects = folder.DeleteStale(data, frameworks);

            // The home folder is in every path; a newer version of the package makes another page of the same data.
            var otherInput = $"{home}\n{name}\n{date}\n{typeof(ReportWriter).Assembly.ManifestModule.ModuleVersionId}";
            if (!folder.IsCurrent(otherInput))
            {
                var report = ReportMerger.Merge(name, home, date, projects, IsOutOfDate);
                cancellation.ThrowIfCancellationRequested();
                folder.Publish(ReportPage.Render(report), ReportJson.Write(report), otherInput);
            }
        }

        return folder.PagePath;
    }

    /// <summary>Whether a file that the data names was changed or deleted after the compile.</summary>
    private static bool IsOutOfDate(ProjectData data) =>
        data.Calls.Select(static c => c.Path)
            .Concat(data.Jobs.Select(static j => j.Path))
            .Concat(data.Findings.Select(static f => f.Path))
            .Concat(data.Decisions.Select(static d => d.Path))
            .Where(static path => path is not null)
            .Distinct(RelativePath.Comparer)
            .Any(path => !File.Exists(path) || File.GetLastWriteTimeUtc(path!).Ticks > data.LogTime);
}
