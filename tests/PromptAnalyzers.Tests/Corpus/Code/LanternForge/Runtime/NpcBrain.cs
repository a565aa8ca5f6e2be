using System.Collections;
using System.Text;
using UnityEngine;
using UnityEngine.Networking;

namespace LanternForge.Runtime
{
    [Serializable] public class Message { public string role = ""; public string content = ""; }
    [Serializable] public class ChatBody { public string model = "gpt-4o-mini"; public List<Message> messages = new(); public float temperature = 0.9f; public int max_tokens = 120; }
    [Serializable] public class Choice { public Message message = new(); }
    [Serializable] public class ChatResult { public Choice[] choices = Array.Empty<Choice>(); }

    public enum Mood { Calm, Suspicious, Afraid }

    // no SDK in the player build (IL2CPP strips half of it), so plain web requests
    public class NpcBrain : MonoBehaviour
    {
        const string Url = "https://api.openai.com/v1/chat/completions";

        [Header("Persona")]
        [SerializeField] NpcProfile? profile;

        [TextArea(5, 20)]
        public string fallbackPersona = /*prompt: member, raw HTTP, missed: a web request of Unity*/
            "You are a villager of Tarnhaven without a name. You are tired, polite and want to go home before the lamps are lit. " +
            "You don't know anything about quests. Send the player to the harbour master. One sentence per answer.";

        public Mood mood;
        public bool isNight;
        readonly List<Message> _log = new();
        readonly Queue<string> _pending = new();
        bool _busy;

        public event Action<string>? Spoke;

        public void Say(string playerLine)
        {
            _pending.Enqueue(playerLine);
            if (!_busy) StartCoroutine(ProcessQueue());
        }

        IEnumerator ProcessQueue()
        {
            _busy = true;
            while (_pending.Count > 0)
            {
                var line = _pending.Dequeue();
                _log.Add(new Message { role = "user", content = line });
                if (_log.Count > 10) _log.RemoveRange(0, 2);

                var body = new ChatBody();
                body.messages.Add(new Message { role = "system", content = profile != null ? /*prompt: elsewhere, raw HTTP, missed: a web request of Unity*/ profile.BuildSystemPrompt() : fallbackPersona });
                body.messages.Add(new Message { role = "system", content = BuildSituation() });
                body.messages.AddRange(_log);

                yield return Send(body, answer =>
                {
                    _log.Add(new Message { role = "assistant", content = answer });
                    Spoke?.Invoke(answer);
                });
            }
            _busy = false;
        }

        string BuildSituation()
        {
            string p = /*prompt: method, raw HTTP, missed: a web request of Unity*/ "Situation: ";
            p += isNight ? "it is night, only the lighthouse burns. " : "it is day and the nets are drying. ";

            switch (mood)
            {
                case Mood.Suspicious:
                    p += "You don't trust the stranger. Answer questions with questions.";
                    break;
                case Mood.Afraid:
                    p += "You are afraid. Speak in fragments, look for an excuse to leave.";
                    break;
                default:
                    p += "You have time for a chat.";
                    break;
            }
            return p;
        }

        /// <summary>Tells the combat code if the player just threatened us. Few shot because the mini model thinks every pirate joke is a threat.</summary>
        public IEnumerator JudgeTone(string playerLine, Action<string> callback)
        {
            var body = new ChatBody
            {
                temperature = 0,
                max_tokens = 3,
                messages = new List<Message>
                {
                    new Message { role = "system", content = /*examples*//*prompt: call, raw HTTP, missed: a web request of Unity*/ "Label what the player says to a villager: threat, bribe, flirt or neutral. One word." },
                    new Message { role = "user", content = /*prompt: call, raw HTTP, missed: a web request of Unity*/ "Nice boat. Would be a shame if it burned." },
                    new Message { role = "assistant", content = "threat" },
                    new Message { role = "user", content = /*prompt: call, raw HTTP, missed: a web request of Unity*/ "Arr, give me rum or I walk the plank myself!" },
                    new Message { role = "assistant", content = "neutral" },
                    new Message { role = "user", content = playerLine }
                }
            };
            yield return Send(body, callback);
        }

        IEnumerator Send(ChatBody body, Action<string> callback)
        {
            var json = JsonUtility.ToJson(body);
            using var request = new UnityWebRequest(Url, "POST");
            request.uploadHandler = new UploadHandlerRaw(Encoding.UTF8.GetBytes(json));
            request.downloadHandler = new DownloadHandlerBuffer();
            request.SetRequestHeader("Content-Type", "application/json");
            request.SetRequestHeader("Authorization", "Bearer " + Environment.GetEnvironmentVariable("LANTERN_OPENAI_KEY"));
            yield return request.SendWebRequest();

            if (request.result != UnityWebRequest.Result.Success)
            {
                Debug.LogError(/*no prompt: log*/ $"[NpcBrain] Request for {name} failed: {request.error}. The NPC stays silent and the player can try again.");
                callback(/*no prompt: game dialogue*/ "Hm? Sorry, I was watching the gulls. What did you say?");
                yield break;
            }

            var result = JsonUtility.FromJson<ChatResult>(request.downloadHandler.text);
            callback(result?.choices.FirstOrDefault()?.message.content.Trim() ?? "...");
        }
    }
}
