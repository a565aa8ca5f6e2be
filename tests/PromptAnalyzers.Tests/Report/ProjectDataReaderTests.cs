using System.Text.Json;
using PromptAnalyzers.Build.Report;

namespace PromptAnalyzers.Tests.Report;

/// <summary>What is taken from a compiler's log.</summary>
public sealed class ProjectDataReaderTests
{
    [Fact]
    public void Calls_jobs_findings_and_records_are_read()
    {
        using var log = new ReportLog();
        log.Call("src/A.cs", 10, [100, 20, 30, 4], ("task", "classify"), ("examples", "2"), ("exampleEvidence", "strong"), ("places", "3:5"), ("unseen", "parameter 'x'"))
            .Job("T.cs", 3, "one", ("platform", "azure-openai"))
            .Finding("PA1001", "src/A.cs", 3, 5, message: "Prompt has 2,100")
            .Finding("CS0219", "src/A.cs", 4)
            .Finding("CA1822", "src/A.cs", 4)
            .WriteFile("one.finetune.json", """{ "version": 1, "id": "one" }""")
            .WriteFile("notes.json", "{}");
        var data = log.Read(additionalFiles: ["one.finetune.json", "notes.json", "gone.finetune.json"]);

        var call = Assert.Single(data.Calls);
        Assert.Equal((log.PathOf("src/A.cs"), 10, 9, 12, "3:5"), (call.Path, call.Line, call.Column, call.EndLine, call.Places));
        Assert.Equal(new TokenData { Total = 154, System = 100, User = 20, Example = 30, Other = 4, AtLeast = true, Encoding = "o200k_base" }, call.Tokens);
        Assert.Equal(("Direct", "OpenAI", "gpt-4.1-mini", true, "parameter 'x'", 2000), (call.Kind, call.Sdk, call.Model, call.Complete, call.Unseen, call.Limit));
        Assert.Equal(("classify", 2, "strong", null), (call.Task, call.Examples, call.ExampleEvidence, call.Text));
        var job = Assert.Single(data.Jobs);
        Assert.Equal(("one", "azure-openai", "gpt-4.1-mini-2025-04-14", 3), (job.Decision, job.Platform, job.Model, job.Line));
        Assert.Equal(("PA1001", "warning", "Prompt has 2,100", 5), Assert.Single(data.Findings.Select(f => (f.Rule, f.Level, f.Message, f.Column))));
        Assert.Equal("one", Assert.Single(data.Decisions).Id);
        Assert.Equal(File.GetLastWriteTimeUtc(log.LogFile).Ticks, data.LogTime);
    }

    [Fact]
    public void Unknown_values_and_other_versions_are_no_facts()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 10, [1, 0, 0, 0], ("model", null), ("sdk", null), ("task", null), ("examples", null), ("limit", "many"), ("systemTokens", "-3"))
            .Call("A.cs", 20, [1, 0, 0, 0], ("version", "2"));
        var call = Assert.Single(log.Read().Calls);
        Assert.Equal((null, null, null, null, 0, 0), (call.Model, call.Sdk, call.Task, call.Examples, call.Limit, call.Tokens.Total));
    }

    [Fact]
    public void Text_is_shortened_to_200_characters_and_no_letter_is_cut_in_half()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 1, [1, 0, 0, 0], ("text", new string('a', 200)))
            .Call("A.cs", 2, [1, 0, 0, 0], ("text", new string('b', 900)))
            .Call("A.cs", 3, [1, 0, 0, 0], ("text", new string('c', 199) + "😀 and more"));
        Assert.Equal([new string('a', 200), new string('b', 200) + "…", new string('c', 199) + "…"], log.Read().Calls.Select(c => c.Text));
    }

    [Fact]
    public void A_log_that_ends_early_is_refused()
    {
        using var log = new ReportLog();
        log.Call("A.cs", 1, [1, 0, 0, 0]).Write();
        var text = File.ReadAllText(log.LogFile);
        File.WriteAllText(log.LogFile, text[..(text.Length / 2)]);
        Assert.ThrowsAny<JsonException>(() => ProjectDataReader.Read(new ProjectData { File = log.PathOf("Desk.csproj") }, log.LogFile, [], CancellationToken.None));
    }

    [Theory]
    [InlineData("PA1001", true)]
    [InlineData("PA10011", false)]
    [InlineData("PA100", false)]
    [InlineData("PAxxxx", false)]
    [InlineData("PA٣٣٣٣", false)]
    [InlineData("CA1001", false)]
    [InlineData("\"><b>x", false)]
    public void Only_ids_of_the_package_count(string id, bool isOne) => Assert.Equal(isOne, ProjectDataReader.IsRuleId(id));
}
