using System.Text;
using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace BotPelikan.Bot;

public class Commands
{
    private readonly TelegramLite tg;
    private readonly Brain brain;
    private readonly IOpenAIService ai;
    private readonly List<string> chatLog = new();

    public Commands(TelegramLite tg, Brain brain, IOpenAIService ai)
    {
        this.tg = tg; this.brain = brain; this.ai = ai;
        tg.OnMessage += Handle;
    }

    const string Help = /*no prompt: ui text*/ @"I am Pelikan, the bot of this group. Write to me like to a person, or use one of the commands:
/persona <name> - choose who I am (pelikan, butler, orakel)
/rule <question> - ask a question about the rules of a game
/date <text> - I read when you have time and make a poll
/tldr - what happened here today?
/score <text> - turns your scribbled scores into a table
/pic <text> - paints something
Please don't ask me about politics.";

    private async Task Handle(TgMessage m)
    {
        if (await brain.IsSpam(m.Text))
        {
            await tg.SendMessage(m.ChatId, /*no prompt: ui text*/ $"{m.From}, your message looks like spam. Answer with /ham if I am wrong.");
            return;
        }
        var (cmd, rest) = Split(m.Text);
        string? reply;
        switch (cmd)
        {
            case "/start" or "/help":
                reply = Help;
                break;
            case "/persona":
                reply = brain.Switch(rest) ? "ok" : "I don't know " + rest;
                break;
            case "/rule":
                var rules = /*maybe task*/ /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prompts/rules.txt"));
                reply = await brain.Once(rules, rest);
                break;
            case "/date":
                await MakePoll(m.ChatId, rest);
                return;
            case "/tldr":
                reply = await brain.Once(TldrPrompt(), string.Join("\n", chatLog.TakeLast(150)), 0.5f);
                break;
            case "/score":
                reply = await brain.Once(/*examples*/ /*prompt: wrapper*/ @"Players write down their scores after a game in a sloppy way. Turn it into a table.

Input: ania 54 me (tomek) 61, bartek only 38 lol
Output:
1. Tomek 61
2. Ania 54
3. Bartek 38

Input: azul: ola+kuba both 70, zuza 71 yeah
Output:
1. Zuza 71
2. Ola 70
2. Kuba 70

Use the same format, no comments. The message was written by " + m.From + ", so 'me' means " + m.From + ".", rest);
                break;
            case "/joke":
                reply = await brain.Once(/*prompt: elsewhere*/ Prompts.Comedian, /*prompt: wrapper*/ "Opowiedz żart o graczu, który za długo myśli nad ruchem." , 1f);
                break;
            case "/pic":
                var img = await ai.Image.CreateImage(new CreateImageRequest { Prompt = /*no prompt: image*/ "A pelican who plays board games with friends, you can see cards and dice, comic style. " + rest });
                reply = img.Successful ? img.Results.First() : "no paint left";
                break;
            default:
                chatLog.Add(m.From + ": " + m.Text);
                if (!m.IsPrivate && !m.Text.Contains("pelikan", StringComparison.OrdinalIgnoreCase)) return;
                reply = await brain.Talk(m);
                break;
        }
        await tg.SendMessage(m.ChatId, reply ?? /*no prompt: ui text*/ "Sorry, I have swallowed a fish and cannot answer. Ask me again later, please.");
    }

    private async Task MakePoll(long chat, string text)
    {
        var p = /*task*/ /*prompt: elsewhere*/ Prompts.Dates.Replace("{today}", DateTime.Today.ToString("dddd, yyyy-MM-dd"));
        var raw = await brain.Once(p, text);
        var days = (raw ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(d => DateTime.TryParse(d, out _)).ToArray();
        if (days.Length < 2) await tg.SendMessage(chat, /*no prompt: ui text*/ "Write me at least two days when you have time, for example: friday or next tuesday evening.");
        else await tg.SendPoll(chat, /*no prompt: ui text*/ "When do we meet? Choose all the days that are ok for you.", days);
    }

    private string TldrPrompt()
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Below is the chat of a group of friends. Write what happened today in 5 bullet points, funny but not mean. ");
        if (chatLog.Count > 100) sb.Append("It was a long day, so you may use up to 8 points. ");
        sb.Append("Names in bold with *stars*. Skip greetings and stickers.");
        return sb.ToString();
    }

    private static (string, string) Split(string s)
    {
        var i = s.IndexOf(' ');
        return i < 0 ? (s, "") : (s[..i], s[(i + 1)..]);
    }
}
