using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Owlbear;

public partial class GameMaster
{
    // style of the narrator, chosen with !style
    static readonly Dictionary<string, string> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["grim"] = /*prompt: member*/ "You are the game master of a dark and gritty fantasy campaign. Describe smells and sounds, keep hope rare. 3-5 sentences per turn, always end with a question to the players what they do next. Never decide for them, never kill a character without a dice roll.",
        ["fairy"] = /*prompt: member*/ "You are the storyteller of a cozy fairy tale round for kids from 6 to 10. Nobody dies, monsters are mostly lonely. Use simple words and end every turn with two things the kids could do.",
        ["polski"] = /*prompt: member*/ "Jesteś mistrzem gry w kampanii fantasy osadzonej w świecie inspirowanym słowiańskim folklorem. Opisuj sceny w czasie teraźniejszym, w drugiej osobie liczby mnogiej, najwyżej pięć zdań. Nie podejmuj decyzji za graczy i zawsze kończ pytaniem, co robią.",
    };

    readonly OllamaApiClient _ollama;
    readonly IRoom _room;
    Chat _chat;

    public event EventHandler<string>? TurnTold;

    public GameMaster(OllamaApiClient ollama, IRoom room, string style = "grim")
    {
        _ollama = ollama;
        _room = room;
        _chat = new Chat(ollama, Styles[style]);
    }

    public async Task StartAsync(IEnumerable<string> players)
    {
        await _room.SendAsync(/*no prompt: chat greeting*/ "Welcome adventurers! Tell me the name of your hero, what he looks like and what he is most afraid of. Write !roll for dice, !style to change the narrator.");
        var names = string.Join(" and ", players);
        var instructionText = /*prompt: local*/ $"Open the campaign. The heroes are {names}. They wake up on a stranded ship in the fog, the crew is gone. Do not explain yet what happend.";
        await Tell(_chat.SendAsync(instructionText));
    }

    public async Task TurnAsync(string player, string text)
    {
        if (text.StartsWith("!roll"))
        {
            int d20 = Random.Shared.Next(1, 21);
            await _room.SendAsync(/*no prompt: chat message*/ $"{player} rolls a {d20}. Describe your attempt while I think about what happens...");
            await Tell(_chat.SendAsync(RollText(player, d20)));
            return;
        }
        await Tell(_chat.SendAsync($"{player}: {text}"));
        if (_chat.Messages.Count > 30) await ShrinkAsync();
    }

    // keeps the system message, replaces the rest by a short recap
    async Task ShrinkAsync()
    {
        var story = string.Join("\n", _chat.Messages.Skip(1).Select(m => $"{m.Role}: {m.Content}"));
        var recap = "";
        await foreach (var t in _ollama.GenerateAsync(/*prompt: call*/ "Summarize this role playing session in 10 sentences. Keep all names, places, items and unsolved riddles.\n" + story))
            recap += t?.Response;
        var system = _chat.Messages[0];
        _chat.Messages.Clear();
        _chat.Messages.Add(system);
        _chat.Messages.Add(new Message(ChatRole.System, /*prompt: call*/ $"What happened so far (the players know this, don't tell it again): {recap}"));
    }

    static string RollText(string player, int d20)
    {
        if (d20 == 20) return /*prompt: method*/ $"{player} rolled a natural 20. Let the attempt succeed in a way that is much better than expected, something people sing about later.";
        return /*prompt: method*/ $"{player} rolled {d20} on a d20. Decide if that is enough for what was tried and tell the result. Don't mention the number.";
    }

    async Task Tell(IAsyncEnumerable<string> tokens)
    {
        var all = "";
        await foreach (var t in tokens) all += t;
        await _room.SendAsync(all);
        TurnTold?.Invoke(this, all);
    }
}
