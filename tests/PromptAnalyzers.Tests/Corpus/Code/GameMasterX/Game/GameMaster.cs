using System.Collections;
using System.Text.Json;
using GameMasterX.Llm;

namespace GameMasterX.Game;

public sealed record Intent(string Verb, string? Target, string? With);

/// Yield this inside a scene to wait until the model has answered.
public sealed class WaitForLlm
{
    readonly Task<LlmResponse> task;
    public WaitForLlm(ILlm llm, string user, string? system = null, float heat = 0.8f) =>
        task = llm.AskAsync(new LlmRequest(user) { System = system, Heat = heat });
    public bool Done => task.IsCompleted;
    public string Result => task.Result.Text;
}

public sealed class WaitSeconds(double s) { public double Seconds => s; }

public sealed class GameMaster
{
    const string IntentRules =
        /*task*/ /*prompt: wrapper*/ """
        You are the command parser of a text adventure. Read what the player typed and turn it into one JSON object:
        {"verb": "...", "target": "... or null", "with": "... or null"}

        verb has to be one of MOVE, LOOK, TAKE, DROP, USE, TALK, ATTACK, WAIT, UNKNOWN.
        - "target" is the thing, person or direction the verb acts on, lowercase and without articles.
        - "with" is the tool or item that the player uses for it, if he names one.
        - Several actions in one line: take only the first one.
        - Directions are always written out (n -> north).
        - If the line is a question to the game or plain nonsense, verb is UNKNOWN and the rest null.
        Output the JSON only.
        """;

    readonly ILlm llm, strict;
    readonly List<LlmTurn> story = new();
    readonly string narrator = /*prompt: file*/ File.ReadAllText("Prompts/narrator.txt");

    public event Action<string>? Said;
    public event Action<Intent>? IntentParsed;
    public event Action<string>? SpeakAloud;

    public GameMaster(ILlm llm) { this.llm = llm; strict = new JsonGuardLlm(llm); }

    public async Task<Intent> ParseAsync(string line)
    {
        var r = await strict.AskAsync(new LlmRequest(line) { System = IntentRules, Heat = 0, MaxTokens = 60 });
        Intent? it = null;
        try { it = JsonSerializer.Deserialize<Intent>(r.Text, new JsonSerializerOptions(JsonSerializerDefaults.Web)); } catch (JsonException) { }
        it ??= new Intent("UNKNOWN", null, null);
        IntentParsed?.Invoke(it);
        return it;
    }

    public async Task TurnAsync(string line, Room room)
    {
        var intent = await ParseAsync(line);
        if (intent.Verb == "UNKNOWN")
        {
            Said?.Invoke(/*no prompt: ui text*/ "I did not get that. Write what you want to do in plain words, for example 'take the lantern', 'go north' or 'ask Marta about the well'.");
            return;
        }
        var req = new LlmRequest(/*prompt: wrapper*/ $"Room: {room.Name}. Items here: {string.Join(", ", room.Items)}. Exits: {string.Join(", ", room.Exits)}.\nThe player does: {intent.Verb} {intent.Target} {intent.With}\nTell what happens next.")
        {
            System = narrator,
            Before = story.TakeLast(8).ToList()
        };
        var told = await llm.AskAsync(req);
        story.Add(new LlmTurn(true, line));
        story.Add(new LlmTurn(false, told.Text));
        Said?.Invoke(told.Text);
    }

    // ---- scenes -------------------------------------------------------
    public IEnumerator IntroScene(string hero)
    {
        Said?.Invoke(/*no prompt: ui text*/ "You are the last courier of the Ash Road. Your bag is heavy, your boots are wet, and somebody is following you.");
        yield return new WaitSeconds(1.5);
        SpeakAloud?.Invoke(/*no prompt: speech*/ $"Welcome to Ashfall, {hero}. Speak slowly, and choose your words with care.");

        var dream = new WaitForLlm(llm, /*prompt: wrapper*/ $"Tell the short, unsettling dream that the courier {hero} has on the first night of the journey. 60 words at most, end it in the middle of a sentance.", heat: 1.1f);
        yield return dream;
        Said?.Invoke(dream.Result);

        var omen = new WaitForLlm(llm, dream.Result, system: /*task*/ /*prompt: wrapper*/ "Pick the one omen that fits the dream best. Allowed answers: raven, flood, fire, stranger, silence. Reply with that single word in lower case.", heat: 0f);
        yield return omen;
        Said?.Invoke("(" + omen.Result.Trim() + ")");
    }

    public async Task RunAsync(IEnumerator scene)
    {
        while (scene.MoveNext())
            switch (scene.Current)
            {
                case WaitForLlm w: while (!w.Done) await Task.Delay(16); break;
                case WaitSeconds s: await Task.Delay(TimeSpan.FromSeconds(s.Seconds)); break;
            }
    }
}

public sealed record Room(string Name, List<string> Items, List<string> Exits);
