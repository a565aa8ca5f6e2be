using GitGrouse.Claude;
using GitGrouse.Commands;
using GitGrouse.Import;
using GitGrouse.Release;

var options = GrouseOptions.Load();
if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: usage*/ """
        usage: grouse <verb> [arguments]

          commit            write the message for the staged changes and show it in the editor
          review [file]     review the staged changes, or one file
          triage <log>      explain what went wrong on a robot, then ask questions about it
          import <file>     read tickets out of a specification
          notes <from> <to> write the release notes
          tour              explain the repository to a new colleague
        """);
    return 1;
}

var claude = new ClaudeService(options);
switch (args[0])
{
    case "commit":
        var changes = Git.Run("diff --cached --name-only").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        Console.WriteLine(new GenerateCommitMessage(claude, changes, CancellationToken.None, p => Console.Error.WriteLine(p)).Result());
        break;
    case "branch":
        Console.WriteLine(await claude.ChatAsync(
            /*task*/ /*prompt: wrapper*/ "Convert the title of a ticket to a git branch name: feature/, fix/ or chore/, then at most five English words in lower case joined with hyphens. Umlauts are written out. Only the name.",
            string.Join(' ', args.Skip(1)), CancellationToken.None));
        break;
    case "review":
        await new ReviewCommand(options).RunAsync(args.ElementAtOrDefault(1));
        break;
    case "triage":
        await new RobotLogTriage(claude, options).RunAsync(args[1]);
        break;
    case "import":
        foreach (var t in await new SpecImporter(options).ImportAsync(args[1]) ?? []) Console.WriteLine($"{t.Key}\t{t.Title}");
        break;
    case "notes":
        Console.WriteLine(await new ReleaseNotesWriter(options).WriteAsync(args[1], Git.Run($"log --format=%s {args[1]}..{args[2]}").Split('\n')));
        break;
    case "tour":
        var dir = Path.Combine(AppContext.BaseDirectory, "Prompts");
        foreach (var f in Directory.GetFiles(dir, "*.prompt.md"))
            Console.WriteLine(await claude.ChatAsync(File.ReadAllText(f), Git.Run("ls-tree -r --name-only HEAD"), default));
        break;
    case "license":
        var scan = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/license-scan.txt");
        foreach (var notice in Directory.EnumerateFiles(args[1], "NOTICE*"))
            Console.WriteLine(await claude.ChatAsync(scan, File.ReadAllText(notice), default));
        break;
    default:
        Console.Error.WriteLine(/*no prompt: ui text*/ $"I don't know the verb '{args[0]}'. Call grouse without arguments to see what it can do.");
        return 2;
}
return 0;
