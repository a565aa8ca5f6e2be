using System.Collections;
using OpenAI.Chat;

public enum PlayerIntent { Greet, Trade, Threat, AskQuest, Insult, Goodbye, Other }

public class NpcProfile : ScriptableObject
{
    public string displayName = "";
    [TextArea(3, 10)] public string persona = "";
    [Tooltip(/*no prompt: tooltip*/ "You can write how the villager behaves when the player is hostile. Shown in the inspector only.")]
    public string notes = "";
}

public abstract class Npc : MonoBehaviour
{
    protected abstract NpcProfile Profile { get; }
    protected readonly List<ChatMessage> memory = new();
    public int friendship = 50;

    // rules that are true for everyone in the valley
    private const string WorldRules = "The world is Ember Hollow, a mining valley under a sleeping volcano. There is no technology beyond the water wheel.";

    public override void Start()
    {
        memory.Add(ChatMessage.CreateSystemMessage(Profile.persona));
        memory.Add(ChatMessage.CreateSystemMessage(/*prompt: call*/ WorldRules + " Stay in character, never mention that you are an AI, and speak at most three sentences at once."));
        Subtitles.Say(Profile.displayName, /*no prompt: greeting*/ "Welcome, stranger! What brings you to Ember Hollow?");
    }

    public IEnumerator Hear(string line)
    {
        PlayerIntent intent = PlayerIntent.Other;
        yield return ClassifyIntent(line, i => intent = i);

        if (intent == PlayerIntent.Threat)
            memory.Add(new SystemChatMessage(/*prompt: call*/ $"The player has just threatened you. Your friendship with the player is now {friendship -= 20} of 100. React accordingly, if it is below 20 call for the guard."));

        memory.Add(new UserChatMessage(line));
        Forget();
        yield return LlmBrain.Instance.Complete(memory, reply =>
        {
            memory.Add(new AssistantChatMessage(reply));
            Subtitles.Say(Profile.displayName, reply);
        });
    }

    private IEnumerator ClassifyIntent(string line, Action<PlayerIntent> done)
    {
        var shots = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*/ /*prompt: call*/ "Label what the player wants: Greet, Trade, Threat, AskQuest, Insult, Goodbye or Other. One label only."),
        };
        foreach (var (input, label) in new[]
                 {
                     (/*prompt: local*/ "got any rope? i pay well", "Trade"),
                     (/*prompt: local*/ "give me the key or i burn down your hut", "Threat"),
                 })
        {
            shots.Add(new UserChatMessage(input));
            shots.Add(new AssistantChatMessage(label));
        }
        shots.Add(new UserChatMessage(line));
        yield return LlmBrain.Instance.Complete(shots, s => done(Enum.TryParse<PlayerIntent>(s.Trim(), true, out var i) ? i : PlayerIntent.Other), 0f);
    }

    private void Forget()
    {
        if (memory.Count > 30) memory.RemoveRange(2, 10);
    }
}
