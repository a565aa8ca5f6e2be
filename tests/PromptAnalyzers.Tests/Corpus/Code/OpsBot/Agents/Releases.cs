using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using OpsBot.Chat;

namespace OpsBot.Agents;

public partial class Releases(IChatClient chat, AgentFactory factory) : ICommand
{
    public string Name => "release";
    public string Help => "/release v1..v2 [audience]";

    public async Task HandleAsync(BotMessage msg, IChannel channel)
    {
        var sorter = chat.AsAIAgent(name: "sorter", instructions: /*task*/ /*prompt: call*/ "Input: commit subjects, one per line. Put a tag before each line: [feat], [fix], [perf], [chore] or [BREAKING]. Merge commits are dropped. Keep the order and the wording of the lines, also if there is a typo.");
        var writer = factory.Create("writer", /*prompt: elsewhere*/ BotPrompts.ReleaseNotes(msg.Args.ElementAtOrDefault(1) ?? "customers"));
        var reviewer = chat.AsAIAgent(name: "reviewer", instructions: /*maybe task*/ /*prompt: call*/ "You read release notes before they go out. Remove internal ticket numbers, hostnames and names of colleagues. Return the corrected notes and nothing else.");

        AIAgent[] chain = { sorter, writer, reviewer };
        AIAgent pipeline = AgentWorkflowBuilder.BuildSequential(chain).AsAIAgent(name: "release-notes");
        var commits = await Git.LogAsync(msg.Args[0]);
        var notes = "";
        await foreach (var u in pipeline.RunStreamingAsync(commits)) notes += u.Text;
        await channel.SendAsync(notes);

        var version = await chat.AsAIAgent(/*task*/ /*prompt: call*/ "Given tagged commits and the current version, return the next semantic version. Only the version, without a leading v.", "semver")
            .RunAsync(Question(msg.Args[0], commits));
        Git.Tag(version.Text, /*no prompt: git message*/ "Release " + version.Text + ". See the notes in the channel, summarize them for support if they ask.");
    }

    private static string Question(string range, string commits) => /*prompt: method*/ $"The current version is {range.Split("..")[0]}. These are the commits since:\n{commits}";
}

public partial class Releases
{
    public async Task PostmortemAsync(IChannel channel, IEnumerable<BotMessage> log)
    {
        var agent = factory.Create("postmortem", /*prompt: file*/ File.ReadAllText("Prompts/postmortem.txt"));
        var r = await agent.RunAsync(string.Join("\n", log.Select(m => $"{m.At:HH:mm} {m.User}: {m.Text}")));
        await channel.SendAsync(r.Text);
    }
}

static class Git
{
    public static Task<string> LogAsync(string range) => Task.FromResult(/*prompt: method*/ "fix basket rounding");
    public static void Tag(string tag, string message) => Console.WriteLine($"git tag -a {tag} -m \"{message}\"");
}
