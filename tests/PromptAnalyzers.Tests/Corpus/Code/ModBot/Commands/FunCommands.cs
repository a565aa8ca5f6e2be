using ModBot.Core;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace ModBot.Commands;

[Command("chat", /*no prompt: help text*/ "Talk to me. Write what you want to know, I answer as well as I can.")]
public class ChatCommand : ICommand
{
    static readonly Dictionary<ulong, Chat> sessions = new();
    readonly Llm _llm;
    public ChatCommand(Llm llm) => _llm = llm;

    public async Task RunAsync(Ctx ctx)
    {
        if (ctx.Args == "")
        {
            await ctx.Channel.SendMessageAsync(/*no prompt: ui text*/ "You are supposed to ask me something. Try: !chat what is the best Zelda?");
            return;
        }
        if (!sessions.TryGetValue(ctx.Guild.Id, out var chat))
            sessions[ctx.Guild.Id] = chat = new Chat(_llm.Api, /*prompt: elsewhere*/ ctx.Guild.Settings.Persona);

        var text = "";
        await foreach (var tok in chat.SendAsync(/*prompt: call*/ $"{ctx.User.Name} says in #{ctx.Channel.Name}: {ctx.Args}"))
            text += tok;
        if (chat.Messages.Count > 30) chat.Messages.RemoveRange(1, 10);
        await ctx.Channel.SendMessageAsync(text);
    }
}

[Command("roast", "Roasts you, on your own risk")]
public class RoastCommand : ICommand
{
    readonly Llm _llm;
    public RoastCommand(Llm llm) => _llm = llm;

    private string _styles = /*prompt: member*/ "You are a stand-up comedian. Roast the given person in two sentences, playful, never about looks, origin, gender or religion.";

    public async Task RunAsync(Ctx ctx)
        => await ctx.Channel.SendAsync(/*no prompt: heading*/ "Roast of the day, do not take it serious", await _llm.Complete(ctx.User.Name + " " + ctx.Args, _styles, 0.9f));
}

[Command("haiku", "Writes a haiku in the language of the server")]
public class HaikuCommand : ICommand
{
    readonly Llm _llm;
    public HaikuCommand(Llm llm) => _llm = llm;

    public async Task RunAsync(Ctx ctx)
    {
        var prompt = ctx.Guild.Settings.Language switch
        {
            "es" => /*prompt: local*/ "Escribe un haiku sobre el siguiente tema, sin título y sin explicación: ",
            "zh" => /*prompt: local*/ "请用中文就下面的主题写一首俳句，不要标题，也不要解释：",
            _ => /*prompt: local*/ "Write a haiku about the topic below, no title and no explanation: "
        };
        var sum = "";
        await foreach (var r in _llm.Api.GenerateAsync(prompt + ctx.Args)) sum += r?.Response;
        await ctx.Channel.SendMessageAsync(sum);
    }
}
