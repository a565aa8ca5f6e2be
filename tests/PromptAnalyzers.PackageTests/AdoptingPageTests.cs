using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PromptAnalyzers.PackageTests;

/// <summary>What docs/adopting.md tells people to type, run as it stands there.</summary>
[Collection(UsesPackage.Name)]
public sealed partial class AdoptingPageTests(PackedPackage package)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "adopting.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_commands_do_what_the_page_says_in_its_order()
    {
        var consumer = Consumer.Create(package, "Adopting")
            .Write(".editorconfig", "root = true\n[*.cs]\nprompt_analyzers.max_prompt_tokens = 10\n")
            .Write("Desk.cs", """
                using OpenAI.Chat;

                public class Desk(ChatClient client)
                {
                    public void Ask(string ticket) => client.CompleteChat(
                        new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), new UserChatMessage(ticket));
                }
                """)
            .Restore();
        var commands = Commands().Matches(Page).Select(m => (Line: m.Groups["command"].Value, Fails: m.Groups["outcome"].Value.StartsWith("fails", StringComparison.Ordinal))).ToArray();
        Assert.Equal([false, true, false, false], commands.Select(c => c.Fails));
        foreach (var (line, fails) in commands)
        {
            var run = Dotnet.Run(consumer.Folder, Arguments(line));
            Assert.True(run.ExitCode == (fails ? 1 : 0), $"{line}\n{run.Output}");
            if (!fails)
            {
                Assert.Empty(run.AssertSucceeded().Findings);
            }
        }

        Assert.Contains("\"PA1001\"", File.ReadAllText(consumer.PathOf("prompts.sarif")), StringComparison.Ordinal);
        Assert.True(File.Exists(consumer.PathOf("PromptAnalyzers.baseline.txt")));

        // The pipelines have one command in common; with a new finding it fails.
        var pipeline = Assert.Single(PipelineCommands().Matches(Page).Select(m => m.Groups["command"].Value).Distinct());
        Assert.Equal(3, PipelineCommands().Count(Page));
        var arguments = Arguments(pipeline.Replace("src/App ", "", StringComparison.Ordinal));
        Dotnet.Run(consumer.Folder, arguments).AssertSucceeded();
        consumer.Write("New.cs", File.ReadAllText(consumer.PathOf("Desk.cs")).Replace("Desk", "New", StringComparison.Ordinal));
        var failed = Dotnet.Run(consumer.Folder, arguments);
        Assert.Equal(1, failed.ExitCode);
        Assert.Equal(["New.cs"], failed.Findings.Where(f => f.Level == "error").Select(f => f.FileName));
    }

    /// <summary>The file for a central install, with the version under test.</summary>
    internal static string CentralInstall(string version)
    {
        var xml = XmlBlock().Matches(Page).Select(m => m.Groups["xml"].Value).Single(x => x.Contains("GlobalPackageReference", StringComparison.Ordinal));
        var file = XDocument.Parse(xml);
        file.Descendants("GlobalPackageReference").Single().SetAttributeValue("Version", version);
        return file.ToString();
    }

    private static string[] Arguments(string command)
    {
        var words = Word().Matches(command).Select(m => m.Value.Trim('"')).ToArray();
        Assert.Equal("dotnet", words[0]);
        return words[1..];
    }

    [GeneratedRegex(@"```sh\n(?<command>dotnet build [^#\n]*?) +# (?<outcome>[^\n]*)\n```")]
    private static partial Regex Commands();

    [GeneratedRegex(@"- (?:run: |script: )?(?<command>dotnet build src/App [^\n]*)\n")]
    private static partial Regex PipelineCommands();

    [GeneratedRegex(@"```xml\n(?<xml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex XmlBlock();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
