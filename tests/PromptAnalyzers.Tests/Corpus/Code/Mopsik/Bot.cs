using Mopsik;
using Mopsik.Commands;
using Mopsik.Discord;
using OpenAI.Chat;

public class Bot
{
    private Dictionary<ulong, GuildConfig> guilds = new();

    public async Task Run()
    {
        var ai = new ChatClient("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_KEY"));
        var gw = new Gateway();
        var mod = new Moderator(ai);
        var persona = new PersonaChat(ai);
        new FunCommands(ai, Cfg).Register(gw);

        gw.Commands["persona"] = ("switch persona", async (ctx, name) =>
        {
            if (PersonaChat.Names.Contains(name)) Cfg(ctx.GuildId).Persona = name;
            await ctx.ReplyAsync(/*no prompt: bot reply*/ $"You are now talking to {name}. Choose one of: {string.Join(", ", PersonaChat.Names)}");
        });
        gw.Commands["lang"] = ("set language", async (ctx, what) =>
        {
            // people type all kinds of stuff here ("deutsch bitte")
            ChatCompletion c = await ai.CompleteChatAsync(new UserChatMessage(/*task*/ /*prompt: call*/ $"Which language does the user want? Give me the two letter ISO code, nothing else. If you can't tell say en. User: {what}"));
            Cfg(ctx.GuildId).Lang = c.Content[0].Text.Trim();
        });
        gw.MessageReceived += async (ctx, id, text) =>
        {
            var cfg = Cfg(ctx.GuildId);
            if (cfg.Moderate) await mod.Handle(ctx, cfg, id, text);
            if (text.Contains("mopsik", StringComparison.OrdinalIgnoreCase)) await persona.Talk(ctx, cfg, text);
        };
        while (Console.ReadLine() is { } line) await gw.Feed(new Context { GuildId = 1 }, 0, line);
    }

    GuildConfig Cfg(ulong id) => guilds.TryGetValue(id, out var c) ? c : guilds[id] = new GuildConfig();
}
