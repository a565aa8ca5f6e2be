using System.Text;
using CaveGlow.Ai;
using CaveGlow.Engine;

namespace CaveGlow.Npc;

public class NpcDialogue : GameBehaviour
{
    [ShowInInspector] private NpcKind kind = NpcKind.Child;

    [TextArea(5, 20)]
    public string worldRules =
        /*prompt: member*/ "You play a villager in the game CaveGlow. The village Nethergrund lies in a cave, there is no sun, no metal coins (people pay with glow caps) and no magic.\n" +
        "Stay in character all the time, whatever the player says. You have never heard of computers, AI or prompts.\n" +
        "Never speak for the player, never describe his actions.\n" +
        "Answer in the language of the player and keep it short, the speech bubble has only room for about 200 characters.";

    [Tooltip(/*no prompt: tooltip*/ "How many messages of the conversation are kept. You should not set this above 20, otherwise every answer becomes slow and expensive.")]
    public int maxHistory = 12;

    public string emotion = "neutral";
    private readonly List<Msg> history = new();
    private SceneState scene = new();

    public event Action<string>? OnLine;

    public override void Start()
    {
        ResetTalk();
    }

    public void ResetTalk()
    {
        history.Clear();
        history.Add(new Msg("system", worldRules));
        history.Add(new Msg("system", /*prompt: elsewhere*/ NpcCatalog.GetPersona(kind)));
        var hello = /*prompt: local*/ "Oh! A stranger with a lamp. Mind your head, the ceiling is low here.";
        history.Add(new Msg("assistant", hello));
    }

    public void OnPlayerSays(string text) => StartTask(async () =>
    {
        history.Add(new Msg("user", text));
        while (history.Count > maxHistory + 2) history.RemoveAt(2);

        var call = new List<Msg>(history);
        call.Insert(2, new Msg("system", BuildSceneContext()));

        var answer = await LlmClient.Instance.Chat(call, 160, 0.9f);
        if (string.IsNullOrEmpty(answer)) answer = /*prompt: elsewhere*/ NpcCatalog.FallbackLine;
        history.Add(new Msg("assistant", answer));
        OnLine?.Invoke(answer);

        emotion = await LlmClient.Instance.Ask(
            /*examples*//*prompt: wrapper*/ @"Which emotion has the speaker of this line? Choose one of: neutral, happy, angry, afraid, sad. Only the word, it selects the face animation.
""Get your boots off my table!"" -> angry
""My brother did not come back from the shaft."" -> sad
""The lamp is over there."" -> neutral", answer);
        Log.Info($"{name} feels {emotion}");
    });

    private string BuildSceneContext()
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "What you know about the current situation (use it only when it fits, do not list it):");
        sb.AppendLine($"- Place: {scene.Place}");
        sb.AppendLine($"- Lamp hour: {scene.LampHour} of 24");
        if (scene.PlayerHasBeer) sb.AppendLine("- The player carries a jug of mushroom beer, you can smell it.");
        if (scene.Flood) sb.AppendLine("- The lower halls are flooded and everybody is worried about it.");
        foreach (var deed in scene.Deeds)
            sb.Append("- You heard that the player ").Append(deed).AppendLine(".");
        return sb.ToString();
    }

    public async Task<string> Haggle(string playerText, string item, int price, int offer, bool friends)
    {
        string style;
        if (friends)
            style = /*prompt: local*/ $"You are a merchant and the player is your friend. You sell {item} for {price} glow caps, the friend offers {offer}. Let him talk you down a bit, but complain theatrically about your starving children.";
        else
            style = /*prompt: local*/ $"You are a merchant who does not trust the player. You want {price} glow caps for {item}, the player offers {offer}. Refuse everything below the price and hint that there are other customers. One or two sentences.";

        var sure = await DialogBox.Ask("Trade", /*no prompt: ui*/ $"Do you really want to offer {offer} glow caps? You can not take the offer back after the merchant has answered.");
        if (!sure) return "";
        return await LlmClient.Instance.Chat(new List<Msg> { new() { role = "system", content = style }, new() { role = "user", content = playerText } });
    }
}

public class SceneState
{
    public string Place = "market hall";
    public int LampHour = 9;
    public bool PlayerHasBeer;
    public bool Flood;
    public List<string> Deeds = new();
}
