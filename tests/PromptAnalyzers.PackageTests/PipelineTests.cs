using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace PromptAnalyzers.PackageTests;

/// <summary>
/// The pipelines of docs/adopting.md, parsed as YAML: keys and inputs are those that GitHub Actions, Azure Pipelines and GitLab know, and the file that each
/// uploads is there after its build command has run.
/// </summary>
[Collection(UsesPackage.Name)]
public sealed partial class PipelineTests(PackedPackage package)
{
    private static readonly List<Dictionary<object, object>> Pipelines =
        [.. YamlBlock().Matches(File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "adopting.md")).ReplaceLineEndings("\n"))
            .Select(m => new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<Dictionary<object, object>>(m.Groups["yaml"].Value))];

    private static Dictionary<object, object> GitHub => Pipelines.Single(p => p.ContainsKey("jobs"));

    private static Dictionary<object, object> Azure => Pipelines.Single(p => p.ContainsKey("steps"));

    private static Dictionary<object, object> GitLab => Pipelines.Single(p => !p.ContainsKey("jobs") && !p.ContainsKey("steps"));

    [Fact]
    public void There_is_one_for_each_system() => Assert.Equal(3, Pipelines.Count);

    /// <summary>Workflow syntax for GitHub Actions; inputs of actions/setup-dotnet and github/codeql-action/upload-sarif.</summary>
    [Fact]
    public void The_workflow_for_GitHub_Actions_has_what_it_needs()
    {
        AssertKeys(GitHub, ["on", "jobs"], "name", "permissions");
        Assert.All(Texts(GitHub["on"]), e => Assert.Contains(e, new[] { "push", "pull_request" }));

        // Uploading needs the one, checking out the other once any is named.
        Assert.Equal([("contents", "read"), ("security-events", "write")], Map(GitHub["permissions"]).Select(p => ((string)p.Key, (string)p.Value)));
        var job = Map(Assert.Single(Map(GitHub["jobs"])).Value);
        AssertKeys(job, ["runs-on", "steps"]);
        Assert.Equal("ubuntu-latest", job["runs-on"]);

        var steps = Maps(job["steps"]);
        Assert.All(steps, step => AssertKeys(step, [step.ContainsKey("uses") ? "uses" : "run"], "name", "if", "with"));
        var actions = steps.Where(s => s.ContainsKey("uses")).Select(s => (string)s["uses"]).ToArray();
        Assert.All(actions, a => Assert.Matches("^[a-z-]+/[a-z-]+(/[a-z-]+)?@v[0-9]+$", a));
        Assert.Equal(["actions/checkout", "actions/setup-dotnet", "github/codeql-action/upload-sarif"], actions.Select(a => a[..a.IndexOf('@', StringComparison.Ordinal)]));
        AssertKeys(Map(steps[1]["with"]), ["dotnet-version"]);
        Assert.Equal("10.0.x", Map(steps[1]["with"])["dotnet-version"]);
        Assert.True(steps[2].ContainsKey("run"));

        // Also after a build that failed: its findings are what one wants to see.
        Assert.Equal("always()", steps[3]["if"]);
        AssertKeys(Map(steps[3]["with"]), ["sarif_file", "category"]);
    }

    /// <summary>YAML schema of Azure Pipelines; inputs of the tasks UseDotNet@2 and PublishBuildArtifacts@1.</summary>
    [Fact]
    public void The_pipeline_for_Azure_has_what_it_needs()
    {
        AssertKeys(Azure, ["steps"]);
        var steps = Maps(Azure["steps"]);
        Assert.All(steps, step => AssertKeys(step, [step.ContainsKey("task") ? "task" : "script"], "inputs", "condition", "displayName"));
        Assert.Equal(["UseDotNet@2", "", "PublishBuildArtifacts@1"], steps.Select(s => s.TryGetValue("task", out var task) ? (string)task : ""));
        AssertKeys(Map(steps[0]["inputs"]), ["version"]);
        Assert.Equal("10.0.x", Map(steps[0]["inputs"])["version"]);
        Assert.Equal("always()", steps[2]["condition"]);
        AssertKeys(Map(steps[2]["inputs"]), ["pathToPublish", "artifactName"]);

        // The name by which the SARIF viewer of Azure DevOps finds logs.
        Assert.Equal("CodeAnalysisLogs", Map(steps[2]["inputs"])["artifactName"]);
    }

    /// <summary>CI/CD YAML syntax reference of GitLab.</summary>
    [Fact]
    public void The_job_for_GitLab_has_what_it_needs()
    {
        var job = Map(Assert.Single(GitLab).Value);
        AssertKeys(job, ["image", "script", "artifacts"]);
        Assert.Equal("mcr.microsoft.com/dotnet/sdk:10.0", job["image"]);
        Assert.Single(Texts(job["script"]));
        AssertKeys(Map(job["artifacts"]), ["when", "paths"]);
        Assert.Equal("always", Map(job["artifacts"])["when"]);
        Assert.Single(Texts(Map(job["artifacts"])["paths"]));
    }

    [Fact]
    public void What_is_uploaded_is_there_when_the_build_has_run_and_failed()
    {
        (string Command, string Log)[] uploads =
        [
            ((string)Maps(Map(Assert.Single(Map(GitHub["jobs"])).Value)["steps"])[2]["run"], (string)Map(Maps(Map(Assert.Single(Map(GitHub["jobs"])).Value)["steps"])[3]["with"])["sarif_file"]),
            ((string)Maps(Azure["steps"])[1]["script"], (string)Map(Maps(Azure["steps"])[2]["inputs"])["pathToPublish"]),
            (Texts(Map(Assert.Single(GitLab).Value)["script"])[0], Texts(Map(Map(Assert.Single(GitLab).Value)["artifacts"])["paths"])[0]),
        ];
        var repository = Consumer.Create(package, "Pipelines").Write(".editorconfig", "root = true\n[*.cs]\nprompt_analyzers.max_prompt_tokens = 10\n").Write("src/App/Desk.cs", """
            using OpenAI.Chat;

            public class Desk(ChatClient client)
            {
                public void Ask(string ticket) => client.CompleteChat(
                    new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), new UserChatMessage(ticket));
            }
            """);
        File.Move(repository.PathOf("Pipelines.csproj"), repository.PathOf("src/App/App.csproj"));
        foreach (var command in uploads.GroupBy(u => u.Command, u => u.Log))
        {
            Assert.All(command, log => Assert.False(File.Exists(repository.PathOf(log))));
            Assert.Equal("dotnet", Word().Match(command.Key).Value);
            Assert.Equal(1, Dotnet.Run(repository.Folder, [.. Word().Matches(command.Key).Skip(1).Select(m => m.Value.Trim('"'))]).AssertFailed().ExitCode);
            foreach (var path in command.Distinct())
            {
                using var log = JsonDocument.Parse(File.ReadAllBytes(repository.PathOf(path)));
                Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
                Assert.Contains("PA1001", Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray()).GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()));
                File.Delete(repository.PathOf(path));
            }
        }
    }

    private static void AssertKeys(Dictionary<object, object> map, string[] required, params string[] allowed)
    {
        Assert.Empty(required.Except(map.Keys.Cast<string>()));
        Assert.Empty(map.Keys.Cast<string>().Except(required).Except(allowed));
    }

    private static Dictionary<object, object> Map(object node) => Assert.IsType<Dictionary<object, object>>(node);

    private static Dictionary<object, object>[] Maps(object node) => [.. Assert.IsType<List<object>>(node).Select(Map)];

    private static string[] Texts(object node) => [.. Assert.IsType<List<object>>(node).Select(Assert.IsType<string>)];

    [GeneratedRegex(@"```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
