using System.Collections.ObjectModel;
using System.Text.Json;
using LocalLingo.Services;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace LocalLingo.ViewModels;

public record Card(string Word, string Meaning, string Example);

public partial class CardsViewModel : ObservableObject
{
    private readonly TutorService _tutor;
    private string _story = "", _mnemonic = "";
    public CardsViewModel(TutorService tutor) { _tutor = tutor; CardsLoaded += (_, n) => Console.WriteLine(/*no prompt: log*/ $"Created {n} cards. Repeat them every day and say the words out loud."); }

    public event EventHandler<int>? CardsLoaded;
    public ObservableCollection<Card> Cards { get; } = new();
    public string Story { get => _story; set => Set(ref _story, value); }
    public string Mnemonic { get => _mnemonic; set => Set(ref _mnemonic, value); }

    public async Task LoadAsync(string text, Lang lang, int max = 8)
    {
        var raw = await _tutor.OneShotAsync(
            /*task*/ /*prompt: wrapper*/ $"Pick the {max} most useful words for a beginner from this text and make flash cards. Reply with a JSON array of objects with Word, Meaning (in English) and Example.\n\n{text}",
            lang == Lang.Zh
                ? /*maybe task*/ /*prompt: wrapper*/ "你是词汇卡片生成器。只输出 JSON，例句要短，使用简体字，不要输出任何解释。"
                : /*maybe task*/ /*prompt: wrapper*/ "Eres un generador de tarjetas de vocabulario. Responde solo con JSON válido, sin comentarios ni bloques de código.");
        int start = raw.IndexOf('['), end = raw.LastIndexOf(']');
        var fallback = /*no prompt: json sample*/ "[{\"Word\":\"hola\",\"Meaning\":\"hello\",\"Example\":\"Hola, ¿cómo estás?\"}]";
        foreach (var c in JsonSerializer.Deserialize<Card[]>(start >= 0 && end > start ? raw[start..(end + 1)] : fallback) ?? [])
            Cards.Add(c);
        CardsLoaded?.Invoke(this, Cards.Count);
    }

    public async Task TellStoryAsync(IEnumerable<string> words)
    {
        var template = /*prompt: file*/ File.ReadAllText("Prompts/cuento.txt") + "\n\nUsa estas palabras: " + string.Join(", ", words);
        Story = "";
        await foreach (var s in _tutor.Client.GenerateAsync(template)) Story += s?.Response;
    }

    public async Task MnemonicAsync(string hanzi)
    {
        var m = "";
        await foreach (var s in _tutor.Client.GenerateAsync(/*prompt: call*/ $"Invent a funny little story that helps an english speaker to remember the character {hanzi}: how it looks, how it sounds and what it means. Three sentences max."))
            m += s?.Response;
        Mnemonic = m;
    }

    public async Task<bool> IsFormalAsync(string sentence)
    {
        var req = new ChatRequest
        {
            Messages = new[]
            {
                new Message(ChatRole.System, /*examples*/ /*prompt: call*/ "Decide whether the spanish sentence addresses the other person formally. Answer yes or no."),
                new Message(ChatRole.User, /*prompt: call*/ "¿Me puede traer la cuenta, por favor?"),
                new Message { Role = ChatRole.Assistant, Content = "yes" },
                new Message(ChatRole.User, /*prompt: call*/ "Oye, ¿vienes con nosotros esta noche?"),
                new Message { Role = ChatRole.Assistant, Content = "no" },
                new Message(ChatRole.User, sentence),
            },
        };
        var a = "";
        await foreach (var r in _tutor.Client.ChatAsync(req)) a += r?.Message.Content;
        return a.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}
