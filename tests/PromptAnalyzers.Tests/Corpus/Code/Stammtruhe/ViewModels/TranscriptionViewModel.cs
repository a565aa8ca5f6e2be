using System.Collections.ObjectModel;
using System.Windows.Input;
using OllamaSharp.Models;
using Stammtruhe.Services;

namespace Stammtruhe.ViewModels;

public class TranscriptionViewModel : ViewModelBase
{
    private readonly IOllamaService _ollama;
    private readonly RecordParser _parser;
    private readonly AppSettings _settings;

    private string _input = "";
    private string _output = "";
    private string _book = "";
    private string? _kurrentPrompt;

    public TranscriptionViewModel(IOllamaService ollama, RecordParser parser, AppSettings settings)
    {
        _ollama = ollama;
        _parser = parser;
        _settings = settings;
        _ollama.TokensReceived += n => Status = $"{n} Token …";

        CleanCommand = new AsyncCommand(_ => Run(CleanAsync), () => !IsBusy);
        ParseCommand = new AsyncCommand(_ => Run(ParseAsync), () => !IsBusy);
        TranslateLatinCommand = new AsyncCommand(_ => Run(TranslateLatinAsync));
        DetectScriptCommand = new AsyncCommand(p => Run(ct => DetectScriptAsync((string)p!, ct)));
        StoryCommand = new AsyncCommand(_ => Run(StoryAsync));
        LetterCommand = new AsyncCommand(_ => Run(LetterAsync));
    }

    public string Input { get => _input; set => Set(ref _input, value); }
    public string Output { get => _output; set => Set(ref _output, value); }
    public string Book { get => _book; set => Set(ref _book, value); }
    public ObservableCollection<ParsedPerson> Persons { get; } = [];

    public ICommand CleanCommand { get; }
    public ICommand ParseCommand { get; }
    public ICommand TranslateLatinCommand { get; }
    public ICommand DetectScriptCommand { get; }
    public ICommand StoryCommand { get; }
    public ICommand LetterCommand { get; }

    public string HelpText => /*no prompt: help text*/ "Füge links die rohe Abschrift ein. \"Säubern\" korrigiert Lesefehler, \"Indexieren\" zerlegt den Eintrag in Personen. Du bist selbst dafür verantwortlich, das Ergebnis mit dem Scan zu vergleichen.";

    private async Task CleanAsync(CancellationToken ct)
    {
        _kurrentPrompt ??= await /*maybe task*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "Kurrent.txt"), ct);
        Output = await _ollama.GenerateAsync(Input, _kurrentPrompt, ct: ct);
    }

    private async Task ParseAsync(CancellationToken ct)
    {
        Persons.Clear();
        var rec = await _parser.ParseAsync(Output.Length > 0 ? Output : Input, Book, ct);
        if (rec == null)
        {
            Status = "Keine Personen gefunden";
            return;
        }
        foreach (var p in rec.Persons ?? [])
        {
            var job = string.IsNullOrWhiteSpace(p.Occupation) ? null : await _parser.NormalizeOccupationAsync(p.Occupation, ct);
            Persons.Add(p with { Occupation = job ?? p.Occupation });
        }
        Status = $"{Persons.Count} Personen ({rec.Type}, {rec.Date})";
    }

    private async Task TranslateLatinAsync(CancellationToken ct)
    {
        var prompt = /*maybe task*//*prompt: local*/ $"Translate this Latin church book entry into modern German. Give the translation only, keep names as written.\n\n{Input}";
        Output = "";
        await foreach (var token in _ollama.StreamAsync(prompt, ct))
            Output += token;
    }

    private async Task DetectScriptAsync(string imagePath, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(imagePath, ct);
        var request = new GenerateRequest
        {
            Model = "llava:13b",
            Prompt = /*task*//*prompt: call*/ "Which script is on this scan? Answer with one of: kurrent, suetterlin, latin_cursive, fraktur_print, antiqua_print, typewriter, none.",
            Images = [Convert.ToBase64String(bytes)],
            Stream = false
        };
        await foreach (var chunk in _ollama.Client.GenerateAsync(request, ct))
            if (chunk?.Response is { Length: > 0 } r) Status = "Schrift: " + r.Trim();
    }

    private async Task StoryAsync(CancellationToken ct)
    {
        Output = await _ollama.GenerateAsync(/*prompt: wrapper*/ "Data sheet:\n" + string.Join("\n", Persons) + "\n\n" + Input, /*prompt: elsewhere*/ _settings.StoryPrompt, ct: ct);
    }

    private async Task LetterAsync(CancellationToken ct)
    {
        Output = await _ollama.GenerateAsync(Input, /*prompt: elsewhere*/ _settings.LetterToArchivePrompt, ct: ct);
    }
}
