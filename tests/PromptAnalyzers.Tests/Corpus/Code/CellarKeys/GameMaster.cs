using System.Text;
using System.Text.Json;
using OllamaSharp;

namespace CellarKeys;

public class Riddle
{
    public string Name = "";
    public string Question = "";
    public string Answer = "";
    public string Lock = "";
    public int HintsGiven;
    public bool Solved;
}

public class GameMaster
{
    private readonly Brain _brain;
    private readonly Chat _story;
    private readonly List<string> _log = new();
    private DateTime _start = DateTime.Now;
    const string InventoryPrompt = /*maybe task*//*prompt: member*/ "Read the narration of an escape room. List the objects which the players carry now. Return {\"items\": [\"...\"]}, lower case, singular, without articles. Objects they only look at don't count. Empty list if nothing.";

    public List<string> Inventory { get; } = new();
    public List<Riddle> Riddles { get; } = new();
    public int RoomNr { get; private set; }
    public event Action<string>? Said;

    public GameMaster(Brain brain, int room)
    {
        _brain = brain;
        RoomNr = room;
        _story = new Chat(brain.Ollama, /*prompt: elsewhere*/ Lore.Narrator.Replace("{room}", Lore.Rooms[room]));
        Riddles.Add(new Riddle { Name = "clock", Question = "When did the house stop breathing?", Answer = "3:40 / twenty to four", Lock = "tin box" });
        Riddles.Add(new Riddle { Name = "map", Question = "Which three letters do the pins on the map draw?", Answer = "TAJ", Lock = "safe" });
    }

    public async Task Begin(string teamName, int players)
    {
        _start = DateTime.Now;
        var words3 = /*prompt: local*/ $"The team \"{teamName}\" ({players} players) just heard the door lock behind them. Welcome them and describe the first impression of the room. Mention the stopped clock but not its time!";
        await Tell(words3);
    }

    public async Task<string> Tell(string what)
    {
        var sb = new StringBuilder();
        await foreach (var token in _story.SendAsync(what))
        {
            Console.Write(token);
            sb.Append(token);
        }
        Console.WriteLine();
        var leak = await _brain.Think(/*task*//*prompt: wrapper*/ "Does the text tell one of these secrets: " + string.Join(", ", Riddles.Where(r => !r.Solved).Select(r => r.Answer)) + "? Say LEAK or SAFE, nothing more.\n\nText: " + sb);
        if (leak.Contains("LEAK")) _log.Add("!!! LEAK");
        await TakeInventory(sb.ToString());
        _log.Add(sb.ToString());
        Said?.Invoke(sb.ToString());
        return sb.ToString();
    }

    async Task TakeInventory(string narration)
    {
        try
        {
            using var d = JsonDocument.Parse(await _brain.ThinkJson(InventoryPrompt, narration));
            Inventory.Clear();
            foreach (var i in d.RootElement.GetProperty("items").EnumerateArray())
                Inventory.Add(i.GetString() ?? "");
        }
        catch (Exception) { /* whatever, keep the old one */ }
    }

    public async Task PlayerSays(string line)
    {
        if (line.Length > 3 && await _brain.IsRude(line))
        {
            Say(/*no prompt: ui text*/ "The lights flicker. Somewhere above you a chair is pushed back. (Please be nice, there is a family next door and the walls are thin.)");
            return;
        }

        var kind = await _brain.Think(/*examples*//*prompt: wrapper*/ $@"Sort the player's sentence into one word: LOOK, USE, ANSWER, HINT, QUIT, TALK
we check under the bench => LOOK
i put the slide into the projector => USE
is it 1962?? => ANSWER
help we are stuck => HINT
hi bela how is your back => TALK
{line} =>");

        switch (kind.ToUpper().Split(' ', '\n')[0])
        {
            case "ANSWER": await CheckAnswer(line); break;
            case "HINT": await GiveHint(); break;
            case "QUIT": Say("ok ok. green button."); break;
            default: await Tell(line); break;
        }
    }

    async Task CheckAnswer(string line)
    {
        foreach (var r in Riddles.Where(x => !x.Solved))
        {
            var json = await _brain.ThinkJson(/*maybe task*//*prompt: elsewhere*/ Lore.Judge, /*prompt: wrapper*/ $"Riddle: {r.Question}\nRight answer: {r.Answer}\nPlayer says: {line}");
            try
            {
                using var doc = JsonDocument.Parse(json);
                if (doc.RootElement.GetProperty("solved").GetBoolean())
                {
                    r.Solved = true;
                    var words4 = /*prompt: local*/ $"The players opened the {r.Lock}. Describe the sound and what lies inside: a key with a red tag.";
                    await Tell(words4);
                    return;
                }
                if (doc.RootElement.TryGetProperty("close", out var close) && close.ValueKind == JsonValueKind.True)
                    Say("warm... warmer...");
            }
            catch (JsonException)
            {
                _log.Add("JUDGE BROKEN: " + json);
            }
        }
    }

    async Task GiveHint()
    {
        var r = Riddles.FirstOrDefault(x => !x.Solved);
        if (r == null) return;
        r.HintsGiven++;
        string p;
        if (r.HintsGiven == 1)
            p = /*prompt: local*/ $"Give a very vague hint for the riddle '{r.Question}' (solution: {r.Answer}). One sentence, mysterious. Do not use any word or number of the solution.";
        else if (r.HintsGiven == 2)
            p = /*prompt: local*/ $"Give a clear hint for the riddle '{r.Question}' (solution: {r.Answer}). Say where to look, but don't say the solution.";
        else
            p = /*prompt: local*/ $"The players are hopeless. Tell them how to solve '{r.Question}' step by step, last step they have to do themself. Be a bit mean about it. The solution is {r.Answer}.";
        Say(await _brain.Think(p, big: r.HintsGiven > 2, temp: 0.9f));
    }

    public async Task<string> Epilogue()
    {
        var mins = (int)(DateTime.Now - _start).TotalMinutes;
        var p = /*prompt: local*/ "Write the newspaper article which appears the day after in the Ravensmoor Gazette about the team that escaped. ";
        p += $"They needed {mins} minutes and {Riddles.Sum(x => x.HintsGiven)} hints. ";
        if (mins > 55)
            p += "Make fun of them because it was so close. ";
        p += "100 words, headline in capital letters. Use these moments:\n" + string.Join("\n", _log.TakeLast(8));
        return await _brain.Think(p, true, 1.0f);
    }

    void Say(string s)
    {
        _log.Add(s);
        Console.WriteLine(s);
        Said?.Invoke(s);
    }
}
