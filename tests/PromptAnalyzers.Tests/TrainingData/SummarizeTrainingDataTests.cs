using System.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptAnalyzers.Build;
using PromptAnalyzers.Build.TrainingData;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Tests.TrainingData;

/// <summary>The build task over files on disk.</summary>
public sealed class SummarizeTrainingDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("PromptAnalyzers ö ").FullName;
    private readonly List<string> _log = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void RepeatedExamplesAreCounted()
    {
        Write("train.jsonl", Chat("a", "1"), Chat("b", "2"), Chat("a", "1"), Chat("b", "2"), Chat("a", "1"));
        var file = Assert.Single(Run(Item("train.jsonl")).Files);
        Assert.Equal((3, "3,4,5", "train.jsonl", 1), (file.Repeats!.Count, string.Join(',', file.Repeats.Lines), file.Repeats.EarlierPath, file.Repeats.EarlierLine));
        Assert.Null(file.Conflicts);
    }

    [Fact]
    public void ARepeatedSecondAnswerIsFoundToo()
    {
        Write("train.jsonl", Chat("a", Long(1)), Chat("a", Long(2)), Chat("a", Long(3)), Chat("a", Long(2)));
        var file = Assert.Single(Run(Item("train.jsonl")).Files);
        Assert.Equal((1, 4, 2), (file.Repeats!.Count, file.Repeats.Lines[0], file.Repeats.EarlierLine));

        // Several ways to say it are no conflict.
        Assert.Null(file.Conflicts);
    }

    [Fact]
    public void ShortAnswersToTheSameInputConflict()
    {
        Write("a.jsonl", Chat("Is it urgent?", "yes"), Chat("And this?", "no"));
        Write("b.jsonl", Chat("And this?", "yes"));
        var files = Run(Item("b.jsonl"), Item("a.jsonl")).Files;
        Assert.Equal(["a.jsonl", "b.jsonl"], files.Select(f => f.Path));
        Assert.Null(files[0].Conflicts);
        Assert.Equal((1, 1, "a.jsonl", 2), (files[1].Conflicts!.Count, files[1].Conflicts!.Lines[0], files[1].Conflicts!.EarlierPath, files[1].Conflicts!.EarlierLine));
    }

    [Fact]
    public void ValidationExamplesFromTheTrainingDataLeak()
    {
        Write("a-validation.jsonl", Chat("new", "1"), Chat("old", "2"), Chat("new", "1"));
        Write("train.jsonl", Chat("x", "1"), Chat("old", "other"));
        var file = Run(Item("a-validation.jsonl", "Validation"), Item("train.jsonl")).Files[0];
        Assert.Equal((1, 2, "train.jsonl", 2), (file.Leaks!.Count, file.Leaks.Lines[0], file.Leaks.EarlierPath, file.Leaks.EarlierLine));
        Assert.Equal(3, Assert.Single(file.Repeats!.Lines));
    }

    [Fact]
    public void DecisionsHaveNothingToDoWithEachOther()
    {
        Write("train.jsonl", Chat("a", "1"));
        var files = Run(Item("train.jsonl", "Training", "one"), Item("train.jsonl", "Validation", "two"), Item("train.jsonl", "Test", "one")).Files;
        Assert.Equal(3, files.Length);
        Assert.All(files, f => Assert.True(f is { Repeats: null, Leaks: null, Conflicts: null, Examples: 1 }));
    }

    [Fact]
    public void TheRarestLabelIsToldWhereItIsFirst()
    {
        Write("a.jsonl", [.. Enumerable.Range(0, 150).Select(i => Chat($"{i}", i % 2 == 0 ? "yes" : "no"))]);
        Write("b.jsonl", Chat("x", "yes"), Chat("y", "maybe"));
        var files = Run(Item("a.jsonl"), Item("b.jsonl")).Files;
        Assert.Null(files[0].Labels);
        Assert.Equal(new LabelCounts(3, 152, 1, 2), files[1].Labels);
    }

    [Fact]
    public void ExamplesOverTheBaseModelsLimitAreTold()
    {
        Write("long.jsonl", Chat("short", "1"), Chat(string.Concat(Enumerable.Repeat(" word", 40_000)), "2"));
        File.WriteAllText(PathOf("triage.finetune.json"), """{ "version": 1, "id": "triage", "baseModel": "gpt-4.1-nano-2025-04-14" }""");
        var file = Assert.Single(Run(Item("long.jsonl")).Files);
        Assert.Equal(new LongExamples(1, 2, 40_001, 32_768, "gpt-4.1-nano-2025-04-14"), file.TooLong);

        // Another base model is another limit, though the data did not change.
        File.WriteAllText(PathOf("triage.finetune.json"), """{ "version": 1, "id": "triage", "baseModel": "gpt-4.1-mini-2025-04-14" }""");
        Assert.Null(Assert.Single(Run(Item("long.jsonl")).Files).TooLong);
    }

    [Fact]
    public void FilesThatCannotBeReadAreTold()
    {
        Write("locked.jsonl", Chat("a", "1"));
        File.WriteAllBytes(PathOf("model.bin"), [1, 2, 0, 3]);
        using var hold = new FileStream(PathOf("locked.jsonl"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var files = Run(Item("locked.jsonl"), Item("missing.jsonl"), Item("model.bin")).Files;
        Assert.Equal([FileFault.Unreadable, FileFault.Missing, FileFault.Binary], files.Select(f => f.Fault!.Value));
        hold.Dispose();
        Assert.Null(Run(Item("locked.jsonl")).Files[0].Fault);
    }

    [Fact]
    public void AFolderIsNoFile()
    {
        Directory.CreateDirectory(PathOf("data"));
        Assert.Equal(FileFault.Missing, Assert.Single(Run(Item("data")).Files).Fault);
    }

    [Fact]
    public void OnlyWhatChangedIsReadAgain()
    {
        Write("train.jsonl", Chat("a", "1"), Chat("a", "1"));
        Write("validation.jsonl", Chat("b", "1"), "x");
        ITaskItem[] items = [Item("train.jsonl"), Item("validation.jsonl", "Validation")];
        var first = Text(items);
        Assert.Equal(["train.jsonl", "validation.jsonl"], Reads());

        var written = File.GetLastWriteTimeUtc(Summary);
        Assert.Equal(first, Text(items));
        Assert.Empty(Reads());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Summary));

        Write("validation.jsonl", Chat("a", "1"), Chat("c", "1"));
        var summary = Run(items);
        Assert.Equal(["validation.jsonl"], Reads());
        Assert.Equal((1, 1), (summary.Files[1].Leaks!.Lines[0], summary.Files[0].Repeats!.EarlierLine));

        // A digest that is damaged is as good as none.
        foreach (var digest in Directory.GetFiles(Digests))
        {
            File.WriteAllBytes(digest, [.. File.ReadAllBytes(digest).Take(11)]);
        }

        Assert.Equal(TrainingDataSummaryText.Write(summary), Text(items));
        Assert.Equal(2, Reads().Count);
    }

    [Fact]
    public void TheSameFilesGiveTheSameBytesInAnyOrderAndAnyFolderAndNothingElseIsWritten()
    {
        Write("a.jsonl", Chat("a", "1"), "x");
        Write("b.jsonl", Chat("a", "2"));
        var before = Directory.GetFiles(_folder).Order().ToList();
        var first = Text(Item("a.jsonl"), Item("b.jsonl"));
        Directory.Delete(Objects, recursive: true);
        File.SetLastWriteTimeUtc(PathOf("a.jsonl"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(first, Text(Item("b.jsonl"), Item("a.jsonl"), Item("a.jsonl")));
        Assert.DoesNotContain(Path.GetFileName(_folder), first, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_folder).Order());
        Assert.DoesNotContain(Directory.GetFiles(Digests), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void ACancelledRunLeavesNothingHalfDone()
    {
        Write("train.jsonl", Chat("a", "1"));
        using var task = Create([Item("train.jsonl")]);
        task.Cancel();
        Assert.False(task.Execute());
        Assert.False(File.Exists(Summary));
        Assert.Empty(Directory.GetFiles(Digests));
    }

    [Fact]
    public void LargeFilesSayHowFarTheyAre()
    {
        var line = Chat(new string('a', 100_000), "1") + "\n";
        File.WriteAllText(PathOf("large.jsonl"), string.Concat(Enumerable.Repeat(line, 510)));
        var file = Assert.Single(Run(Item("large.jsonl")).Files);
        Assert.Equal(509, file.Repeats!.Count);
        Assert.Equal("Reading large.jsonl (51.0 MB).", _log[0]);
        Assert.Matches(@"^large\.jsonl: 5[01]\.\d of 51\.0 MB are read\.$", _log[1]);
    }

    [Fact]
    public void TheTableFindsWhatItWasGiven()
    {
        var table = new ExampleTable();
        for (var i = 0; i < 5000; i++)
        {
            Assert.False(table.TryFind((ulong)i * 1024, out _, out _, out _, out _));
            table.Add((ulong)i * 1024, (uint)i, i + 1, i % 3, i % 2 == 0);
        }

        Assert.Equal(5000, table.Count);
        for (var i = 0; i < 5000; i++)
        {
            Assert.True(table.TryFind((ulong)i * 1024, out var output, out var line, out var file, out var isShort));
            Assert.Equal(((uint)i, i + 1, i % 3, i % 2 == 0), (output, line, file, isShort));
        }
    }

    private string Objects => PathOf("obj");

    private string Digests => Path.Combine(Objects, "digests");

    private string Summary => Path.Combine(Objects, TrainingDataSummary.FileName);

    private static string Chat(string input, string answer) =>
        $$"""{"messages":[{"role":"user","content":"{{input}}"},{"role":"assistant","content":"{{answer}}"}]}""";

    private static string Long(int number) => $"{number} " + new string('a', ExampleReader.LongestLabel);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, params string[] lines) => File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n");

    private List<string> Reads() => [.. _log.Where(m => m.StartsWith("Reading ", StringComparison.Ordinal)).Select(m => m.Split(' ')[1])];

    private NamedItem Item(string name, string role = "Training", string decision = "triage") => new NamedItem(name, PathOf(name), role, decision);

    private TrainingDataSummary Run(params ITaskItem[] items) => TrainingDataSummaryText.Read(Text(items), out _)!;

    private string Text(params ITaskItem[] items)
    {
        _log.Clear();
        using var task = Create(items);
        Assert.True(task.Execute(), string.Join('\n', _log));
        return File.ReadAllText(Summary);
    }

    private SummarizeTrainingData Create(ITaskItem[] items)
    {
        Directory.CreateDirectory(Objects);
        return new SummarizeTrainingData
        {
            BuildEngine = new Engine(_log),
            Files = items,
            AdditionalFiles = [.. Directory.GetFiles(_folder, "*.json").Select(path => new TaskItem(path))],
            SummaryFile = Summary,
            DigestDirectory = Digests,
        };
    }

    /// <summary>An item as MSBuild hands it over: its path is relative to the project.</summary>
    private sealed class NamedItem(string name, string path, string role, string decision) : ITaskItem
    {
        private readonly TaskItem _item = new(name, new Dictionary<string, string> { ["Role"] = role, ["Decision"] = decision });

        public string ItemSpec { get => _item.ItemSpec; set => _item.ItemSpec = value; }

        public ICollection MetadataNames => _item.MetadataNames;

        public int MetadataCount => _item.MetadataCount;

        public string GetMetadata(string metadataName) => metadataName == "FullPath" ? path : _item.GetMetadata(metadataName);

        public void SetMetadata(string metadataName, string metadataValue) => _item.SetMetadata(metadataName, metadataValue);

        public void RemoveMetadata(string metadataName) => _item.RemoveMetadata(metadataName);

        public void CopyMetadataTo(ITaskItem destinationItem) => _item.CopyMetadataTo(destinationItem);

        public IDictionary CloneCustomMetadata() => _item.CloneCustomMetadata();
    }

    private sealed class Engine(List<string> log) : IBuildEngine
    {
        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e) => log.Add(e.Message!);

        public void LogErrorEvent(BuildErrorEventArgs e) => log.Add(e.Message!);

        public void LogMessageEvent(BuildMessageEventArgs e) => log.Add(e.Message!);

        public void LogWarningEvent(BuildWarningEventArgs e) => log.Add(e.Message!);
    }
}
