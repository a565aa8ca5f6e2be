using System.Text;
using System.Text.Json;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Tests.Report;

/// <summary>The folder of a report, in which the projects of one build write at the same time.</summary>
public sealed class ReportFolderTests
{
    [Fact]
    public async Task Projects_that_write_at_the_same_time_are_all_in_the_report_and_each_reads_a_whole_one()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [100, 0, 0, 0]);
        var names = Enumerable.Range(0, 16).Select(i => $"P{i:00}").ToArray();
        var projects = names.Select(name => Built(log, name)).ToArray();
        await Task.WhenAll(projects.Select(data => Task.Run(() =>
        {
            // Its own is in it, whatever the others write meanwhile.
            Add(log, data);
            Assert.EndsWith("</html>\n", File.ReadAllText(log.PathOf(ReportFolder.PageName)), StringComparison.Ordinal);
            Assert.Contains(data.Name, ProjectsOf(log));
        })));

        Assert.Equal(names, ProjectsOf(log));
        Assert.Equal(
            [".gitignore", "lock", "stamp"],
            Directory.GetFiles(log.PathOf(ReportFolder.DataFolderName)).Select(Path.GetFileName).Where(f => !f!.EndsWith(".project.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>A reader has read half of both files when the next project is added, each time: what it reads then is the rest of the old ones.</summary>
    [Fact]
    public async Task A_reader_that_is_half_way_when_a_project_is_added_sees_the_old_report_to_its_end()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [100, 0, 0, 0]);
        Add(log, Built(log, "P00"));
        string[] files = [log.PathOf(ReportFolder.PageName), log.PathOf(ReportFolder.JsonName)];
        using var isHalfWay = new SemaphoreSlim(0);
        using var isAdded = new SemaphoreSlim(0);
        var added = Enumerable.Range(1, 8).Select(i => Built(log, $"P{i:00}")).ToArray();
        var writer = Task.Run(async () =>
        {
            foreach (var data in added)
            {
                await isHalfWay.WaitAsync();
                try
                {
                    Add(log, data);
                }
                finally
                {
                    isAdded.Release();
                }
            }
        });
        foreach (var _ in added)
        {
            var before = files.Select(File.ReadAllBytes).ToArray();
            var readers = files.Select(Open).ToArray();
            var read = readers.Select((reader, i) => Take(reader, before[i].Length / 2)).ToArray();
            isHalfWay.Release();
            await isAdded.WaitAsync();
            for (var i = 0; i < files.Length; i++)
            {
                Assert.Equal(before[i], read[i].Concat(Take(readers[i], int.MaxValue)).ToArray());
                Assert.NotEqual(before[i], File.ReadAllBytes(files[i]));
                readers[i].Dispose();
            }
        }

        await writer;
        Assert.Equal(9, ProjectsOf(log).Length);

        // Unbuffered: what is read is what is there at that time.
        static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

        static byte[] Take(FileStream reader, int count)
        {
            using var taken = new MemoryStream();
            for (int value; taken.Length < count && (value = reader.ReadByte()) >= 0;)
            {
                taken.WriteByte((byte)value);
            }

            return taken.ToArray();
        }
    }

    [Fact]
    public void A_build_that_changes_nothing_leaves_the_page_alone_and_one_that_does_not()
    {
        using var log = new ReportLog();
        var data = Built(log.Call("A.cs", 10, [100, 0, 0, 0]), "Desk");
        var page = Add(log, data);
        File.WriteAllText(page, "marked");
        Add(log, data);
        Assert.Equal("marked", File.ReadAllText(page));
        Add(log, data with { Calls = [] });
        Assert.Contains("No LLM calls were found", File.ReadAllText(page), StringComparison.Ordinal);

        File.Delete(page);
        Add(log, data with { Calls = [] });
        Assert.True(File.Exists(page));
    }

    [Fact]
    public void Data_of_what_is_no_more_is_dropped()
    {
        using var log = new ReportLog();
        log.WriteFile("Desk.sln", "Project = \"Web\\Web.csproj\" \"Jobs.csproj\"").WriteFile("Elsewhere.slnx", "<Project Path=\"Other.csproj\" />");
        var web = Built(log, "Web") with { Solution = log.PathOf("Desk.sln") };
        Add(log, web with { Framework = "net8.0" }, "net8.0", "net10.0");
        Add(log, web, "net8.0", "net10.0");
        Add(log, Built(log, "Jobs") with { Solution = log.PathOf("Desk.sln") });
        Add(log, Built(log, "Other") with { Solution = log.PathOf("Elsewhere.slnx") });
        Add(log, Built(log, "Gone"));
        Assert.Equal(["Gone", "Jobs", "Other", "Web"], ProjectsOf(log));

        // The project file is deleted; another has left the solution; a framework is dropped. Data of another solution stays.
        File.Delete(log.PathOf("Gone.csproj"));
        log.WriteFile("Desk.sln", "Project = \"Web\\Web.csproj\"");
        Add(log, web);
        Assert.Equal(["Other", "Web"], ProjectsOf(log));
        Assert.Equal(["net10.0"], Json(log).GetProperty("projects")[1].GetProperty("frameworks").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public void Data_that_is_broken_or_of_another_version_is_passed_over()
    {
        using var log = new ReportLog();
        Add(log, Built(log, "Desk"));
        log.WriteFile(".prompt-report/broken.project.json", "{ \"version\": 1, ").WriteFile(".prompt-report/new.project.json", "{ \"version\": 99, \"file\": \"x\" }").WriteFile(".prompt-report/null.project.json", "null");
        Add(log, Built(log, "Web"));
        Assert.Equal(["Desk", "Web"], ProjectsOf(log));
    }

    [Fact]
    public void Data_is_out_of_date_when_a_file_it_names_is_newer_than_its_compile()
    {
        using var log = new ReportLog();
        log.WriteFile("A.cs", "").Call("A.cs", 10, [100, 0, 0, 0]);
        File.SetLastWriteTimeUtc(log.PathOf("A.cs"), DateTime.UtcNow.AddHours(-1));
        Add(log, Built(log, "Desk"));
        Assert.False(Json(log).GetProperty("projects")[0].GetProperty("outOfDate").GetBoolean());

        File.SetLastWriteTimeUtc(log.PathOf("A.cs"), DateTime.UtcNow.AddHours(1));
        Add(log, Built(log, "Other") with { Calls = [] });
        Assert.Equal([true, false], Json(log).GetProperty("projects").EnumerateArray().Select(p => p.GetProperty("outOfDate").GetBoolean()));
    }

    [Fact]
    public void A_folder_that_another_process_keeps_is_waited_for_and_given_up()
    {
        using var log = new ReportLog();
        var folder = new ReportFolder(log.Folder);
        using (folder.Lock(TimeSpan.FromSeconds(1), CancellationToken.None))
        {
            Assert.Throws<IOException>(() => folder.Lock(TimeSpan.FromMilliseconds(120), CancellationToken.None));
            using var stopped = new CancellationTokenSource();
            stopped.Cancel();
            Assert.Throws<OperationCanceledException>(() => folder.Lock(TimeSpan.FromMinutes(1), stopped.Token));
        }

        folder.Lock(TimeSpan.Zero, CancellationToken.None).Dispose();
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j")]
    [InlineData("größe 😀")]
    public void No_project_name_leads_out_of_the_folder(string name)
    {
        using var log = new ReportLog();
        Add(log, Built(log, "Desk") with { Name = name });
        Assert.Equal([name], ProjectsOf(log));
        Assert.Single(Directory.GetFiles(log.PathOf(ReportFolder.DataFolderName), "*.project.json"));
    }

    private static ProjectData Built(ReportLog log, string name)
    {
        log.WriteFile($"{name}.csproj", "");
        return log.Read(name);
    }

    private static string Add(ReportLog log, ProjectData data, params string[] frameworks) =>
        ReportWriter.Add(log.Folder, log.Folder, "Desk", null, data, frameworks, CancellationToken.None);

    private static JsonElement Json(ReportLog log) => JsonDocument.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(log.PathOf(ReportFolder.JsonName)))).RootElement;

    private static string[] ProjectsOf(ReportLog log) => [.. Json(log).GetProperty("projects").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];
}
