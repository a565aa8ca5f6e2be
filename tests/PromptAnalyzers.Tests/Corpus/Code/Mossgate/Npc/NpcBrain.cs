using System.Net.Http.Headers;
using System.Text;
using Mossgate.Json;
using UnityEngine;

namespace Mossgate.Npc
{
    public enum Mood { Calm, Angry, Scared }

    public abstract class NpcBrain : MonoBehaviour
    {
        const string Url = "https://api.openai.com/v1/chat/completions";
        static readonly HttpClient http = new HttpClient();
        public static string ApiKey = "";

        [Tooltip(/*no prompt: editor tooltip*/ "Describe how the character talks. Keep it short, the player has to read it on a phone screen.")]
        public string designerNote = "";

        [TextArea(5, 20)]
        public string worldRules = /*prompt: member*/ @"The game takes place in Mossgate, a swamp village on stilts. There is no magic that heals
and there are no elves. Technology is about 1650: muskets exist but are rare and expensive.
Rules for every line you speak:
- never mention that you are an AI, a game or a character
- never invent places which are not in this list: Mossgate, Eel Market, The Drowned Chapel, Pike Tower, Old Ferry
- never give the player money or items, the merchant window does that
- max. 2 sentences, no emojis, no *actions* in asterisks
- if the player is rude, you may end the talk with a short insult (family friendly!)
- if he asks about something you cannot know, say that you never heared of it";

        protected abstract string Persona { get; }
        protected abstract string Fallback { get; }

        public event Action<string>? OnLine;
        protected List<JObject> memory = new List<JObject>();

        public async Task<string> Say(string playerText, Mood mood)
        {
            if (memory.Count == 0)
            {
                memory.Add(new JObject { ["role"] = "system", ["content"] = Persona });
                memory.Add(new JObject { ["role"] = "system", ["content"] = worldRules });
            }

            string tone;
            switch (mood)
            {
                case Mood.Angry:
                    tone = /*prompt: local*/ "You are furious at the player because he stole from the village. Short, biting sentences. Do not forgive him in this conversation.";
                    break;
                case Mood.Scared:
                    tone = /*prompt: local*/ "You just saw something move in the fog. You whisper, you stutter a little, and you want to get back inside before the bell rings.";
                    break;
                default:
                    tone = /*prompt: local*/ "Today is a quiet day. Be friendly and a bit bored, you have time for a chat.";
                    break;
            }

            var messages = new List<JObject>(memory);
            messages.Add(new JObject { ["role"] = "system", ["content"] = tone });
            messages.Add(new JObject { ["role"] = "user", ["content"] = playerText });

            string line;
            try { line = await Post(messages, 90); }
            catch (HttpRequestException e)
            {
                Debug.LogWarning(/*no prompt: log line*/ "NPC " + name + " could not answer the player, falling back to a canned line: " + e.Message);
                line = Fallback;
            }
            memory.Add(new JObject { ["role"] = "user", ["content"] = playerText });
            memory.Add(new JObject { ["role"] = "assistant", ["content"] = line });
            if (memory.Count > 22) await Forget();
            OnLine?.Invoke(line);
            return line;
        }

        async Task Forget()
        {
            var old = memory.Skip(2).Take(14).ToList();
            var text = string.Join("\n", old.Select(m => m["role"] + ": " + m["content"]));
            var summary = await Post(new List<JObject>
            {
                new JObject { ["role"] = "system", ["content"] = /*prompt: call*/ "Summarise this conversation between a villager (assistant) and the player (user) in at most five short sentences, from the villager's point of view. Keep promises, names and insults." },
                new JObject { ["role"] = "user", ["content"] = text }
            }, 200);
            memory.RemoveRange(2, 14);
            memory.Insert(2, new JObject { ["role"] = "system", ["content"] = /*prompt: call*/ "What you remember from earlier talks with this player:\n" + summary });
        }

        protected Task<string> AskOnce(string system, string user, int maxTokens = 60)
            => Post(new List<JObject>
            {
                new JObject { ["role"] = "system", ["content"] = system },
                new JObject { ["role"] = "user", ["content"] = user },
            }, maxTokens);

        internal static async Task<string> Post(List<JObject> messages, int maxTokens, float temperature = 0.8f)
        {
            var body = new JObject { ["model"] = "gpt-4o-mini", ["max_tokens"] = maxTokens, ["temperature"] = temperature, ["messages"] = new JArray(messages) };
            using var req = new HttpRequestMessage(HttpMethod.Post, Url);
            req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
            req.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
            var res = await http.SendAsync(req);
            res.EnsureSuccessStatusCode();
            return JToken.Parse(await res.Content.ReadAsStringAsync()).SelectToken("choices.0.message.content") ?? "";
        }
    }
}
