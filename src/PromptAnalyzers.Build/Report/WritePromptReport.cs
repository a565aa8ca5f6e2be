using System.Text.Json;
using Microsoft.Build.Framework;

namespace PromptAnalyzers.Build.Report;

/// <summary>Adds a project to the prompt report. A report that cannot be written is a warning: the code is not at fault.</summary>
public sealed class WritePromptReport : PromptTask
{
    private const string WarningCode = "PromptAnalyzersReport";

    /// <summary>The compiler's log, with the results of PA0001.</summary>
    [Required]
    public string CompilerLog { get; set; } = "";

    /// <summary>The full path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The folder of the report; relative to the solution, else to the project.</summary>
    public string Directory { get; set; } = "";

    /// <summary>The full path of the solution that is built; empty, or as MSBuild writes "undefined", for none.</summary>
    public string Solution { get; set; } = "";

    /// <summary>The target framework of this compile.</summary>
    public string Framework { get; set; } = "";

    /// <summary>All target frameworks of the project; empty where it has one.</summary>
    public string Frameworks { get; set; } = "";

    /// <summary>The day that review dates are compared with, <c>yyyy-MM-dd</c>; empty for none.</summary>
    public string Date { get; set; } = "";

    /// <summary>The additional files of the compile; decision records are read.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>The full path of the page.</summary>
    [Output]
    public string? Page { get; private set; }

    /// <inheritdoc />
    protected override bool Execute(CancellationToken cancellation)
    {
        var solution = Solution.Length > 0 && !Solution.StartsWith("*", StringComparison.Ordinal) ? Path.GetFullPath(Solution) : "";
        var home = Path.GetDirectoryName(solution.Length > 0 ? solution : Path.GetFullPath(Project))!;
        var directory = Path.GetFullPath(Path.Combine(home, Directory));
        try
        {
            var data = ProjectDataReader.Read(
                new ProjectData
                {
                    Name = Path.GetFileNameWithoutExtension(Project),
                    File = Path.GetFullPath(Project),
                    Framework = Framework,
                    Solution = solution,
                },
                CompilerLog,
                AdditionalFiles.Select(static item => item.GetMetadata("FullPath")),
                cancellation);
            Page = ReportWriter.Add(
                directory,
                home,
                Path.GetFileNameWithoutExtension(solution.Length > 0 ? solution : Project),
                Date.Length > 0 ? Date : null,
                data,
                [.. Frameworks.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(static f => f.Trim())],
                cancellation);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            Log.LogWarning(
                subcategory: null, WarningCode, helpKeyword: null, file: Project, 0, 0, 0, 0, "The prompt report was not written to {0}: {1}", directory, error.Message);
        }

        return true;
    }
}
