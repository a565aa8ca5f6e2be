using Microsoft.SemanticKernel;
using Minuta.Mail;
using Minuta.Meetings;
using Minuta.Support;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "";
var kernel = Kernel.CreateBuilder()
    .AddOpenAIChatCompletion("gpt-4o-mini", key)
    .Build();

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: usage text*/ "Usage: minuta minutes <file> | week <folder> | reply <mail> | sort <folder>. Give me a transcript (.txt, .vtt) and I will write the minutes, list all action items and who has to do them. Use --lang de|pl|es to change the language of the answer.");
    return;
}

var minutes = new MinutesService(kernel);
var desk = new MailDesk(kernel);

switch (args[0])
{
    case "minutes":
    {
        var transcript = File.ReadAllText(args[1]);
        var kind = await minutes.KindAsync(transcript);
        Console.WriteLine($"[{kind}]");
        Console.WriteLine(await minutes.WriteAsync(transcript, kind));
        foreach (var line in await minutes.ActionItemsAsync(transcript))
            Console.WriteLine("  * " + line);

        // a nice title for the wiki page
        var request = /*prompt: local*/ "Suggest one title for the wiki page of this meeting. Max 8 words, no date in it, no quotes, and please not 'Meeting about...'.";
        var title = await kernel.AskAsync(request, transcript);
        Console.WriteLine(title);
        break;
    }
    case "week":
    {
        var all = string.Join("\n---\n", Directory.GetFiles(args[1], "*.md").OrderBy(f => f).Select(File.ReadAllText));
        var weekly = /*prompt: file*/ File.ReadAllText("Prompts/weekly.txt") + "\n\nMinutes:\n{{$minutes}}";
        var note = await kernel.InvokePromptAsync(weekly, new() { ["minutes"] = all });
        var box = new Outbox();
        box.AddUserMessage("boss@example.org", /*no prompt: mail body*/ "Hi Karin, please find below the weekly note of the platform team. Answer to this mail if you want a topic to be explained in more detail, and summarize your decisions in the shared document until Tuesday.\n\n" + note);
        box.Flush();
        break;
    }
    case "reply":
        Console.WriteLine(await desk.ReplyAsync(File.ReadAllText(args[1]), args.Length > 2 ? args[2] : "en"));
        break;
    case "sort":
        foreach (var f in Directory.GetFiles(args[1], "*.eml"))
            Console.WriteLine($"{Path.GetFileName(f)}: {await desk.UrgencyAsync(File.ReadAllText(f))}");
        break;
    default:
        Console.Error.WriteLine(/*no prompt: error message*/ "I did not understand this command. Try again and describe what you want: minutes, week, reply or sort.");
        break;
}
