using System.Collections.Concurrent;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace CorkBot;

/// <summary>Free chat, one history per chat. Lost on restart, nobody cares.</summary>
public class ChatBrain
{
    private readonly OpenAiGateway _ai;
    private readonly CellarStore _store;
    private readonly ConcurrentDictionary<long, List<ChatMessage>> _histories = new();

    public ChatBrain(OpenAiGateway ai, CellarStore store)
    {
        _ai = ai;
        _store = store;
    }

    public async Task<string> TalkAsync(BotMessage message)
    {
        var history = _histories.GetOrAdd(message.ChatId, _ => NewHistory());
        if (history.Count == 3)
        {
            var bottles = await _store.AllAsync();
            history.Add(ChatMessage.FromSystem(/*prompt: call*/ "The cellar at the moment:\n" + string.Join("\n", bottles)));
        }

        history.Add(ChatMessage.FromUser(message.From.Name + ": " + message.Text));
        var answer = await _ai.Complete(history, 250, 0.9f);
        if (answer == "")
        {
            history.RemoveAt(history.Count - 1);
            return "My cork is stuck, try again later.";
        }
        history.Add(ChatMessage.FromAssistant(answer));

        if (history.Count > 40)
            history.RemoveRange(4, 10);
        return answer;
    }

    private static List<ChatMessage> NewHistory()
    {
        var text = /*prompt: file*/ File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Prompts", "sommelier.md"));
        return
        [
            ChatMessage.FromSystem(text),
            // shows the tone better than any rule
            ChatMessage.FromUser(/*prompt: call*/ "Peter: what goes with goulash?"),
            ChatMessage.FromAssistant(/*prompt: call*/ "The Zweigelt in [R2], and hide the Barolo before Peter finds it 🍷"),
        ];
    }

    public async Task<bool> IsForMeAsync(string text)
    {
        // group chats: dont answer to everything
        var prompt = /*examples*//*prompt: local*/ """
            Decide if a message in a group chat should be answered by the wine bot. 1 = yes, 0 = no.

            what shall we open tonight?  -> 1
            I'm late, tram is broken  -> 0
            how many rieslings are left  -> 1
            lol  -> 0
            korki you are useless  -> 1

            Only output the digit.
            """;
        var r = await _ai.Complete(prompt, text, 2);
        return r.StartsWith('1');
    }
}
