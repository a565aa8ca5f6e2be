using System.Collections;
using OpenAI.Chat;

public class Narrator : MonoBehaviour
{
    public string language = "en";
    private readonly VoiceOver voice = new();

    public IEnumerator Describe(string place, params string[] items)
    {
        var style = language switch
        {
            "pl" => /*prompt: local*/ "Jesteś narratorem mrocznej baśni. Opisz miejsce w dwóch zdaniach, w drugiej osobie, bez zdradzania, co się wydarzy.",
            _ => File.ReadAllText("narrator.txt")
        };
        var user = string.Format(/*prompt: local*/ "Place: {0}. Visible things: {1}. Weather: {2}", place, string.Join(", ", items), "ash rain");
        string text = "";
        yield return LlmBrain.Instance.Complete(style, user, t => text = t);
        Subtitles.Say("Narrator", text);
        voice.Complete(text);
        voice.Complete(/*no prompt: speech*/ "You are now entering a dangerous area. Describe your next move.");
    }
}

public class Game
{
    public static void Main()
    {
        var brain = new LlmBrain();
        brain.Awake();
        Console.WriteLine(/*no prompt: ui text*/ "EMBER HOLLOW - type what you want to say to the villagers. Be nice to them, they will remember it.");

        Npc smith = new Blacksmith();
        smith.Start();
        var narrator = new Narrator();
        var quests = new QuestGenerator();
        quests.QuestReady += q =>
        {
            Subtitles.Say("Quest", q.title + " - " + q.goal);
            quests.StartCoroutine(quests.RateDifficulty(q, d => Subtitles.Say("Difficulty", d)));
        };

        narrator.StartCoroutine(narrator.Describe("forge", "anvil", "leaking bellows"));
        quests.StartCoroutine(quests.Generate(3));
        Scheduler.RunToEnd();

        while (Console.ReadLine() is { Length: > 0 } line)
        {
            if (line.EndsWith("??"))   // debug console, e.g. "is the player armed??"
                brain.StartCoroutine(brain.YesNo(line, File.ReadAllText("world-state.log"), yes => Debug.Log("answer " + yes)));
            else
                smith.StartCoroutine(smith.Hear(line));
            Scheduler.RunToEnd();
        }
    }
}
