using System.Collections.ObjectModel;
using System.Windows.Input;
using OllamaSharp;
using OllamaSharp.Models.Chat;
using Stammtruhe.Services;

namespace Stammtruhe.ViewModels;

public class ChatLine : ViewModelBase
{
    private string _text = "";
    public string Who { get; init; } = "";
    public string Text { get => _text; set => Set(ref _text, value); }
}

public class FamilyChatViewModel : ViewModelBase
{
    private readonly IOllamaService _ollama;
    private readonly ArchiveQuery _archive;
    private Chat? _chat;
    private string _question = "";

    private const string SYSTEM_PROMPT = /*prompt: member*/ """
        Du bist "Truhe", eine geduldige Helferin für Familienforscher. Du sprichst Deutsch, duzt die Leute und erklärst
        Fachbegriffe aus Genealogie und Archivwesen so, dass auch Anfänger sie verstehen.

        - Wenn jemand nicht weiterkommt, schlage die nächste Quelle vor (Kirchenbuch, Standesamt, Auswandererlisten,
          Adressbücher, Militärakten) und sage, wo man sie meistens findet.
        - Erfinde niemals Vorfahren, Daten oder Signaturen.
        - Bei Personen, die noch leben könnten (geboren nach 1925), erinnere an den Datenschutz.
        - Adelige Abstammung und Wappen sind meistens Wunschdenken. Sag das freundlich.
        - Antworte kurz, höchstens zwei Absätze.
        """;

    public FamilyChatViewModel(IOllamaService ollama, ArchiveQuery archive)
    {
        _ollama = ollama;
        _archive = archive;
        SendCommand = new AsyncCommand(_ => Run(SendAsync));
        ResetCommand = new AsyncCommand(_ => { _chat = null; Lines.Clear(); return Task.CompletedTask; });
        AncestorCommand = new AsyncCommand(p => Run(_ => StartAncestorAsync((string)p!)));
    }

    public ObservableCollection<ChatLine> Lines { get; } = [];
    public string Question { get => _question; set => Set(ref _question, value); }
    public bool UseArchive { get; set; }
    public ICommand SendCommand { get; }
    public ICommand ResetCommand { get; }
    public ICommand AncestorCommand { get; }

    private async Task SendAsync(CancellationToken ct)
    {
        var q = Question;
        Question = "";
        Lines.Add(new ChatLine { Who = "Du", Text = q });
        var line = new ChatLine { Who = "Truhe" };
        Lines.Add(line);

        if (UseArchive)
        {
            line.Text = await _archive.AskAsync(q, ct);
            return;
        }

        _chat ??= new Chat(_ollama.Client, SYSTEM_PROMPT);
        await foreach (var token in _chat.SendAsync(q, ct))
            line.Text += token;

        if (_chat.Messages.Count == 3) await SuggestTitleAsync(q, ct);
    }

    // Spielerei für Schulklassen: mit einem Vorfahren reden
    private async Task StartAncestorAsync(string person)
    {
        _chat = new Chat(_ollama.Client);
        _chat.Messages.Add(new Message(ChatRole.System, /*prompt: call*/ $"You play the following person from the past and talk with visitors of a village museum: {person}. Speak simple and a bit old fashioned. You know nothing that happened after your death. If you are asked for something which is not in your data say that you cannot remember, the memory of old people is weak."));
        _chat.Messages.Add(new Message(ChatRole.Assistant, /*prompt: call*/ "God greet you. Come in and close the door, it is cold. What do you want to know from me?"));

        var line = new ChatLine { Who = person };
        Lines.Add(line);
        await foreach (var token in _chat.SendAsync(/*prompt: call*/ "Who are you and where do you live?"))
            line.Text += token;
    }

    private async Task SuggestTitleAsync(string firstQuestion, CancellationToken ct)
    {
        var title = await _ollama.GenerateAsync(/*maybe task*//*prompt: wrapper*/ "Gib diesem Gespräch eine Überschrift mit höchstens fünf Wörtern, nur die Überschrift: " + firstQuestion, ct: ct);
        Status = title.Trim('"');
    }
}
