using System.Collections.Immutable;
using PromptAnalyzers.TrainingData;

namespace PromptAnalyzers.Tests.TrainingData;

public sealed class TrainingDataSummaryTextTests
{
    private static readonly TrainingDataSummary Full = new(
    [
        new DataFileSummary
        {
            Path = "data\\train\tset.jsonl",
            RoleText = "Training",
            Decision = "support-triage",
            HasByteOrderMark = true,
            Lines = 2405,
            Examples = 2400,
            MalformedLines = 5,
            Problems = [new LineProblem(3, 14, 15, "a \\ and a\nline"), new LineProblem(9, 1, 1, "the line is empty")],
            Repeats = new Recurrence(12, [7, 8, 9, 10, 11], "data/other.jsonl", 3),
            Conflicts = new Recurrence(1, [17], "data/train.jsonl", 4),
            Labels = new LabelCounts(3, 2400, 2, 88),
            TooLong = new LongExamples(2, 5, 70_000, 65_536, "gpt-4.1-mini-2025-04-14"),
        },
        new DataFileSummary { Path = "v.jsonl", Fault = FileFault.Missing },
        new DataFileSummary { Path = "v.jsonl", RoleText = "Validation", Decision = "x", Lines = 1, Examples = 1, Leaks = new Recurrence(1, [1], "t.jsonl", 1) },
    ]);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        var text = TrainingDataSummaryText.Write(Full);
        var read = TrainingDataSummaryText.Read(text, out _)!;
        Assert.Equal(text, TrainingDataSummaryText.Write(read));
        Assert.Equal(Full.Files.Length, read.Files.Length);
        Assert.Equal(Full.Files[0].Problems.AsEnumerable(), read.Files[0].Problems);
        Assert.Equal((Full.Files[0].Path, Full.Files[0].Labels, Full.Files[0].TooLong, Full.Files[0].HasByteOrderMark), (read.Files[0].Path, read.Files[0].Labels, read.Files[0].TooLong, true));
        Assert.Equal(Full.Files[0].Repeats!.Lines.AsEnumerable(), read.Files[0].Repeats!.Lines);
        Assert.Equal(FileFault.Missing, read.Files[1].Fault);
        Assert.Equal(1, read.Files[2].Leaks!.EarlierLine);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("training-data\t2\n", 1)]
    [InlineData("training-data\t1\ncounts\t1\t1\t0\n", 2)]
    [InlineData("training-data\t1\nfile\ta\tTraining\n", 2)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\ncounts\t1\t-1\t0\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\ncounts\t1\t1\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nfault\tEaten\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nfault\t7\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nmalformed\t0\t1\t1\tx\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nmalformed\t99999999999\t1\t1\tx\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nrepeats\t1\t\tb\t1\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nrepeats\t1\t1,x\tb\t1\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nlabels\t0\t1\t1\t1\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\ntoo-long\t1\t1\t1\t1\n", 3)]
    [InlineData("training-data\t1\nfile\ta\tTraining\tx\nunheard of\n", 3)]
    public void WhatIsNoSummaryIsToldByItsLine(string text, int line)
    {
        Assert.Null(TrainingDataSummaryText.Read(text, out var wrong));
        Assert.Equal(line, wrong);
    }

    [Fact]
    public void DamageNeverThrows()
    {
        var random = new Random(20261124);
        var text = TrainingDataSummaryText.Write(Full);
        for (var round = 0; round < 5000; round++)
        {
            var damaged = text.ToCharArray();
            damaged[random.Next(damaged.Length)] = "\t\n\\0x,-9"[random.Next(8)];
            var read = TrainingDataSummaryText.Read(new string(damaged, 0, random.Next(damaged.Length)), out var line);
            Assert.True(read is not null || line >= 1);
        }
    }

    [Fact]
    public void CountsAreKnownOnlyWhenAllFilesWereRead()
    {
        static DataFileSummary File(string role, string decision, long examples, FileFault? fault = null) =>
            new() { Path = "a", RoleText = role, Decision = decision, Examples = examples, Fault = fault };
        var summary = new TrainingDataSummary([File("training", "a", 3), File("Training", "a", 4), File("Validation", "a", 1), File("Training", "b", 5), File("Training", "b", 0, FileFault.Missing), File("Test", "c", 9)]);
        Assert.Equal(7, summary.ExamplesOf("a", DataRole.Training));
        Assert.Equal(1, summary.ExamplesOf("a", DataRole.Validation));
        Assert.Null(summary.ExamplesOf("b", DataRole.Training));
        Assert.Null(summary.ExamplesOf("c", DataRole.Training));
        Assert.Null(summary.ExamplesOf("b", DataRole.Validation));
    }
}
