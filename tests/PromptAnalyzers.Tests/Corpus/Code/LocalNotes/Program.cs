using LocalNotes;
using OllamaSharp;

var ollama = new OllamaApiClient(new Uri("http://localhost:11434"), "llama3.1");
var command = args.FirstOrDefault() ?? Prompt(/*no prompt: console*/ "What do you want to do (ask, tidy, title, diary)?");
var store = new NoteStore(/*no prompt: connection string*/ "Data Source=notes.db;Mode=ReadWriteCreate");

switch (command)
{
    case "ask":
        var chat = new Chat(ollama, /*prompt: call*/ "You answer from the user's own notes. If the notes do not say it, say that.");
        while (Prompt(/*no prompt: console*/ "Your question: ") is { Length: > 0 } question)
        {
            await foreach (var token in chat.SendAsync(/*prompt: call*/ $"Notes:\n{store.Search(question)}\n\nQuestion: {question}"))
            {
                Console.Write(token);
            }
        }

        break;
    case "tidy":
        Console.WriteLine(await new NoteTidier(ollama).TidyAsync(await Console.In.ReadToEndAsync()));
        break;
    case "title":
        Console.WriteLine(await new TitleMaker(ollama).MakeAsync(await Console.In.ReadToEndAsync()));
        break;
    default:
        Console.Error.WriteLine(/*no prompt: console*/ $"'{command}' is not a command. See 'notes --help'.");
        break;
}

static string Prompt(string text)
{
    Console.Write(text);
    return Console.ReadLine() ?? string.Empty;
}
