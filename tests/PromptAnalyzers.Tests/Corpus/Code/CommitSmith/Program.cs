using CommitSmith.Commands;
using CommitSmith.Core;
using OpenAI.Chat;

const string Usage = /*no prompt: usage*/ """
    commitsmith <command> [options]

      commit [--emoji]        Write a commit message for the staged changes. Answer y to accept it.
      split                   Suggest how to split the staged changes into several commits.
      changelog <from> <to>   Sort the commits between two tags into Added, Changed, Fixed, Removed.
      notes <version>         Write release notes in natural language for your users.
      review [--strict]       Review the diff against main and print the comments as JSON.
      resx <file> <lang>      Translate a resource file. Keep placeholders such as {0} untouched.
      explain <sha>           Explain a commit to somebody who is new in the project.
    """;

if (args.Length == 0) { Console.WriteLine(Usage); return 1; }

var settings = Settings.Load();
if (settings.ApiKey is null)
{
    Console.Error.WriteLine(/*no prompt: error*/ "No API key. Please set OPENAI_API_KEY or write the key into ~/.commitsmith.json, then run the command again.");
    return 2;
}

var chat = new ChatClient(settings.Model, settings.ApiKey);
switch (args[0])
{
    case "commit":
        var writer = new CommitCommand(chat, settings);
        var message = await writer.WriteAsync(args.Contains("--emoji"));
        Console.WriteLine(message);
        Console.Write(/*no prompt: console*/ "Use this message? [y]es, [e]dit in the editor, [n]o: ");
        var key = Console.ReadLine();
        if (key == "y") Git.Run("commit", "-m", message);
        if (key == "e") Git.Run("commit", "-e", "-m", message);
        return 0;
    case "split":
        Console.WriteLine(await new CommitCommand(chat, settings).SplitAsync());
        return 0;
    case "changelog":
        Console.WriteLine(await new HistoryCommands(chat).ChangeLogAsync(args[1], args[2]));
        return 0;
    case "notes":
        Console.WriteLine(await new HistoryCommands(chat).ReleaseNotesAsync(args[1]));
        return 0;
    case "explain":
        await new HistoryCommands(chat).ExplainAsync(args[1]);
        return 0;
    case "review":
        foreach (var c in await new ReviewCommand(chat, settings).RunAsync(args.Contains("--strict")))
            Console.WriteLine($"{c.File}:{c.Line} [{c.Severity}] {c.Comment}");
        return 0;
    case "resx":
        await new ResxCommand(chat).RunAsync(args[1], args[2]);
        return 0;
    default:
        Console.WriteLine(Usage);
        return 1;
}
