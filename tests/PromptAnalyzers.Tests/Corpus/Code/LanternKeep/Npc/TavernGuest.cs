using LanternKeep.Data;
using LanternKeep.Engine;
using LanternKeep.Llm;

namespace LanternKeep.Npc
{
    public enum GuestEvent { OutOfBeer, FightStarted, StormWarning }

    public class TavernGuest : GameBehaviour
    {
        [SerializeField, Tooltip(/*no prompt: ui text*/ "How the guest behaves. Is shown in the guest book and goes into the talks, so write whole sentences and keep it below 200 characters.")]
        private GuestProfile profile = new("Odda", "Widow", "dry, attentive, hates waste", "she moved the harbour lights", "short sentences, old sayings");

        private const string MemoryPrompt = /*maybe task*//*prompt: member*/ "Shorten the memories of this character to at most 5 sentences in third person. Keep names, promises, debts and insults. Throw away small talk. Older things can get vague, that's how memory works.";

        private Relation relation = new(0, false);
        private string memory = "(nothing yet)";
        private readonly List<LlmTurn> recent = new();
        private bool busy;

        public event Action<string>? OnSpoken;

        public async Task TalkAsync(string playerText, string? quest)
        {
            if (busy) return;
            busy = true;
            try
            {
                recent.Add(new LlmTurn(TurnRole.Player, playerText));
                var system = /*prompt: elsewhere*/ NpcPromptBuilder.BuildSystemPrompt(profile, relation, memory, string.Join("\n", recent.TakeLast(6).Select(t => t.Text)), quest);
                var reply = await BackendFactory.Get().CompleteAsync(system, recent.TakeLast(1).ToList());
                var text = reply.Text.Length == 0 ? /*prompt: elsewhere*/ PromptBook.FallbackLines[Random.Shared.Next(PromptBook.FallbackLines.Length)] : reply.Text;
                recent.Add(new LlmTurn(TurnRole.Npc, text));
                SendBubble(text);
                OnSpoken?.Invoke(text);
                await UpdateMoodAsync(text);
                if (recent.Count > 20) await CompressAsync();
            }
            catch (QuotaExceededException)
            {
                SendBubble("...");
            }
            finally { busy = false; }
        }

        public async void React(GuestEvent e)
        {
            string what;
            switch (e)
            {
                case GuestEvent.OutOfBeer:
                    what = /*prompt: local*/ "The innkeeper says that the beer is finished and only turnip wine is left. React in one sentence, you had been looking forward to the evening.";
                    break;
                case GuestEvent.FightStarted:
                    what = relation.Affinity > 50
                        ? /*prompt: local*/ "A fight breaks out and the innkeeper stands in the middle of it. You like the innkeeper. What do you shout?"
                        : /*prompt: local*/ "A fight breaks out at the next table. You don't care for anyone involved. What do you mumble?";
                    break;
                default:
                    return;
            }
            var instructionText = /*prompt: local*/ $"You are {profile.Name}, {profile.Personality}. You sit in a tavern. Way of speaking: {profile.SpeechStyle}.";
            var reply = await BackendFactory.Get().CompleteAsync(instructionText, [new LlmTurn(TurnRole.Player, what)]);
            SendBubble(reply.Text);
        }

        private async Task UpdateMoodAsync(string line)
        {
            var mood = (await BackendFactory.Get().CompleteAsync(/*examples*//*prompt: elsewhere*/ PromptBook.MoodPrompt, [new LlmTurn(TurnRole.Player, line)])).Text.Trim().ToLowerInvariant();
            relation = relation with { Affinity = Math.Clamp(relation.Affinity + mood switch { "friendly" => 4, "annoyed" => -3, "furious" => -12, _ => 0 }, -100, 100) };
        }

        private async Task CompressAsync()
        {
            var all = memory + "\n" + string.Join("\n", recent.Select(t => (t.Role == TurnRole.Npc ? profile.Name : "Innkeeper") + ": " + t.Text));
            memory = (await BackendFactory.Get().CompleteAsync(MemoryPrompt, [new LlmTurn(TurnRole.Player, all)])).Text;
            recent.RemoveRange(0, recent.Count - 4);
        }
    }
}
