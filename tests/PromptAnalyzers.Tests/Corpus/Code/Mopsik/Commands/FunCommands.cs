using Mopsik.Discord;
using OpenAI.Chat;

namespace Mopsik.Commands;

public static class ChatExt
{
    public static async Task<string> Prompt(this ChatClient c, string user, string? system = null)
    {
        var list = new List<ChatMessage>();
        if (system != null) list.Add(ChatMessage.CreateSystemMessage(system));
        list.Add(ChatMessage.CreateUserMessage(user));
        return (await c.CompleteChatAsync(list)).Value.Content[0].Text;
    }
}

public class FunCommands(ChatClient ai, Func<ulong, GuildConfig> config)
{
    public void Register(Gateway g)
    {
        g.Commands["roast"] = (/*no prompt: help text*/ "Roast a member of the server. Write !roast and the name, be gentle with new people.", async (ctx, who) =>
            await ctx.ReplyAsync(await ai.Prompt(/*prompt: wrapper*/ $"Roast {who} in two sentences. Only joke about gaming skills, sleep rhythm and their microphone quality, nothing about looks, family or origin.")));

        g.Commands["tldr"] = ("Summary of the last messages", Tldr);
        g.Commands["poll"] = ("Make a poll from a question", Poll);
        g.Commands["welcome"] = ("Test the welcome text", async (ctx, _) =>
        {
            var cfg = config(ctx.GuildId);
            ChatCompletion c = await ai.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(/*prompt: elsewhere*/ cfg.Welcome) });
            await ctx.ReplyAsync(c.Content[0].Text);
        });
        g.Commands["remind"] = ("Set a reminder", Remind);
        g.Commands["dm"] = ("Start a D&D scene", async (ctx, setting) =>
        {
            var dungeon = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "dungeon.txt"));
            await ctx.ReplyAsync(await ai.Prompt(setting, dungeon));
        });
        g.Commands["draw"] = ("Draw a picture", (ctx, what) => Painter.Prompt(/*no prompt: image prompt*/ $"A pug as {what}, watercolor, soft light, you see it from below, highly detailed, no text"));
    }

    async Task Tldr(Context ctx, string log)
    {
        var lang = config(ctx.GuildId).Lang;
        string instruction;
        if (lang == "de") instruction = /*prompt: wrapper*/ "Fasse den folgenden Discord-Verlauf in höchstens fünf Stichpunkten zusammen. Nenne, wer was gesagt hat, und lass Memes und Links weg.";
        else instruction = /*prompt: wrapper*/ "Summarise the discord chat below in max five bullet points. Say who said what and skip memes and links.";
        await ctx.ReplyAsync(await ai.Prompt(log, instruction));
    }

    async Task Poll(Context ctx, string question)
    {
        var instructionText = /*task*/ /*prompt: local*/ "Make a poll out of the users question. First line: the question, max 80 characters. Then 3 to 5 lines, each with one emoji, a space and one option. No other text, the lines are parsed by a bot.";
        var raw = await ai.Prompt(question, system: instructionText);
        var lines = raw.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 3) { await ctx.ReplyAsync(/*no prompt: bot reply*/ "Couldn't make a poll out of that. Try to ask a question with a few clear options, for example 'pizza or sushi on friday?'"); return; }
        foreach (var l in lines) await ctx.ReplyAsync(l);
    }

    async Task Remind(Context ctx, string text)
    {
        var tool = ChatTool.CreateFunctionTool("set_reminder", /*no prompt: tool description*/ "Creates a reminder for the user. Convert relative times to minutes from now.",
            BinaryData.FromString("""{"type":"object","properties":{"minutes":{"type":"integer"},"text":{"type":"string"}}}"""));
        var opt = new ChatCompletionOptions { Tools = { tool } };
        ChatCompletion c = await ai.CompleteChatAsync(
            [new SystemChatMessage(/*prompt: call*/ $"You set reminders for discord users. It is {DateTime.Now:dddd HH:mm}. Always call set_reminder, and if the user gives no time ask him for one."), new UserChatMessage(text)], opt);
        await ctx.ReplyAsync(c.FinishReason == ChatFinishReason.ToolCalls ? "ok, reminder set" : c.Content[0].Text);
    }
}

static class Painter { public static Task Prompt(string description) => Task.CompletedTask; }
