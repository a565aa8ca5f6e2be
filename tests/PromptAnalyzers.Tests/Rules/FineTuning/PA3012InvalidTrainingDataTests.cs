using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;
using PromptAnalyzers.TrainingData;
using static PromptAnalyzers.Tests.Rules.FineTuning.SampleRecords;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>The rule over summaries as the build task writes them, and records beside them.</summary>
public sealed class PA3012InvalidTrainingDataTests
{
    private static readonly DataFileSummary Training = new() { Path = "data/train.jsonl", RoleText = "Training", Decision = "support-triage", Lines = 2400, Examples = 2400 };

    private static readonly DataFileSummary Validation = new() { Path = "data/validation.jsonl", RoleText = "Validation", Decision = "support-triage", Lines = 300, Examples = 300 };

    [Fact]
    public async Task GoodDataIsSilent() => Assert.Empty(await Findings([Training, Validation]));

    [Fact]
    public async Task AMalformedLineIsToldAtItsPlace()
    {
        var finding = Assert.Single(await Findings([Training with { Problems = [new LineProblem(3, 14, 20, "'content' of message 2 is empty")], MalformedLines = 1 }, Validation]));
        Assert.Equal("PA3012", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("Training data is not valid: 'content' of message 2 is empty", finding.GetMessage());
        Assert.Equal("data/train.jsonl: (2,13)-(2,19)", finding.Location.GetLineSpan().ToString());
    }

    [Fact]
    public async Task MoreMalformedLinesThanAreToldAreCounted() => await Finds(
        Training with { Lines = 2650, Problems = [.. Enumerable.Range(1, 100).Select(i => new LineProblem(i, 1, 1, "the line is empty"))], MalformedLines = 250 },
        ["250 of 2,650 lines are malformed; the first 100 are told one by one", .. Enumerable.Repeat("the line is empty", 100)]);

    [Theory]
    [InlineData(FileFault.Missing, "the file does not exist")]
    [InlineData(FileFault.Unreadable, "the file cannot be read: it is locked, or access is denied")]
    [InlineData(FileFault.Binary, "the file is no text: it holds a zero byte")]
    [InlineData(FileFault.Utf16, "the file is UTF-16; training data is UTF-8")]
    internal async Task AFileThatCannotBeUsedIsToldAlone(FileFault fault, string message) =>
        await Finds(new DataFileSummary { Path = "data/train.jsonl", RoleText = "Training", Decision = "support-triage", Fault = fault }, message);

    [Fact]
    public async Task AnEmptyFileIsTold() => await Finds(Validation with { Lines = 0, Examples = 0 }, ["it has no examples"], counts: false);

    [Fact]
    public async Task AByteOrderMarkIsNotForEveryPlatform()
    {
        var marked = Training with { HasByteOrderMark = true };
        await Finds(marked, "it starts with a byte order mark, which JSON does not allow");
        Assert.Empty(await Findings([marked, Validation], Supported.With(("in-house", "azure-openai"))));
        Assert.Empty(await Findings([marked, Validation], Supported.With(("  \"platform\": \"in-house\",\n", ""))));
    }

    [Theory]
    [InlineData("", "its FineTuningData item has no Role; 'Training' and 'Validation' are allowed")]
    [InlineData("Test", "its FineTuningData item has the Role 'Test'; 'Training' and 'Validation' are allowed")]
    public async Task ARoleIsAskedFor(string role, string message) => await Finds(Training with { RoleText = role }, message);

    [Fact]
    public async Task TheCaseOfARoleDoesNotMatter() => Assert.Empty(await Findings([Training with { RoleText = "training" }, Validation with { RoleText = "VALIDATION" }]));

    [Fact]
    public async Task ADecisionIsAskedFor() => await Finds(Training with { Decision = "" }, "its FineTuningData item has no Decision: name the id of the decision record");

    [Fact]
    public async Task AnUnknownDecisionIsTold()
    {
        await Finds(Training with { Decision = "triage" }, "its FineTuningData item names the Decision 'triage', and no decision record has that id");

        // The record that cannot be read may be the one.
        Assert.Empty(await Findings([Training with { Decision = "triage" }], "{ \"id\": "));
    }

    [Fact]
    public async Task RepeatedExamplesAreToldOnce()
    {
        await Finds(Training with { Repeats = new Recurrence(1, [17], "data/train.jsonl", 3) }, "the example repeats line 3 word for word");
        await Finds(
            Training with { Repeats = new Recurrence(12, [17, 18, 25, 31, 40], "data/more.jsonl", 3) },
            "the example repeats data/more.jsonl line 3 word for word; 12 do so, at lines 17, 18, 25, 31, 40 …");
    }

    [Fact]
    public async Task ConflictsAndLeaksAreTold()
    {
        await Finds(Training with { Conflicts = new Recurrence(2, [17, 90], "data/train.jsonl", 3) }, "the example has the input of line 3 and another answer; 2 do so, at lines 17, 90");
        await Finds(Validation with { Leaks = new Recurrence(1, [1], "data/train.jsonl", 40) }, "the validation example has the input of the training example at data/train.jsonl line 40");
    }

    [Theory]
    [InlineData(3, 2400, 2, "the rarest of 3 labels has 2 of 2,400 examples (0.1%)")]
    [InlineData(2, 2400, 23, "the rarest of 2 labels has 23 of 2,400 examples (1.0%)")]
    [InlineData(2, 2400, 24, null)]
    [InlineData(14, 2400, 17, "the rarest of 14 labels has 17 of 2,400 examples (0.7%)")]
    [InlineData(14, 2400, 18, null)] // A tenth of an even share.
    [InlineData(50, 2400, 5, null)]
    [InlineData(1, 2400, 2400, "all 2,400 examples have the same answer")]
    [InlineData(1, 9, 9, null)]
    public async Task ExtremeImbalanceIsTold(int labels, long examples, long rarest, string? message) =>
        await Finds(Training with { Labels = new LabelCounts(labels, examples, rarest, 88) }, message is null ? [] : [message]);

    [Fact]
    public async Task ExamplesThatAreTooLongAreTold() => await Finds(
        Training with { TooLong = new LongExamples(2, 5, 70_123, 65_536, "gpt-4.1-mini-2025-04-14") },
        "the example has at least 70,123 tokens, over the 65,536 that gpt-4.1-mini-2025-04-14 is trained with; 2 examples are too long");

    [Fact]
    public async Task ACountInTheRecordThatIsWrongIsToldThere()
    {
        var findings = await Findings([Training with { Examples = 2161 }, Validation with { Examples = 400 }], Supported.With(("\"training\": 2400", "\"training\": 2500")));
        Assert.Equal(
            [
                "Training data is not valid: 'data.training' is 2,500, but the training files have 2,161 examples",
                "Training data is not valid: 'data.validation' is 300, but the validation files have 400 examples",
            ],
            findings.Select(f => f.GetMessage()));
        Assert.All(findings, f => Assert.Equal(RecordVerify<PA3012InvalidTrainingData>.Path, f.Location.GetLineSpan().Path));
        Assert.Equal("\"training\": ".Length, findings[0].Location.SourceSpan.Start - Supported.IndexOf("\"training\": 2400", StringComparison.Ordinal));
        Assert.Equal(4, findings[0].Location.SourceSpan.Length);
    }

    [Fact]
    public async Task ATenthMoreOrLessIsNotWorthAWord() => Assert.Empty(await Findings([Training with { Examples = 2160 }, Validation with { Examples = 330 }]));

    [Fact]
    public async Task TooFewExamplesAreTheOtherRulesAlone() => Assert.Empty(await Findings([Training with { Examples = 1200 }, Validation]));

    [Fact]
    public async Task ARecordThatDecidesOtherwiseIsNotHeldToTheFiles() =>
        Assert.Empty(await Findings([Training with { Examples = 5 }, Validation], Supported.With(("\"decision\": \"fine-tune\"", "\"decision\": \"prompt\""))));

    [Fact]
    public async Task WithoutASummaryNothingIsKnown() => Assert.Empty(await Run(Supported, null));

    [Fact]
    public async Task ASummaryThatCannotBeReadIsToldAtItsLine()
    {
        var finding = Assert.Single(await Run(Supported, "training-data\t1\nfile\tdata/train.jsonl\n"));
        Assert.Equal("Training data is not valid: this summary of the build cannot be read; delete it and build again", finding.GetMessage());
        Assert.Equal((1, 0), (finding.Location.GetLineSpan().StartLinePosition.Line, finding.Location.GetLineSpan().StartLinePosition.Character));
        Assert.EndsWith(TrainingDataSummary.FileName, finding.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    /// <summary>As findings in all other files have it, which SARIF readers count on.</summary>
    [Theory]
    [InlineData("data/train.jsonl", "/src/Desk/data/train.jsonl")]
    [InlineData("../shared/train.jsonl", "/src/Desk/../shared/train.jsonl")]
    [InlineData("/data/train.jsonl", "/data/train.jsonl")]
    [InlineData("C:\\data\\train.jsonl", "C:\\data\\train.jsonl")]
    public async Task ThePathIsThatOfTheProject(string path, string expected)
    {
        var summary = TrainingDataSummaryText.Write(new TrainingDataSummary([Training with { Path = path, Lines = 0, Examples = 2400 }]));
        var finding = Assert.Single(await Run(Supported, summary, ("build_property.ProjectDir", "/src/Desk/")));
        Assert.Equal(expected, finding.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task ItCanBeSwitchedOffAndTestProjectsAreQuiet()
    {
        var bad = TrainingDataSummaryText.Write(new TrainingDataSummary([Training with { Lines = 0, Examples = 100 }]));
        Assert.NotEmpty(await Run(Supported, bad));
        Assert.Empty(await Run(Supported, bad, ("prompt_analyzers.PA3012.enabled", "false")));
        Assert.Empty(await Run(Supported, bad, ("build_property.IsTestProject", "true")));
    }

    [Fact]
    public async Task NoMessageHoldsTextOfAnExample()
    {
        // What a message may quote is a path, a role of the item and an id.
        var summary = TrainingDataSummaryText.Write(new TrainingDataSummary([Training with { Labels = new LabelCounts(2, 2400, 1, 3), Repeats = new Recurrence(1, [2], "data/train.jsonl", 1) }]));
        Assert.All(await Run(Supported, summary), f => Assert.Equal(["textHash"], f.Properties.Keys));
    }

    /// <summary>The number of examples that are there beats the one that is written.</summary>
    [Theory]
    [InlineData(1200, "Too few labelled examples: 1,200 of 2,000 in the data files; add examples, or show in 'data.evidence' that these are enough (F5)")]
    [InlineData(9, "Too few labelled examples: 9 in the data files, and no provider trains on fewer than 10 (F5)")]
    [InlineData(0, "Too few labelled examples: there is none in the data files (F5, P3)")]
    [InlineData(2400, null)]
    [InlineData(2000, null)]
    public async Task TooFewExamplesAreCountedInTheFiles(int examples, string? message)
    {
        var summary = TrainingDataSummaryText.Write(new TrainingDataSummary([Training with { Examples = examples }]));
        var findings = await Run(new PA3006TooFewLabelledExamples(), Supported, summary);
        Assert.Equal(message is null ? [] : [message], findings.Select(f => f.GetMessage()));
    }

    [Fact]
    public async Task ANumberThatIsNotWrittenComesFromTheFiles()
    {
        var record = Supported.With(("\"training\": 2400, ", ""));
        Assert.Empty(await Run(new PA3006TooFewLabelledExamples(), record, TrainingDataSummaryText.Write(new TrainingDataSummary([Training]))));
        Assert.Single(await Run(new PA3006TooFewLabelledExamples(), record, TrainingDataSummaryText.Write(new TrainingDataSummary([Training with { Fault = FileFault.Missing }]))));
    }

    private static Task Finds(DataFileSummary file, string message) => Finds(file, [message]);

    private static async Task Finds(DataFileSummary file, string[] messages, bool counts = true)
    {
        var findings = await Findings([file]);
        Assert.Equal(messages.Select(m => "Training data is not valid: " + m), findings.Where(f => counts || f.Location.GetLineSpan().Path == file.Path).Select(f => f.GetMessage()));
        Assert.All(findings.Where(f => counts), f => Assert.Equal(file.Path, f.Location.GetLineSpan().Path));
    }

    private static Task<Diagnostic[]> Findings(DataFileSummary[] files, string? record = null) =>
        Run(record ?? Supported, TrainingDataSummaryText.Write(new TrainingDataSummary([.. files])));

    private static Task<Diagnostic[]> Run(string record, string? summary, params (string Key, string Value)[] settings) => Run(new PA3012InvalidTrainingData(), record, summary, settings);

    private static async Task<Diagnostic[]> Run(DiagnosticAnalyzer rule, string record, string? summary, params (string Key, string Value)[] settings)
    {
        var findings = await AnalyzerRun.Findings(
            "",
            [rule],
            settings.ToDictionary(s => s.Key, s => s.Value),
            [
                AnalyzerRun.File(RecordVerify<PA3012InvalidTrainingData>.Path, record),
                .. summary is null ? Array.Empty<AdditionalText>() : [AnalyzerRun.File("/obj/Debug/net10.0/" + TrainingDataSummary.FileName, summary)],
            ],
            SdkReferences.None);
        return [.. findings.OrderBy(f => f.Location.GetLineSpan().StartLinePosition).ThenBy(f => f.GetMessage(), StringComparer.Ordinal)];
    }
}
