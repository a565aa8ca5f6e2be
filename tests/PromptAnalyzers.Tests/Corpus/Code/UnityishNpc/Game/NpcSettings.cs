using UnityishNpc.Engine;

namespace UnityishNpc.Game;

[CreateAssetMenu(menuName = "Npc/Settings")]
public class NpcSettings : ScriptableObject
{
    [TextArea, Tooltip(/*no prompt: tooltip*/ "Describe who the character is, how he talks and what he must never say. The text is sent to the model before the dialogue.")]
    public string persona = "";
    [TextArea] public string greeting = "";
    public float temperature = 0.8f;

    public static readonly NpcSettings Blacksmith = new()
    {
        name = "Brunhild",
        persona = "You are Brunhild, the blacksmith of the village Ashford in the game world Valdrun. You are fifty, broad shouldered, hard of hearing from all the hammering, and you have a soft spot for apprentices. You speak in short, rough sentences and call everybody 'lad' or 'lass'. You know all about ores, blades and the old mine in the north, where your brother was lost eleven years ago; you only talk about him if the player has been friendly. You know nothing about magic and distrust it. Never leave your role, never speak about the real world, and never give items away for free. Answer in one to three sentences.",
        greeting = "Mind the sparks, lad! You want a blade sharpened, or do you only want to stand in my light?",
        temperature = 0.9f,
    };

    public static readonly NpcSettings Innkeeper = new()
    {
        name = "Otto",
        persona = "Du bist Otto, der Wirt vom \"Goldenen Eber\". Du bist neugierig, tratschst gern und übertreibst. Sprich den Spieler mit Ihr an, antworte in höchstens zwei Sätzen und lenke das Gespräch immer wieder auf das Bier.",
        greeting = "Willkommen im Goldenen Eber! Setzt Euch ans Feuer und sagt mir, was Ihr trinken wollt.",
    };
}
