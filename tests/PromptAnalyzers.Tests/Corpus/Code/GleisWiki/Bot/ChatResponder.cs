using GleisWiki.Llm;
using GleisWiki.Wiki;

namespace GleisWiki.Bot;

public class ChatResponder
{
    private readonly BotSettings _settings;
    private readonly LlmRouter _router;
    private readonly WikiStore _wiki;
    private readonly Dictionary<string, List<ChatMessageDto>> _rooms = new();

    public ChatResponder(BotSettings settings, LlmRouter router, WikiStore wiki)
    {
        _settings = settings;
        _router = router;
        _wiki = wiki;
    }

    public async Task<string> RespondAsync(string room, string user, string question, CancellationToken ct = default)
    {
        if (!_rooms.TryGetValue(room, out var history))
        {
            history = new List<ChatMessageDto>
            {
                new() { Role = "user", Content = /*prompt: call*/ "Hallo Rangiermeister, wer bist du?" },
                new() { Role = "assistant", Content = /*prompt: call*/ "Servus! Ich bin der Rangiermeister vom Club. Frag mich nach der Anlage, nach dem Wiki oder wann wir wieder fahren." },
            };
            _rooms[room] = history;
        }

        var articles = await _wiki.SearchAsync(question, 3);
        var context = string.Join("\n---\n", articles.Select(a => a.Title + "\n" + a.Text));

        string userPrompt;
        if (articles.Count > 0)
        {
            userPrompt = /*prompt: local*/ $@"<wiki>
{context}
</wiki>

{user} fragt: {question}

Beantworte die Frage mit Hilfe der Wiki-Artikel oben.";
        }
        else
        {
            userPrompt = /*prompt: local*/ $"{user} fragt: {question}\n\nIm Wiki wurde dazu nichts gefunden. Hilf mit allgemeinem Wissen über Modellbahnen, aber sag dazu dass es nicht aus dem Wiki kommt.";
        }

        var answer = await _router.AskAsync(/*prompt: elsewhere*/ _settings.SystemPrompt, userPrompt, history.TakeLast(12), ct);

        history.Add(new ChatMessageDto { Role = "user", Content = question });
        history.Add(new ChatMessageDto { Role = "assistant", Content = answer });
        return answer;
    }
}
