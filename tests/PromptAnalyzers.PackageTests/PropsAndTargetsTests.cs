namespace PromptAnalyzers.PackageTests;

/// <summary>What the package adds to a build: files for the analyzer, presets, the date, a warning about old compilers.</summary>
[Collection(UsesPackage.Name)]
public sealed class PropsAndTargetsTests(PackedPackage package)
{
    [Fact]
    public void Files_for_the_analyzer_are_collected_by_name()
    {
        var consumer = Consumer.Create(package, "Files", withOpenAI: false, items: """<AdditionalFiles Include="own.prompty" PromptAnalyzersKind="Mine" />""").Restore();
        foreach (var file in new[]
        {
            "triage.finetune.json", "deep/er/other.finetune.json", "own.prompty", "a.prompty", "plugins/mail/skprompt.txt", "x.prompt.txt", "x.prompt.md", "x.prompt.yml",
            "x.prompt.yaml", "Prompts/system.md", "sub/prompts/sub/user.txt", "PromptApis.txt", "notes.txt", "readme.md", "sub/prompts/data.json", "bin/Debug/b.prompty", "obj/o.prompty",
            "node_modules/n/n.prompty", ".hidden/h.prompty",
        })
        {
            consumer.Write(file, "");
        }

        string[] records = ["PromptApis.txt PromptApis", "deep/er/other.finetune.json DecisionRecord", "own.prompty Mine", "triage.finetune.json DecisionRecord"];
        string[] prompts =
        [
            "Prompts/system.md PromptCandidate", "a.prompty PromptFile", "plugins/mail/skprompt.txt PromptFile", "sub/prompts/sub/user.txt PromptCandidate",
            "x.prompt.md PromptFile", "x.prompt.txt PromptFile", "x.prompt.yaml PromptFile", "x.prompt.yml PromptFile",
        ];

        Assert.Equal(records.Concat(prompts).Order(StringComparer.Ordinal), consumer.AdditionalFiles());
        Assert.Equal(records.Order(StringComparer.Ordinal), consumer.AdditionalFiles("-p:PromptAnalyzersPromptFiles=false"));
    }

    [Fact]
    public void Only_builds_that_say_they_are_CI_get_a_date()
    {
        var consumer = Consumer.Create(package, "Date", withOpenAI: false).Restore();
        Assert.Equal("", consumer.Property("PromptAnalyzersDate"));
        Assert.Equal("2026-01-31", consumer.Property("PromptAnalyzersDate", "-p:PromptAnalyzersDate=2026-01-31", "-p:ContinuousIntegrationBuild=true"));

        var before = DateTime.UtcNow;
        var today = consumer.Property("PromptAnalyzersDate", "-p:ContinuousIntegrationBuild=true");
        Assert.Contains(today, new[] { before, DateTime.UtcNow }.Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_mode_chooses_one_preset_whatever_its_case()
    {
        var consumer = Consumer.Create(package, "Presets", withOpenAI: false).Restore();
        Assert.Empty(consumer.Presets());
        Assert.Empty(consumer.Presets("-p:PromptAnalyzersMode=Default"));
        Assert.Equal(["Strict.globalconfig"], consumer.Presets("-p:PromptAnalyzersMode=sTRICT"));
        Assert.Equal(["Advisory.globalconfig"], consumer.Presets("-p:PromptAnalyzersMode=Advisory"));
        Assert.Equal(["None.globalconfig"], consumer.Presets("-p:PromptAnalyzersMode=none"));
    }

    [Fact]
    public void A_compiler_older_than_the_floor_is_told_once_and_a_misspelt_mode_in_each_compilation()
    {
        var consumer = Consumer.Create(
            package,
            "OldCompiler",
            framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>",
            withOpenAI: false,
            properties: "<ImplicitUsings>disable</ImplicitUsings><LangVersion>latest</LangVersion><PromptAnalyzersMode>Strictt</PromptAnalyzersMode>");

        // The property by which the SDK chooses the folder of analyzers: below 4.8 it takes none of ours.
        var old = consumer.Build("-p:CompilerApiVersion=roslyn4.7").AssertSucceeded();
        Assert.Equal(["PromptAnalyzersCompiler"], old.Messages.Select(m => m.Id));

        var current = consumer.Build("--no-restore").AssertSucceeded();
        Assert.Equal(["PA9001", "PA9001"], current.Messages.Select(m => m.Id));
        Assert.All(current.Messages, m => Assert.Contains("'Strictt'", m.Text, StringComparison.Ordinal));
    }
}
