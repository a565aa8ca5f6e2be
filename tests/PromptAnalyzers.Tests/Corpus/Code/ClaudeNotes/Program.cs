using Anthropic.Models.Messages;
using ClaudeNotes;

var ai = new Ai(); var db = new Store(); var act = new Actions(ai, db);
var hist = new List<MessageParam>();
Console.WriteLine(/*no prompt: greeting*/ "Hi, I'm your notes. Ask me anything about what you wrote, or type a note and I'll file it for you.");

var help = /*no prompt: help text*/ """
    /tag N       add tags to the note, only from your existing ones if possible
    /rewrite N T rewrite note N in tone T (crisp, formal or anything you like)
    /todo N      extract all action items
    /ask Q       answer a question from your notes. Always check the sources!
    """;

async Task Chat(string q)
{
    var sys = /*prompt: local*/ $"Answer the user's question using only the notes below. Cite the note ids like [3]. If the notes don't contain the answer say so, don't guess. Today is {DateTime.Today:D}.\n\nNotes:\n{db.Find(q)}";
    hist.Add(new UserMessageParam { Content = q });
    if (hist.Count > 12) hist.RemoveRange(0, 2);
    var a = ""; await ai.Stream(new() { Model = ai.Smart, MaxTokens = 1500, System = sys, Messages = hist }, t => { a += t; Console.Write(t); });
    hist.Add(new AssistantMessageParam { Content = a });
}

while (Console.ReadLine() is { } line)
{
    var w = line.Split(' ', 3); Note N() => db[int.Parse(w[1])];
    switch (w[0])
    {
        case "/help": Console.WriteLine(help); break;
        case "/tag": db.Put(await act.Tag(N())); break;
        case "/merge": Console.WriteLine(await act.Join(N(), db[int.Parse(w[2])])); break;
        case "/fix": Console.WriteLine(await act.Fix(N())); break;
        case "/rewrite": Console.WriteLine(await act.Rewrite(N(), w[2])); break;
        case "/todo": Console.WriteLine(await act.Todos(N())); break;
        case "/cal": Console.WriteLine(await act.Shorthand(N())); break;
        case "/contact": Console.WriteLine(await act.Contact(N())); break;
        case "/mood": Console.WriteLine(await act.Mood(N())); break;
        case "/digest": await act.Digest(db.All, Console.Write); break;
        case "/es": Console.WriteLine(await ai.Ask(/*prompt: wrapper*/ "Traduce la nota al español de México. Deja los términos técnicos en inglés y respeta el formato markdown.", N().Body)); break;
        case "/journal": Console.WriteLine(await ai.Ask(await /*prompt: file*/ File.ReadAllTextAsync("Prompts/journal.txt"), N().Body, smart: true)); break;
        case "/ask": await Chat(line[5..]); break;
        default:
            if (line.Length > 4000) { Console.WriteLine(/*no prompt: validation*/ "That's too long for a single note. Please summarize it in fewer than 4000 characters or split it."); break; }
            db.Put(await act.File(db.Add(line))); break;
    }
}
