using System.Text;
using ModBot.Core;
using OllamaSharp.Models.Chat;

namespace ModBot.Commands;

[Command("mood", "Shows the mood of the last 20 messages")]
public class MoodCommand : ICommand
{
    readonly Llm _llm;
    public MoodCommand(Llm llm) => _llm = llm;

    public async Task RunAsync(Ctx ctx)
    {
        var counts = new Dictionary<string, int>();
        // local function, small models need it with samples
        async Task<string> Judge(string msg)
        {
            var p = /*examples*/ /*prompt: local*/ @"Label the sentiment of a chat message as positive, neutral or negative.

Message: gg wp, that was close!
Label: positive
Message: server restart at 8
Label: neutral
Message: lag again, im so done with this game
Label: negative
Message: " + msg.Replace('\n', ' ') + "\nLabel:";
            return (await _llm.Complete(p)).Split('\n')[0].ToLower();
        }
        foreach (var l in ctx.Channel.Last(20))
        {
            var m = await Judge(l.Text);
            counts[m] = counts.GetValueOrDefault(m) + 1;
        }
        await ctx.Channel.SendMessageAsync(string.Join(", ", counts.Select(c => c.Key + ": " + c.Value)));
    }
}

[Command("lang", /*no prompt: help text*/ "Detect the language of a text. Answer is the name of the language.")]
public class LangCommand : ICommand
{
    readonly Llm _llm;
    public LangCommand(Llm llm) => _llm = llm;

    public async Task RunAsync(Ctx ctx)
    {
        Ask ask = q => _llm.Complete(q);
        var lang = await ask(/*task*/ /*prompt: wrapper*/ "What language is this? Give me only the English name of the language, for a mix give the main one.\n\n\"" + ctx.Args + "\"");
        if (lang == "Arabic")
            await ctx.Channel.SendMessageAsync(await ask(/*prompt: wrapper*/ $"اشرح لعضو جديد في الخادم بجملتين ودودتين أن اللغة الرسمية هنا هي الإنجليزية، لكن يمكنه استخدام الأمر translate! متى شاء. اسم العضو: {ctx.User.Name}"));
        else
            await ctx.Channel.SendMessageAsync(lang);
    }
}

[Command("tldr", "Summarises the last 100 messages")]
public class TldrCommand : ICommand
{
    readonly Llm _llm;
    public TldrCommand(Llm llm) => _llm = llm;

    public async Task RunAsync(Ctx ctx)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Summarise this chat log for somebody who was away. ");
        if (ctx.Args == "short") sb.Append("Three sentences at most. ");
        else sb.Append("Use bullet points, one per topic, and say who decided what. ");
        sb.Append("Skip greetings, memes and bot commands. Write in ").Append(ctx.Guild.Settings.Language).AppendLine(".").AppendLine();
        foreach (var l in ctx.Channel.Last(100)) sb.AppendLine($"[{l.At:HH:mm}] {l.Author.Name}: {l.Text}");

        var defaultSystemText = /*prompt: local*/ "You write neutral and short summaries of group chats. You never take sides in an argument and you do not invent anything.";
        var msgs = new List<Message> { new(ChatRole.System, ctx.Guild.Settings.SummaryPrompt ?? defaultSystemText), new(ChatRole.User, sb.ToString()) };
        await ctx.Channel.SendAsync("tl;dr", await _llm.Chat(msgs));
    }

}

[Command("event", "Finds a date in a sentence and adds it to the calender")]
public class EventCommand : ICommand
{
    readonly Llm _llm;
    public EventCommand(Llm llm) => _llm = llm;

    public async Task RunAsync(Ctx ctx)
    {
        var json = await _llm.Chat(new List<Message>
        {
            new Message(ChatRole.System, /*task*/ /*prompt: call*/ $"Extract the event from the user's text as JSON with the keys title, date (yyyy-MM-dd), time (HH:mm, 24h) and game. Today is {DateTime.Today:dddd, yyyy-MM-dd}. Unknown values are null. Output only the JSON object."),
            new Message(ChatRole.User, ctx.Args)
        }, "json");
        if (!json.StartsWith("{"))
            await ctx.Channel.SendMessageAsync(/*no prompt: ui text*/ "Could not extract an event. Please write the title, the date and the time, for example: !event Mario Kart on friday at 8pm");
        else
            File.AppendAllText("events.jsonl", json + "\n");
    }
}
