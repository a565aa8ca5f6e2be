using System.Text;
using UnityEngine;

namespace LanternForge.Runtime
{
    public class NpcProfile : ScriptableObject
    {
        public string npcName = "";
        public string job = "";
        [TextArea(3, 6)] public string backstory = "";
        public List<string> secrets = new();
        [Tooltip(/*no prompt: tooltip*/ "How much the NPC trusts the player at the start of the game. 0 means the door stays closed, 10 means family.")]
        public int trust = 3;

        public string BuildSystemPrompt()
        {
            var sb = new StringBuilder();
            sb.AppendLine($"You are {npcName}, {job} in the village of Tarnhaven. You are a person in a game, never an assistant.");
            sb.AppendLine(backstory);
            sb.AppendLine();
            sb.AppendLine("RULES:");
            sb.AppendLine("- Max 2 sentences per answer, spoken language, no narration and no *actions*.");
            sb.AppendLine("- You know only the village, the bay and the lighthouse.");
            sb.AppendLine("- If the player talks about computers, AI or the real world you think he drank too much.");
            if (secrets.Count > 0)
            {
                sb.AppendLine("SECRETS (only reveal if trust is 8 or more, one per conversation):");
                foreach (var s in secrets) sb.AppendLine("- " + s);
            }
            sb.AppendLine($"Trust right now: {trust}/10");
            return sb.ToString();
        }
    }
}
