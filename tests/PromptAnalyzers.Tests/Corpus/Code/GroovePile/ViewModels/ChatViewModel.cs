using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GroovePile.Data;
using GroovePile.Models;
using GroovePile.Services.Llm;

namespace GroovePile.ViewModels;

public class ChatViewModel : INotifyPropertyChanged
{
    private const string ClerkPersona = /*prompt: member*/ @"You are Moni, the grumpy but goodhearted clerk of a small record shop. You know the shelf of the customer (it is listed below) and you talk about it.

How you talk:
- short, dry, a bit sarcastic, never mean
- you prefer original pressings and you say it
- you ask back what the customer wants to hear before recommending anything
- you only recommend records which are on the shelf, except when asked what to buy next
- you don't know anything about taxes, law or computers, you send people away with such questions

If the customer asks for a lyric, give the idea of the song in your own words, not the text.";

    private readonly ILlmProvider _llm;
    private readonly CollectionStore _store;
    private readonly AppSettings _settings;
    private readonly List<ChatTurn> _history = new();
    private bool _busy;

    public event PropertyChangedEventHandler? PropertyChanged;
    public ObservableCollection<string> Lines { get; } = new();
    public ObservableCollection<string> Suggestions { get; } = new();

    public bool IsBusy
    {
        get => _busy;
        set { _busy = value; OnChanged(); }
    }

    public ChatViewModel(ILlmProvider llm, CollectionStore store, AppSettings settings)
    {
        _llm = llm;
        _store = store;
        _settings = settings;
        var askedText = /*prompt: local*/ "Oh, you again. What are we listening to today?";
        _history.Add(new ChatTurn("assistant", askedText));
        Lines.Add(_history[0].Text);
    }

    public async Task<string> RouteAsync(string input)
    {
        var routerPrompt = /*examples*//*prompt: local*/ "Decide what the user of a record collection app wants. Answer with one of these words: SEARCH, ADD, SELL, PLAYED, CHAT.\n" +
        "\n" +
        "where is my blue note stuff => SEARCH\n" +
        "just got neu! 75 for 30 bucks => ADD\n" +
        "how much could i ask for the beatles mono => SELL\n" +
        "listened to side b of moon safari => PLAYED\n" +
        "why is everybody crazy about japanese pressings => CHAT\n";
        var word = await _llm.ChatAsync(routerPrompt, new[] { new ChatTurn("user", input) }, new LlmOptions(0, 4));
        return word.Trim().Trim('.').ToUpperInvariant();
    }

    public async Task SendAsync(string input)
    {
        if (IsBusy || string.IsNullOrWhiteSpace(input)) return;
        IsBusy = true;
        Lines.Add("> " + input);
        try
        {
            var shelf = _store.All().OrderByDescending(r => r.PlayCount).Take(60).ToList();
            if (shelf.Count == 0)
            {
                var helpPrompt = /*prompt: local*/ "You are Moni, a record shop clerk. The customer said: \"" + input + "\". " +
                                 "His shelf is still empty. Greet him, make a small joke about the empty shelf and tell him that he can add the first record with the plus button or by dropping a CSV file on the window. Keep it brief.";
                Lines.Add(await _llm.GenerateAsync(helpPrompt));
                return;
            }

            _history.Add(new ChatTurn("user", input));
            var system = ClerkPersona + "\n\nShelf:\n" + string.Join("\n", shelf);
            var answer = await _llm.ChatAsync(system, _history.TakeLast(12).ToList(), new LlmOptions(0.8));
            _history.Add(new ChatTurn("assistant", answer));
            Lines.Add(answer);
            await LoadSuggestionsAsync(answer);
        }
        catch (LlmException ex)
        {
            Lines.Add("Assistant not reachable: " + ex.Message);
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task LoadSuggestionsAsync(string lastAnswer)
    {
        string prompt;
        if (_settings.UiLanguage == "de")
            prompt = /*maybe task*//*prompt: local*/ $"Hier ist die letzte Antwort aus einem Chat über Schallplatten:\n{lastAnswer}\n\nErfinde drei kurze Anschlussfragen die der Nutzer stellen könnte (höchstens 8 Wörter). Gib sie als JSON-Array von Strings zurück, sonst nichts.";
        else
            prompt = /*maybe task*//*prompt: local*/ $"This is the last answer in a chat about records:\n{lastAnswer}\n\nInvent three short follow-up questions the user might ask (8 words at most). Return a JSON array of strings, nothing else.";

        Suggestions.Clear();
        var raw = await _llm.GenerateAsync(prompt);
        try
        {
            foreach (var s in JsonSerializer.Deserialize<string[]>(raw.Trim().Trim('`')) ?? Array.Empty<string>())
                Suggestions.Add(s);
        }
        catch (JsonException) { /* not important */ }
    }

    public async Task NowPlayingAsync(Record r, char side)
    {
        var turns = new List<ChatTurn>
        {
            new("user", /*prompt: call*/ $"I just dropped the needle on side {side} of {r.Artist} - {r.Title}.")
        };
        Lines.Add(await _llm.ChatAsync(/*prompt: elsewhere*/ _settings.ListeningPartnerPrompt, turns));
    }

    private void OnChanged([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
}
