using System.Collections.ObjectModel;
using LocalLingo.Services;

namespace LocalLingo.ViewModels;

public class ConversationViewModel : ObservableObject
{
    // personas the learner can choose in the combo box
    private static readonly Dictionary<string, string> Personas = new()
    {
        ["camarero"] = /*prompt: member*/ "Eres Paco, camarero de un bar de tapas en Sevilla. Habla solo en español sencillo (nivel A2), haz una pregunta cada vez y no salgas nunca de tu papel, aunque el cliente te hable en inglés.",
        ["doctora"] = /*prompt: member*/ "Eres la doctora Ramírez y atiendes a un paciente en un centro de salud de Bogotá. Pregunta por los síntomas de uno en uno. Si el paciente comete un error grave, repite su frase de forma correcta y sigue con la consulta.",
        ["老板娘"] = /*prompt: member*/ "你是成都一家小面馆的老板娘，性格热情，喜欢开玩笑。请用简单的中文（HSK 2 水平）和客人聊天，每次只说一两句话，并在句子后面用括号写拼音。",
    };

    private readonly TutorService _service;
    private readonly Chat _toasts = new();
    private OllamaSharp.Chat _chat;
    private string _persona = "camarero", _input = "", _status = "";

    public ConversationViewModel(TutorService service)
    {
        _service = service;
        _chat = new OllamaSharp.Chat(service.Client, Personas[_persona]);
        SendCommand = new RelayCommand(SendAsync);
        HintCommand = new RelayCommand(HintAsync);
    }

    public ObservableCollection<string> Lines { get; } = new() { /*no prompt: greeting*/ "¡Bienvenido! Elige un personaje y escribe tu primera frase en español." };
    public RelayCommand SendCommand { get; }
    public RelayCommand HintCommand { get; }
    public string Input { get => _input; set => Set(ref _input, value); }
    public string Status { get => _status; private set => Set(ref _status, value); }

    public string Persona
    {
        get => _persona;
        set
        {
            if (!Set(ref _persona, value)) return;
            _chat = new OllamaSharp.Chat(_service.Client, Personas[value]);
            Lines.Clear();
        }
    }

    private async Task SendAsync()
    {
        if (string.IsNullOrWhiteSpace(Input))
        {
            await _toasts.SendAsync(/*no prompt: toast*/ "Write a sentence first. Try to use at least one verb in the past tense!");
            return;
        }
        Lines.Add("Tú: " + Input);
        var reply = "";
        await foreach (var token in _chat.SendAsync(Input)) reply += token;
        Lines.Add(reply);
        Input = "";
        if (Lines.Count % 10 == 0) await RateAsync();
    }

    private async Task HintAsync()
    {
        Status = /*no prompt: status*/ "Asking the model for a hint, this can take a moment on older machines…";
        var hint = "";
        await foreach (var token in _chat.SendAsync(/*prompt: call*/ "(Sal un momento de tu papel.) No sé qué contestar. Dame dos respuestas posibles, cortas y naturales, y después sigue con la conversación."))
            hint += token;
        Lines.Add("💡 " + hint);
        Status = "";
    }

    private async Task RateAsync()
    {
        var turns = Lines.Where(l => l.StartsWith("Tú: ")).TakeLast(5);
        string ask = /*task*/ /*prompt: local*/ $@"Estimate the CEFR level of the learner from the sentences below. Judge vocabulary, verb forms and sentence length, but ignore missing accents as many people type on a foreign keyboard.
Answer with one of A1, A2, B1, B2, C1 and nothing else.

{string.Join("\n", turns)}";
        Status = (await _service.OneShotAsync(ask)).Trim();
    }
}
