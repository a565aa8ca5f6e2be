using CrowCli.Commands;
using CrowCli.Core;
using CrowCli.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

const string Usage = /*no prompt: help text*/ """
    crow - a helper for the daily work with git and logs

      crow commit [--ticket ABC-123] [--dry-run]   write the message for the staged changes
      crow logs <file> [--minutes 30]              find out what went wrong
      crow explain <file> [--junior] [-i]          explain a source file
      crow review                                  review the staged changes
      crow changelog <current version> [--for users|ops]
      crow chat                                    ask anything about this repository

    The key is read from CROW_API_KEY. Nothing but the diff, log or file you name is sent to the model.
    """;

if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine(Usage);
    return 0;
}

var key = Environment.GetEnvironmentVariable("CROW_API_KEY");
if (key is null) { Console.Error.WriteLine("CROW_API_KEY is not set"); return 3; }

ILlmGateway llm = new LlmGateway(key, Environment.GetEnvironmentVariable("CROW_MODEL") ?? "gpt-4o-mini");
var git = new GitPlugin(Environment.CurrentDirectory);

switch (args[0])
{
    case "commit":
        return await new CommitCommand(llm, git).RunAsync(Option("--ticket"), args.Contains("--dry-run"));
    case "logs":
        await new LogTriageCommand(llm).RunAsync(args[1], TimeSpan.FromMinutes(int.Parse(Option("--minutes") ?? "30")), CancellationToken.None);
        return 0;
    case "explain":
        await new ExplainCommand(llm).RunAsync(args[1], args.Contains("--junior"), args.Contains("-i"));
        return 0;
    case "review":
        await new ExplainCommand(llm).ReviewAsync(await git.DiffAsync(true));
        return 0;
    case "changelog":
        await new ChangelogCommand(llm, git).RunAsync(args[1], Option("--for"));
        return 0;
    case "chat":
        await ChatAsync();
        return 0;
    default:
        Console.WriteLine(Usage);
        return 1;
}

string? Option(string name)
{
    var i = Array.IndexOf(args, name);
    return i >= 0 && i + 1 < args.Length ? args[i + 1] : null;
}

async Task ChatAsync()
{
    llm.Kernel.Plugins.AddFromObject(git, "git");
    var history = new ChatHistory(/*prompt: call*/ "You are Crow, you know this git repository through your tools git-diff, git-log and git-blame and only through them. " +
        "Look before you answer. Name hashes and files. When a question has nothing to do with the repository, caw once and refuse. " +
        "You never suggest force push.");
    history.AddAssistantMessage(/*prompt: call*/ "Crow here. Ask me who broke what.");
    Console.WriteLine("Crow here. Ask me who broke what.");

    var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
    while (Console.ReadLine() is { Length: > 0 } line)
    {
        history.AddUserMessage(line);
        var reply = await llm.Chat.GetChatMessageContentAsync(history, settings, llm.Kernel);
        Console.WriteLine(reply.Content);
        history.Add(reply);
    }
}
