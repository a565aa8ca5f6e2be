using System.Collections.Concurrent;
using OpenAI.Chat;

namespace AldermoorReads;

// Little side project for the monthly evening, runs on the tablet in Mill Lane. History lives in memory only!
public class ReadingClubHost
{
    private readonly ChatClient _chat;
    private readonly ConcurrentDictionary<string, List<ChatMessage>> _evenings = new();
    private readonly ClubBoard _board = new();

    public ReadingClubHost(ChatClient chat)
    {
        _chat = chat;
    }

    private List<ChatMessage> Get(string evening) => _evenings.GetOrAdd(evening, _ =>
    {
        var list = new List<ChatMessage>();
        list.Add(new SystemChatMessage(/*prompt: call*/ "You are Wilma, host of the monthly reading club in the Mill Lane branch. You have read everything, you are fond of " +
        "minor characters and you dislike it when people only say a book was \"nice\". Ask one question at a time, pick up what the " +
        "last reader said, and bring in the quiet ones. Never spoil chapters the group has not reached yet. " +
        "Two or three sentences, no lists, no emojis."));
        _board.AddSystemMessage(/*no prompt: ui text*/ "Welcome to the reading club! Please put your phones away, take a biscuit and tell us in one sentence how far you have read.");
        return list;
    });

    public async Task<string> SayAsync(string evening, string reader, string text)
    {
        var history = Get(evening);
        history.Add(new UserChatMessage($"{reader}: {text}"));

        if (history.Count > 40)
            Shorten(history);

        var answer = "";
        await foreach (var update in _chat.CompleteChatStreamingAsync(history))
        {
            foreach (var part in update.ContentUpdate)
                answer += part.Text;
        }

        history.Add(new AssistantChatMessage(answer));
        return answer;
    }

    public async Task<string> MakeQuizAsync(string evening, bool kids)
    {
        var history = Get(evening);
        string p = kids
            ? /*prompt: local*/ "Make a quiz of five questions about the book we are talking about for children between 8 and 11. Each question has three answers, one of them is silly. Put the solutions at the end."
            : /*prompt: local*/ "Make a quiz of eight questions about the book of this evening for grown ups who have really read it. No dates, no names of minor characters, rather motives, places and sentences. Put the solutions at the end.";

        var messages = new List<ChatMessage>(history) { new UserChatMessage(p) };
        ChatCompletion c = await _chat.CompleteChatAsync(messages);
        return c.Content[0].Text;
    }

    // the first message is the system message and has to stay
    private static void Shorten(List<ChatMessage> history) => history.RemoveRange(1, 20);
}

/// <summary>The lines shown on the big screen. Has nothing to do with the model.</summary>
public class ClubBoard
{
    private readonly List<string> _lines = [];
    public void AddSystemMessage(string line) => _lines.Add("* " + line);
    public void AddUserMessage(string who, string line) => _lines.Add(who + ": " + line);
}
