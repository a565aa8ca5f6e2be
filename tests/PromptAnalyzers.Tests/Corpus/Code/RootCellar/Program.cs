using RootCellar.Archive;
using RootCellar.Gedcom;
using RootCellar.Llm;
using RootCellar.Records;
using RootCellar.Story;

var settings = new LlmSettings();
if (args.Contains("--model")) settings.Model = args[Array.IndexOf(args, "--model") + 1];

var llm = new OllamaClient(new HttpClient(), settings);
var reader = new RecordReader(llm, settings);
var classifier = new ParishClassifier(llm);
var story = new FamilyStory(llm);
var merge = new MergeAdvisor(llm, settings);
var letters = new LetterHelper(llm, settings);

if (args.Length == 0 || args[0] is "-h" or "help")
{
    Console.WriteLine(/*no prompt: help text*/ """
        rootcellar <command> [file] [--model name]

          read <image>     transcribe a page of a parish register
          stone <image>    read a gravestone photo
          entry <file>     classify an entry and extract baptisms as JSON
          letter <file>    list the persons who are mentioned in a letter
          reply <file>     explain the answer of an archive
          chat             ask questions about old scripts, places and sources
        """);
    return;
}

if (!await llm.IsRunningAsync())
{
    Console.WriteLine("Ollama is not running, start it with: ollama serve");
    return;
}

switch (args[0])
{
    case "read":
        Console.WriteLine(await reader.TranscribeAsync(args[1]));
        break;

    case "stone":
        Console.WriteLine(await reader.ReadStoneAsync(args[1]));
        break;

    case "entry":
        var entry = File.ReadAllText(args[1]);
        var kind = await classifier.KindOf(entry);
        Console.WriteLine($"{kind} ({await classifier.LanguageOf(entry)})");
        if (kind == "baptism") Console.WriteLine(await reader.ReadBaptismAsync(entry));
        break;

    case "letter":
        foreach (var line in await reader.NamesInLetterAsync(File.ReadAllText(args[1]))) Console.WriteLine(line);
        break;

    case "reply":
        Console.WriteLine(await letters.ExplainReplyAsync(File.ReadAllText(args[1]), []));
        break;

    case "warmup":
        await llm.EmbedAsync(/*no prompt: embedding input*/ "baptism marriage burial parish register godparents emigration ship list census farm inheritance");
        Console.WriteLine(await llm.GenerateAsync(/*prompt: wrapper*/ "Tell me one surprising fact about how surnames came about in europe, max 2 sentences."));
        break;

    case "chat":
        await ChatLoop();
        break;

    default:
        Console.WriteLine("unknown command " + args[0]);
        break;
}

async Task ChatLoop()
{
    var messages = new List<object>
    {
        new { role = "system", content = /*prompt: call*/ "You are an experienced genealogist with 30 years in the reading rooms of central european archives. You chat with a hobby researcher. " +
            "Be patient, explain abbreviations, suggest concrete record types and where they are kept. When you are not sure say it. " +
            "Never invent links, film numbers or archive signatures. No more than 10 lines per answer." }
    };

    while (true)
    {
        Console.Write("> ");
        var input = Console.ReadLine();
        if (string.IsNullOrWhiteSpace(input) || input == "exit") break;

        messages.Add(new { role = "user", content = input });
        var answer = await llm.PostChatAsync(new { model = settings.Model, messages, stream = false });
        messages.Add(new { role = "assistant", content = answer });
        Console.WriteLine(answer);
    }
}
