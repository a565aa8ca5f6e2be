using OllamaSharp;
using OllamaSharp.Models.Chat;
using PocketCoder;
using PocketCoder.Commands;

var settings = Settings.Load();
using var ollama = new OllamaApiClient(settings.Url, settings.Model);

if (args is [])
{
    Console.WriteLine(/*no prompt: console*/ "Usage: pocket <commit|review|explain|names|changelog|chat|sql>");
    return 1;
}

switch (args[0])
{
    case "commit":
        Console.WriteLine(await new CommitCommand(ollama).RunAsync(Git.Diff("--staged"), args.Contains("--emoji")));
        break;

    case "review":
        await foreach (var line in new ReviewCommand(ollama, settings).RunAsync(Git.Diff("HEAD~1")))
            Console.Write(line);
        break;

    case "explain":
        var code = await File.ReadAllTextAsync(args[1]);
        await ollama.StreamToConsole(/*prompt: wrapper*/ $"Explain this {Path.GetExtension(args[1]).TrimStart('.')} file to a junior dev. Be brief:\n```\n{code}\n```");
        break;

    case "names":
        // pocket names "a list of users that were deleted last week"
        var wanted = string.Join(' ', args.Skip(1));
        await ollama.StreamToConsole(/*prompt: wrapper*/ "Suggest 5 C# identifiers for: ".AsPrompt(wanted));
        break;

    case "changelog":
        Console.WriteLine(await Changelog.WriteAsync(ollama, Git.Log(50)));
        break;

    case "sql":
        Console.WriteLine(await new LlamaServer(settings).SqlAsync(string.Join(' ', args[1..]), args.Contains("--pg")));
        break;

    case "chat":
        var chat = new Chat(ollama, /*prompt: call*/ """
            You are a senior .NET developer who pairs with me in the terminal.
            Short answers. Code first, words later. If you don't know, say "no idea".
            """);
        while (true)
        {
            Console.Write(/*no prompt: console*/ "\nyou (or 'exit') > ");
            var line = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(line) || line == "exit")
                break;

            if (line.StartsWith("/file "))
            {
                var path = line[6..];
                line = /*prompt: local*/ "Here is the file " + path + ", read it and wait for my question:\n" + File.ReadAllText(path);
            }
            else if (line == "/shorter")
            {
                await foreach (var token in chat.SendAsAsync(ChatRole.User, /*prompt: call*/ "Again, but half as long."))
                    Console.Write(token);
                continue;
            }

            await foreach (var token in chat.SendAsync(line))
                Console.Write(token);
        }

        break;

    default:
        Console.Error.WriteLine(/*no prompt: console*/ $"Unknown command '{args[0]}', try one of commit, review, explain");
        return 2;
}

return 0;
