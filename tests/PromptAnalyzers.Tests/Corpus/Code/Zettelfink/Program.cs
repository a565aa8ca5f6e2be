using OllamaSharp;
using Zettelfink.Services;
using Zettelfink.Settings;
using Zettelfink.ViewModels;

var settings = AssistantSettings.Load();
var store = new NoteStore(settings.NotesFolder);

if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine(/*no prompt: help text*/ """
        zf - notes on the command line

          zf add <file>         put a text file into the box
          zf tag [--all]        give tags to new notes (or to all of them)
          zf todo <note>        list the open tasks of a note
          zf minutes <file>     turn a transcript into minutes of a meeting
          zf ask "<question>"   answer a question from your notes
          zf rename             propose better file names
          zf chat               talk with the finch

        The models run in Ollama on this machine, nothing is sent anywhere.
        Write your settings into ~/.zettelfink/settings.json.
        """);
    return 0;
}

var ollama = new OllamaApiClient(new Uri(settings.OllamaUrl)) { SelectedModel = settings.Model };
if (!await ollama.IsRunningAsync())
{
    Console.Error.WriteLine(/*no prompt: ui text*/ $"Ollama does not answer at {settings.OllamaUrl}. Start it with 'ollama serve' and make sure that the model {settings.Model} was pulled before.");
    return 2;
}

var backend = new OllamaBackend(ollama, settings);

switch (args[0])
{
    case "add":
        await store.AddAsync(args[1], await File.ReadAllTextAsync(args[1]));
        break;

    case "tag":
        var tagger = new NoteTagger(ollama, settings.Model);
        foreach (var note in store.All(onlyUntagged: !args.Contains("--all")))
        {
            var tags = await tagger.TagAsync(note);
            store.SetTags(note.Id, tags);
            Console.WriteLine($"{note.Title}: {string.Join(' ', tags.Select(t => "#" + t))}");
        }
        break;

    case "todo":
        foreach (var t in await new TodoFinder(ollama).FindAsync(store.Get(args[1])))
            Console.WriteLine($"[ ] {t.What}{(t.Due is null ? "" : "  until " + t.Due)}");
        break;

    case "minutes":
        Console.WriteLine(await new MinutesWriter(backend).WriteAsync(await File.ReadAllTextAsync(args[1])));
        break;

    case "ask":
        Console.WriteLine(await new NoteSearch(ollama, store, settings).AnswerAsync(args[1]));
        break;

    case "rename":
        foreach (var note in store.All())
        {
            var name = await backend.AskAsync(
                /*examples*//*prompt: wrapper*/ "Propose a file name for the note. Lower case, words with hyphens, no umlauts, no date, at most five words, no extension. Only the name.\nNote: Had a call with Petra, the roof over the bike shed leaks again, she'll ask the roofer\nName: bike-shed-roof-leaks\nNote: Idee: Kompost im Keller mit Würmern?? Geruch testen\nName: wurmkompost-im-keller",
                note.Body);
            store.Rename(note.Id, name.Split('\n')[0].Trim());
        }
        break;

    case "chat":
        var vm = new ChatPaneViewModel(ollama, store);
        vm.SelectPersona(args.ElementAtOrDefault(1) ?? "finch");
        while (true)
        {
            Console.Write("> ");
            var line = Console.ReadLine();
            if (string.IsNullOrEmpty(line)) break;
            vm.Input = line;
            await vm.SendAsync();
            Console.WriteLine(vm.Transcript.Last().Text);
        }
        break;

    default:
        Console.Error.WriteLine("Unknown command " + args[0]);
        return 1;
}
return 0;
