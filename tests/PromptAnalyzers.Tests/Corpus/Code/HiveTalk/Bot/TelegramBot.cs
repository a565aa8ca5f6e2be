using System.Net.Http.Json;
using System.Text.Json;
using HiveTalk.Llm;
using HiveTalk.Shop;

namespace HiveTalk.Bot;

public class Conversation
{
    private readonly List<ChatTurn> _turns = new();

    public Conversation(string system) => Add("system", system);

    public string Mode { get; set; } = "beginner";
    public IReadOnlyList<ChatTurn> Turns => _turns;

    public void Add(string role, string text)
    {
        _turns.Add(new ChatTurn(role, text));
        if (_turns.Count > 30) _turns.RemoveRange(2, 4);
    }
}

public class TelegramBot
{
    private readonly HttpClient _http = new();
    private readonly string _base;
    private readonly ILlm _llm;
    private readonly ShopBrain _brain;
    private readonly Dictionary<long, Conversation> _chats = new();
    private readonly Random _rnd = new();

    // one of them is asked every morning for the channel
    private static readonly string[] TipPrompts =
    {
        /*prompt: member*/ "Give one practical tip for hobby beekeepers for this time of the year in Styria. Two sentences, no emoji, no advertising.",
        /*prompt: member*/ "Erzähl etwas Erstaunliches über Honigbienen, das auch Imker mit Erfahrung oft nicht wissen. Maximal drei Sätze. Nur gesichertes Wissen, keine Legenden vom Aussterben der Menschheit."
    };

    public TelegramBot(string token, ILlm llm, ShopBrain brain)
    {
        _base = $"https://api.telegram.org/bot{token}/";
        _llm = llm;
        _brain = brain;
    }

    public async Task RunAsync(CancellationToken ct)
    {
        long offset = 0;
        while (!ct.IsCancellationRequested)
        {
            var json = await _http.GetFromJsonAsync<JsonElement>($"{_base}getUpdates?timeout=50&offset={offset}", ct);
            foreach (var u in json.GetProperty("result").EnumerateArray())
            {
                offset = u.GetProperty("update_id").GetInt64() + 1;
                if (!u.TryGetProperty("message", out var m) || !m.TryGetProperty("text", out var t)) continue;
                try
                {
                    await OnMessageAsync(m.GetProperty("chat").GetProperty("id").GetInt64(), t.GetString()!);
                }
                catch (Exception e)
                {
                    Console.Error.WriteLine(/*no prompt: log*/ $"{DateTime.Now:T} message {offset} could not be handled, the customer got no answer, please look into the chat: {e.Message}");
                }
            }
        }
    }

    private async Task OnMessageAsync(long chat, string text)
    {
        if (text == "/start")
        {
            await SendAsync(chat, /*no prompt: UI text*/ "Servus and welcome to the beekeeping shop! Ask me about frames, foundation, honey jars or what to do at your hives. With /pro you get short answers, with /beginner longer ones. You talk to a machine, for a human write /human.");
            return;
        }
        if (!_chats.TryGetValue(chat, out var conv))
            _chats[chat] = conv = NewConversation("beginner");

        if (text is "/pro" or "/beginner")
        {
            _chats[chat] = NewConversation(text[1..]);
            await SendAsync(chat, "ok");
            return;
        }
        if (text == "/human")
        {
            await SendAsync(chat, "I'll call someone.");
            await SendAsync(_brain.OwnerChat, await _brain.SummaryForOwnerAsync(conv.Turns));
            return;
        }

        conv.Add("user", text);
        var answer = await _brain.HandleAsync(text) ?? await _llm.ChatAsync(conv.Turns);
        conv.Add("assistant", answer);
        await SendAsync(chat, answer);
    }

    private static Conversation NewConversation(string mode)
    {
        var c = new Conversation(/*prompt: elsewhere*/ Personas.ForMode(mode)) { Mode = mode };
        var words5 = /*prompt: local*/ $"It is {DateTime.Now:MMMM}. The shop is open Tue-Fri 9-12 and 14-18, Sat 8-12. Shipping 3 days, live bees and queens only pickup.";
        c.Add("system", words5);
        var words6 = /*prompt: local*/ "Servus! Resi here. How many colonies do you have and on which frames do they sit?";
        c.Add("assistant", words6);
        return c;
    }

    public async Task MorningTipAsync(long channel)
    {
        var tip = await _llm.AskAsync(null, TipPrompts[_rnd.Next(TipPrompts.Length)]);
        await SendAsync(channel, tip);
    }

    private Task SendAsync(long chat, string text)
        => _http.PostAsJsonAsync(_base + "sendMessage", new { chat_id = chat, text, parse_mode = "HTML" });
}
