using System.Text.Json;

namespace PromptAnalyzers.PackageTests;

/// <summary>Training data from item to finding: the task of the package, the compiler, the console, SARIF and severities.</summary>
[Collection(UsesPackage.Name)]
public sealed class TrainingDataTests(PackedPackage package)
{
    private const string Items =
        """
        <FineTuningData Include="data/*.jsonl" Role="Training" Decision="triage" />
        <FineTuningData Update="data/validation.jsonl" Role="Validation" />
        """;

    private const string Record =
        """
        {
          "version": 1, "id": "triage", "status": "accepted", "decision": "fine-tune", "platform": "openai", "baseModel": "gpt-4.1-mini-2025-04-14",
          "data": { "training": 12, "validation": 9, "evidence": "0.9 with 6, 0.93 with 12" }
        }
        """;

    private const string Summary = "obj/Debug/net10.0/PromptAnalyzers.TrainingData.txt";

    private Consumer Create(string name) => Consumer.Create(package, name, withOpenAI: false, items: Items, properties: "<PromptAnalyzersMode>Advisory</PromptAnalyzersMode>")
        .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PA3012.severity = warning\n")
        .Write("Desk.cs", "class Desk;") // Configuration files are found above the files that are compiled.
        .Write("triage.finetune.json", Record)
        .Write("data/train.jsonl", string.Concat(Enumerable.Range(1, 12).Select(i => i == 3 ? "x = 1\n" : Line($"ticket {i}", "urgent" + i))))
        .Write("data/validation.jsonl", Line("ticket 5", "urgent5") + Line("new", "low"));

    [Fact]
    public void Findings_stand_at_their_lines_in_the_console_and_in_SARIF()
    {
        var consumer = Create("TrainingData");
        var run = consumer.Build("-p:ErrorLog=findings.sarif%2cversion=2.1").AssertSucceeded();
        Assert.Equal(
            [("train.jsonl", 3, "warning"), ("validation.jsonl", 1, "warning"), ("triage.finetune.json", 3, "warning")],
            run.Findings.Where(f => f.Id == "PA3012").Select(f => (f.FileName, f.Line, f.Level)).OrderBy(f => f.FileName == "triage.finetune.json").ThenBy(f => f.FileName, StringComparer.Ordinal));
        Assert.Contains(Path.Combine("data", "train.jsonl") + "(3,1): warning PA3012: Training data is not valid: a line must be one JSON object", run.Output, StringComparison.Ordinal);

        using var sarif = JsonDocument.Parse(File.ReadAllText(consumer.PathOf("findings.sarif")));
        var regions = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => r.GetProperty("ruleId").GetString() == "PA3012")
            .Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .ToDictionary(
                l => Path.GetRelativePath(consumer.Folder, new Uri(l.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath).Replace('\\', '/'),
                l => l.GetProperty("region"));
        Assert.Equal(["data/train.jsonl", "data/validation.jsonl", "triage.finetune.json"], regions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((3, 1, 6), Place(regions["data/train.jsonl"]));
        Assert.Equal((3, 43, 44), Place(regions["triage.finetune.json"]));
    }

    [Fact]
    public void A_build_without_changes_reads_nothing_and_compiles_nothing()
    {
        var consumer = Create("TrainingDataAgain");
        var first = Dotnet.Run(consumer.Folder, "build", "-v", "normal").AssertSucceeded();
        Assert.Contains("Reading data/train.jsonl", first.Output.Replace('\\', '/'), StringComparison.Ordinal);
        var summary = File.ReadAllText(consumer.PathOf(Summary));

        var second = Dotnet.Run(consumer.Folder, "build", "-v", "normal").AssertSucceeded();
        Assert.DoesNotContain("Reading data", second.Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", second.Output, StringComparison.Ordinal);

        // Only the file that changed; and then the compiler runs.
        consumer.Write("data/validation.jsonl", Line("new", "low"));
        var third = Dotnet.Run(consumer.Folder, "build", "-v", "normal").AssertSucceeded();
        Assert.Contains("Reading data/validation.jsonl", third.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain("Reading data/train.jsonl", third.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain(third.Findings, f => f.FileName == "validation.jsonl");
        Assert.NotEqual(summary, File.ReadAllText(consumer.PathOf(Summary)));

        // Nothing is written beside the data, and a clean takes all of it away.
        Assert.Equal(["train.jsonl", "validation.jsonl"], Directory.GetFiles(consumer.PathOf("data")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        consumer.Target("Clean").AssertSucceeded();
        Assert.False(File.Exists(consumer.PathOf(Summary)));
    }

    [Fact]
    public void Severity_comes_from_the_global_configuration_and_an_IDE_gets_what_the_last_build_found()
    {
        var consumer = Create("TrainingDataSeverity").Restore();
        Assert.DoesNotContain(consumer.AdditionalFilesAfter("GenerateMSBuildEditorConfigFile", "-p:DesignTimeBuild=true"), IsSummary);
        Assert.False(File.Exists(consumer.PathOf(Summary)));

        var failed = consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PA3012.severity = error\n").Build().AssertFailed();
        Assert.Contains(failed.Findings, f => f is { Id: "PA3012", Level: "error", FileName: "train.jsonl", Line: 3 });
        var quiet = consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PA3012.severity = none\n").Build().AssertSucceeded();
        Assert.DoesNotContain(quiet.Findings, f => f.Id == "PA3012");

        File.Delete(consumer.PathOf("data/train.jsonl"));
        Assert.Single(consumer.AdditionalFilesAfter("GenerateMSBuildEditorConfigFile", "-p:DesignTimeBuild=true"), IsSummary);
    }

    private static bool IsSummary(string file) => file.EndsWith("PromptAnalyzers.TrainingData.txt TrainingDataSummary", StringComparison.Ordinal);

    private static string Line(string input, string answer) => $$"""{"messages":[{"role":"user","content":"{{input}}"},{"role":"assistant","content":"{{answer}}"}]}""" + "\n";

    private static (int Line, int Column, int EndColumn) Place(JsonElement region) =>
        (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32());
}
