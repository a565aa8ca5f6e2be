using System.Security.Cryptography;
using System.Text;

namespace PromptAnalyzers.Build.Report;

/// <summary>
/// The folder of one report: the page, its JSON, and in a folder of its own the data of each compile, of which the page is made.
/// Several processes of one build write here at the same time.
/// </summary>
internal sealed class ReportFolder(string directory)
{
    public const string PageName = "prompt-report.html";
    public const string JsonName = "prompt-report.json";
    public const string DataFolderName = ".prompt-report";

    private const string DataSuffix = ".project.json";
    private const string LockName = "lock";
    private const string StampName = "stamp";
    private const int RetryMilliseconds = 50;

    private readonly string _data = Path.Combine(directory, DataFolderName);

    public string Directory { get; } = directory;

    public string PagePath => Path.Combine(Directory, PageName);

    public string JsonPath => Path.Combine(Directory, JsonName);

    /// <summary>Waits until no other process writes here.</summary>
    /// <exception cref="IOException">It took longer than <paramref name="patience"/>.</exception>
    public IDisposable Lock(TimeSpan patience, CancellationToken cancellation)
    {
        System.IO.Directory.CreateDirectory(_data);
        IgnoreInGit();
        for (var waited = 0; ; waited += RetryMilliseconds)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(Path.Combine(_data, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < patience.TotalMilliseconds)
            {
                cancellation.WaitHandle.WaitOne(RetryMilliseconds);
            }
        }
    }

    /// <summary>Keeps the data of one compile; an unchanged file stays as it is.</summary>
    public void Save(ProjectData data)
    {
        var path = Path.Combine(_data, NameOf(data));
        var bytes = ReportJson.Write(data);
        if (!File.Exists(path) || !File.ReadAllBytes(path).SequenceEqual(bytes))
        {
            Replace(path, bytes);
        }
    }

    /// <summary>
    /// Deletes data of compiles that are no more: of projects that were deleted or have left the solution, of frameworks that a project has no longer.
    /// </summary>
    /// <param name="built">The compile just done.</param>
    /// <param name="frameworks">All frameworks of its project.</param>
    /// <returns>The data that stays.</returns>
    public IReadOnlyList<ProjectData> DeleteStale(ProjectData built, IReadOnlyCollection<string> frameworks)
    {
        var solution = built.Solution.Length > 0 && File.Exists(built.Solution) ? File.ReadAllText(built.Solution) : null;
        var rest = new List<ProjectData>();
        foreach (var (path, data) in ReadFiles())
        {
            var isOfProject = RelativePath.Comparer.Equals(data.File, built.File);
            if (!File.Exists(data.File)
                || (isOfProject && data.Framework != built.Framework && !frameworks.Contains(data.Framework))
                || (solution is not null && !isOfProject && RelativePath.Comparer.Equals(data.Solution, built.Solution)
                    && solution.IndexOf(Path.GetFileName(data.File), StringComparison.OrdinalIgnoreCase) < 0))
            {
                File.Delete(path);
            }
            else
            {
                rest.Add(data);
            }
        }

        return rest;
    }

    /// <summary>Whether the page was made of the data that is there now, with the same other input.</summary>
    public bool IsCurrent(string otherInput) =>
        File.Exists(PagePath) && File.Exists(JsonPath) && File.Exists(StampPath) && File.ReadAllText(StampPath) == StampOf(otherInput);

    /// <summary>Writes page and JSON in place of older ones; a reader sees the old or the new, never a half.</summary>
    public void Publish(byte[] page, byte[] json, string otherInput)
    {
        Replace(JsonPath, json);
        Replace(PagePath, page);
        Replace(StampPath, Encoding.UTF8.GetBytes(StampOf(otherInput)));
    }

    private string StampPath => Path.Combine(_data, StampName);

    private string StampOf(string otherInput)
    {
        var stamp = new StringBuilder(otherInput).Append('\n');
        foreach (var file in DataFiles())
        {
            stamp.Append(file.Name).Append(' ').Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return stamp.ToString();
    }

    private IEnumerable<(string Path, ProjectData Data)> ReadFiles()
    {
        foreach (var file in DataFiles())
        {
            if (ReportJson.Read(File.ReadAllBytes(file.FullName)) is { } data)
            {
                yield return (file.FullName, data);
            }
        }
    }

    private IEnumerable<FileInfo> DataFiles() =>
        new DirectoryInfo(_data).EnumerateFiles("*" + DataSuffix).OrderBy(static f => f.Name, StringComparer.Ordinal).ToList();

    // Named after the project, for people; the hash tells apart projects of one name, and frameworks.
    private static string NameOf(ProjectData data)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(data.File + "\n" + data.Framework));
        var name = new string([.. data.Name.Take(60).Select(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]);
        return name + "-" + BitConverter.ToString(hash, 0, 6).Replace("-", "").ToLowerInvariant() + DataSuffix;
    }

    // The data is of this machine; the page and its JSON are the user's to keep or not.
    private void IgnoreInGit()
    {
        var path = Path.Combine(_data, ".gitignore");
        if (!File.Exists(path))
        {
            try
            {
                File.WriteAllText(path, "*\n");
            }
            catch (IOException)
            {
                // Another process writes the same.
            }
        }
    }

    private void Replace(string path, byte[] bytes)
    {
        var temporary = Path.Combine(_data, $"{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (File.Exists(path))
            {
                File.Replace(temporary, path, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, path);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
