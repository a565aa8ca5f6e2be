using System.Text.Json;

namespace PromptAnalyzers.PackageTests;

/// <summary>The baseline of a project, from writing it to the build that it lets pass.</summary>
[Collection(UsesPackage.Name)]
public sealed class BaselineTests(PackedPackage package)
{
    private const string BaselineFile = "PromptAnalyzers.baseline.txt";
    private const string Write = "-p:PromptAnalyzersWriteBaseline=true";
    private const string Strict = "-p:PromptAnalyzersMode=Strict";

    private const string Finding =
        """
        using OpenAI.Chat;

        public class Desk(ChatClient client)
        {
            public void Ask(string ticket) => client.CompleteChat(
                new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), new UserChatMessage(ticket));
        }

        """;

    [Fact]
    public void On_a_thousand_files_it_silences_exactly_the_old_findings_and_a_new_one_fails_a_strict_build()
    {
        var consumer = Consumer.Create(package, "Grown").Write(".editorconfig", GrownProject.Config);
        GrownProject.Write(consumer);

        var before = consumer.Build(Strict).AssertFailed();
        Assert.Equal(GrownProject.LongPrompts, before.Findings.Count(f => f is { Id: "PA1001", Level: "error" }));
        Assert.Equal(GrownProject.PromptsWithoutExamples, before.Findings.Count(f => f is { Id: "PA2001", Level: "warning" }));
        Assert.Equal(GrownProject.LongPrompts + GrownProject.PromptsWithoutExamples, before.Findings.Count());

        // In one step, although the build is strict.
        var writing = consumer.Build("--no-restore", Strict, Write).AssertSucceeded();
        Assert.Empty(writing.Findings);
        Assert.Contains(consumer.PathOf(BaselineFile), writing.Output, StringComparison.Ordinal);
        Assert.Equal(GrownProject.LongPrompts + GrownProject.PromptsWithoutExamples, Entries(consumer).Length);
        Assert.DoesNotContain(package.Root, File.ReadAllText(consumer.PathOf(BaselineFile)), StringComparison.Ordinal);

        Assert.Empty(consumer.Build("--no-restore", Strict, $"-p:ErrorLog={consumer.PathOf("after.sarif")}%2cversion=2.1").AssertSucceeded().Findings);
        var results = Results(consumer.PathOf("after.sarif"));
        Assert.Equal(GrownProject.LongPrompts + GrownProject.PromptsWithoutExamples, results.Count(r => Justification(r) == "baseline"));
        Assert.DoesNotContain(results, r => Id(r).StartsWith("PA", StringComparison.Ordinal) && Justification(r) != "baseline");

        GrownProject.Write(consumer, GrownProject.MovedAndFormatted);
        Assert.Empty(consumer.Build("--no-restore", Strict).AssertSucceeded().Findings);

        GrownProject.AddNewFinding(consumer);
        var after = consumer.Build("--no-restore", Strict);
        Assert.Equal(1, after.ExitCode);
        Assert.Equal(("PA1001", "error", "New.cs"), Assert.Single(after.Findings.Select(f => (f.Id, f.Level, f.FileName))));
    }

    [Fact]
    public void Several_target_frameworks_have_one_baseline_and_an_entry_without_finding_is_told_where_it_belongs()
    {
        var consumer = Consumer.Create(
                package, "ManyFrameworks", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", properties: "<ImplicitUsings>disable</ImplicitUsings><LangVersion>latest</LangVersion>")
            .Write("Desk.cs", Finding)
            .Write("OnlyNew.cs", "#if NET\n" + Finding.Replace("Desk", "OnlyNew", StringComparison.Ordinal) + "#endif\n");

        // One framework alone is not the project: nothing is written, and that is told.
        var alone = consumer.Build(Write, "-f", "netstandard2.0").AssertSucceeded();
        Assert.Contains("only netstandard2.0 is built", Assert.Single(alone.Messages, m => m.Id == "PromptAnalyzersBaseline").Text, StringComparison.Ordinal);
        Assert.False(File.Exists(consumer.PathOf(BaselineFile)));
        Assert.DoesNotContain("PromptAnalyzersBaseline", consumer.Build("-f", "netstandard2.0").AssertSucceeded().Output, StringComparison.Ordinal);

        Assert.DoesNotContain("PromptAnalyzersBaseline", consumer.Build(Write).AssertSucceeded().Output, StringComparison.Ordinal);
        string[] entries = ["PA2001 M:Desk.Ask(System.String) 1", "PA2001 M:OnlyNew.Ask(System.String) 1 net10.0"];
        Assert.Equal(entries, Entries(consumer));

        // Up to date: nothing is compiled again, and the same text is not written again.
        var written = File.GetLastWriteTimeUtc(consumer.PathOf(BaselineFile));
        var again = Dotnet.Run(consumer.Folder, "build", "--no-restore", "-v", "normal", Write).AssertSucceeded();
        var third = Dotnet.Run(consumer.Folder, "build", "--no-restore", "-v", "normal", Write).AssertSucceeded();
        Assert.Contains("CoreCompile", again.Output, StringComparison.Ordinal);
        Assert.Equal(2, Count(third.Output, "Skipping target \"CoreCompile\""));
        Assert.Equal(entries, Entries(consumer));
        Assert.Equal(written, File.GetLastWriteTimeUtc(consumer.PathOf(BaselineFile)));

        var project = consumer.PathOf("ManyFrameworks.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("<Nullable>", "<ErrorLog>$(MSBuildProjectDirectory)/$(TargetFramework).sarif,version=2.1</ErrorLog><Nullable>", StringComparison.Ordinal));
        Assert.Empty(consumer.Build("--no-restore").AssertSucceeded().Findings);
        Assert.All(Frameworks, f => Assert.DoesNotContain(Results(consumer.PathOf(f + ".sarif")), r => Id(r) == "PA9003"));

        consumer.Write("OnlyNew.cs", "");
        consumer.Build("--no-restore").AssertSucceeded();
        Assert.Contains(Results(consumer.PathOf("net10.0.sarif")), r => Id(r) == "PA9003" && r.GetProperty("level").GetString() == "note");
        Assert.DoesNotContain(Results(consumer.PathOf("netstandard2.0.sarif")), r => Id(r) == "PA9003");
    }

    [Theory]
    [InlineData("All.slnx")]
    [InlineData("Some.slnf")]
    public void A_solution_may_hold_projects_without_the_package(string solution)
    {
        var name = "Mixed" + Path.GetExtension(solution)[1..];
        var root = Consumer.Create(package, name, properties: "<ErrorLog>own.sarif</ErrorLog><EnableDefaultItems>false</EnableDefaultItems>", items: """<Compile Include="Desk.cs" />""").Write("Desk.cs", Finding);
        root.Write("Plain/Plain.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""").Write("Plain/Plain.cs", "public class Plain;");
        root.Write("All.slnx", $"""<Solution><Project Path="{name}.csproj" /><Project Path="Plain/Plain.csproj" /></Solution>""");
        root.Write("Some.slnf", $$"""{ "solution": { "path": "All.slnx", "projects": [ "{{name}}.csproj", "Plain/Plain.csproj" ] } }""");

        Dotnet.Run(root.Folder, "build", solution, Write).AssertSucceeded();
        Assert.Equal(["PA2001 M:Desk.Ask(System.String) 1"], Entries(root));
        Assert.False(File.Exists(root.PathOf("Plain/" + BaselineFile)));

        Assert.Empty(Dotnet.Run(root.Folder, "build", solution, "--no-restore", "--no-incremental").AssertSucceeded().Findings);
    }

    [Fact]
    public void Nothing_is_written_where_analyzers_are_off_or_nothing_was_found()
    {
        var consumer = Consumer.Create(package, "NothingToWrite").Write("Desk.cs", Finding);
        var off = consumer.Build(Write, "-p:RunAnalyzers=false").AssertSucceeded();
        Assert.Equal(["PromptAnalyzersSkipped"], off.Messages.Select(m => m.Id));
        Assert.False(File.Exists(consumer.PathOf(BaselineFile)));

        consumer.Write("Desk.cs", "");
        consumer.Build("--no-restore", Write).AssertSucceeded();
        Assert.False(File.Exists(consumer.PathOf(BaselineFile)));
    }

    private static string[] Frameworks => ["net10.0", "netstandard2.0"];

    /// <summary>The entries of the baseline without their hashes.</summary>
    private static string[] Entries(Consumer consumer)
    {
        var bytes = File.ReadAllBytes(consumer.PathOf(BaselineFile));
        Assert.Equal((byte)'#', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        return [.. File.ReadAllLines(consumer.PathOf(BaselineFile)).Where(l => l[0] != '#').Select(l => l.Split('\t')).Select(f => string.Join(' ', f[..3].Concat(f[4..])))];
    }

    private static List<JsonElement> Results(string sarif) =>
        [.. JsonDocument.Parse(File.ReadAllText(sarif)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static string Id(JsonElement result) => result.GetProperty("ruleId").GetString()!;

    private static string? Justification(JsonElement result) =>
        result.TryGetProperty("suppressions", out var suppressions)
        && suppressions[0].GetProperty("properties").GetProperty("suppressionType").GetString() is { } type
        && type.Contains("Suppression Justification: baseline", StringComparison.Ordinal) ? "baseline" : null;

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
