namespace PromptAnalyzers.PackageTests;

/// <summary>What the package adds to a build: files for the analyzer, presets, warnings of the build itself.</summary>
[Collection(UsesPackage.Name)]
public sealed class PropsAndTargetsTests(PackedPackage package)
{
    [Fact]
    public void Files_for_the_analyzer_are_collected_by_name()
    {
        var consumer = Consumer.Create(
            package,
            "Files",
            withOpenAI: false,
            items: """<AdditionalFiles Include="own.prompty" PromptAnalyzersKind="Mine" />""");
        foreach (var file in new[]
        {
            "triage.finetune.json", "deep/er/other.finetune.json", "own.prompty", "a.prompty", "plugins/mail/skprompt.txt", "x.prompt.txt", "x.prompt.md", "x.prompt.yml",
            "x.prompt.yaml", "Prompts/system.md", "prompts/sub/user.txt", "PromptApis.txt", "notes.txt", "readme.md", "prompts/data.json", "bin/Debug/b.prompty", "obj/o.prompty",
            "node_modules/n/n.prompty", ".hidden/h.prompty",
        })
        {
            consumer.Write(file, "");
        }

        (string, string)[] records = [("PromptApis.txt", "PromptApis"), ("deep/er/other.finetune.json", "DecisionRecord"), ("own.prompty", "Mine"), ("triage.finetune.json", "DecisionRecord")];
        (string, string)[] prompts =
        [
            ("Prompts/system.md", "PromptCandidate"), ("a.prompty", "PromptFile"), ("plugins/mail/skprompt.txt", "PromptFile"), ("prompts/sub/user.txt", "PromptCandidate"),
            ("x.prompt.md", "PromptFile"), ("x.prompt.txt", "PromptFile"), ("x.prompt.yaml", "PromptFile"), ("x.prompt.yml", "PromptFile"),
        ];

        Assert.Equal(records.Concat(prompts).Order(), consumer.AdditionalFiles());
        Assert.Equal(records.Order(), consumer.AdditionalFiles("-p:PromptAnalyzersPromptFiles=false"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("-p:ContinuousIntegrationBuild=true", "today")]
    [InlineData("-p:PromptAnalyzersDate=2026-01-31", "2026-01-31")]
    public void Only_builds_that_say_they_are_CI_get_a_date(string argument, string expected)
    {
        var consumer = Consumer.Create(package, "Date" + expected, withOpenAI: false);
        var before = DateTime.UtcNow;
        var run = Dotnet.Run(consumer.Folder, ["msbuild", "-restore", "-getProperty:PromptAnalyzersDate", .. argument.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).AssertSucceeded();
        string[] allowed = expected == "today" ? [Format(before), Format(DateTime.UtcNow)] : [expected];
        Assert.Contains(run.Output.Trim(), allowed);

        static string Format(DateTime day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("Strictt", true)]
    [InlineData("sTRICT", false)]
    [InlineData("Default", false)]
    public void A_misspelt_mode_is_told(string mode, bool told)
    {
        var consumer = Consumer.Create(package, "Mode" + mode, withOpenAI: false, properties: $"<PromptAnalyzersMode>{mode}</PromptAnalyzersMode>");
        var run = consumer.Build().AssertSucceeded();
        Assert.Equal(told ? [$"PromptAnalyzersMode is '{mode}', but must be 'None', 'Default', 'Advisory' or 'Strict'. 'Default' is used."] : [], run.Findings.Select(f => f.Text));
    }

    [Fact]
    public void A_compiler_older_than_the_floor_is_told_once()
    {
        var consumer = Consumer.Create(package, "OldCompiler", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", withOpenAI: false, properties: "<ImplicitUsings>disable</ImplicitUsings>");

        // The property by which the SDK chooses the folder of analyzers: below 4.8 it takes none of ours.
        var run = consumer.Build("-p:CompilerApiVersion=roslyn4.7").AssertSucceeded();
        Assert.Single(run.Messages, m => m.Id == "PromptAnalyzersCompiler");

        Assert.DoesNotContain(consumer.Build().AssertSucceeded().Messages, m => m.Id == "PromptAnalyzersCompiler");
    }
}
