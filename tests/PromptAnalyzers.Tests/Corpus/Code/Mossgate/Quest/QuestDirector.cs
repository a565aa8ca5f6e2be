using System.Text;
using Mossgate.Json;
using Mossgate.Npc;
using UnityEngine;

namespace Mossgate.Quest
{
    public class QuestDirector : MonoBehaviour
    {
        static readonly HttpClient web = new HttpClient { BaseAddress = new Uri("http://localhost:1234/") };

        // LM Studio with function calling, the tool is answered by the inventory script
        readonly JArray tools = new JArray
        {
            new JObject { ["type"] = "function", ["function"] = new JObject {
                ["name"] = "spawn_item",
                ["description"] = /*no prompt: tool description*/ "Places an item in the world. Use it only after the quest text has been accepted by the player, and never more than three times per quest.",
                ["parameters"] = new JObject { ["type"] = "object", ["properties"] = new JObject { ["item"] = new JObject { ["type"] = "string", ["description"] = /*no prompt: tool description*/ "Name of the item as it stands in items.csv" } } } } }
        };

        public async Task<string> NewQuest(int level, string[] done)
        {
            var body = new JObject
            {
                ["model"] = "qwen2.5-14b-instruct",
                ["tools"] = tools,
                ["messages"] = new JArray
                {
                    new JObject { ["role"] = "system", ["content"] = /*maybe task*/ /*prompt: file*/ File.ReadAllText("Prompts/quest_master.txt") },
                    new JObject { ["role"] = "user", ["content"] = /*prompt: call*/ $"Player level: {level}. Finished quests: {string.Join(", ", done)}. Give me the next one." }
                }
            };
            var r = await web.PostAsync("v1/chat/completions", new StringContent(body.ToString(), Encoding.UTF8, "application/json"));
            return JToken.Parse(await r.Content.ReadAsStringAsync()).SelectToken("choices.0.message.content") ?? "{}";
        }

        public async Task<string> Intent(string playerText)
        {
            var history = new List<JObject>();
            void Add(string role, string content) => history.Add(new JObject { ["role"] = role, ["content"] = content });

            Add("system", /*examples*/ /*prompt: wrapper*/ "Detect what the player wants from a villager. Answer with one of: trade, quest, gossip, threat, leave.");
            Add("user", /*prompt: wrapper*/ "got any swords for sale old man?");
            Add("assistant", "trade");
            Add("user", /*prompt: wrapper*/ "say that again and I burn down your hut");
            Add("assistant", /*prompt: wrapper*/ "threat");
            Add("user", playerText);
            return (await NpcBrain.Post(history, 4, 0f)).Trim().ToLowerInvariant();
        }

        public async Task<string[]> Barks(string npcName, bool night, IEnumerable<string> news)
        {
            var sb = new StringBuilder();
            sb.AppendLine(/*prompt: builder*/ "Write six short barks (things a villager mumbles when the player walks by), one per line, without numbering.");
            sb.Append("The villager is called ").Append(npcName).AppendLine(".");
            if (night) sb.AppendLine("It is night, the people are afraid of the bell.");
            foreach (var n in news) sb.AppendLine("News in the village: " + n);
            var text = await NpcBrain.Post(new List<JObject> { new JObject { ["role"] = "user", ["content"] = sb.ToString() } }, 200);
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        public async Task<string> Portrait(string npcName)
        {
            var body = new JObject { ["model"] = "dall-e-3", ["size"] = "1024x1024",
                ["prompt"] = /*no prompt: image prompt*/ $"Oil painting portrait of {npcName}, a villager in a foggy swamp, 17th century clothes, muted greens, no text, no frame" };
            var r = await web.PostAsync("v1/images/generations", new StringContent(body.ToString(), Encoding.UTF8, "application/json"));
            return JToken.Parse(await r.Content.ReadAsStringAsync()).SelectToken("data.0.url") ?? "";
        }

        public Task<HttpResponseMessage> Narrate()
            => web.PostAsync("v1/audio/speech", new StringContent(new JObject { ["model"] = "tts-1", ["voice"] = "onyx",
                ["input"] = /*no prompt: speech*/ "Long before the water rose, the people of Mossgate rang the bell for the dead. Listen, and do not answer it." }.ToString(), Encoding.UTF8, "application/json"));
    }
}
