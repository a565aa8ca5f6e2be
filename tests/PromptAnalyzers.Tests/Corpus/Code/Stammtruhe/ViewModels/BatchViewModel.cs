using System.Collections.ObjectModel;
using System.Windows.Input;
using Stammtruhe.Services;

namespace Stammtruhe.ViewModels;

public class PromptPreset
{
    public string Name { get; set; } = "";
    public string Template { get; set; } = "";
    public bool Json { get; set; }
}

public class BatchViewModel : ViewModelBase
{
    private readonly IOllamaService _ollama;

    public ObservableCollection<PromptPreset> Presets { get; } =
    [
        new() { Name = "Grabstein", Json = true, Template = /*examples*//*prompt: member*/ """
            Read the inscription of a gravestone and return JSON.

            Inscription: "HIER RUHT IN GOTT / Anna Maria Leitner geb. Huber / * 3.5.1841 † 17.11.1902"
            {"name":"Anna Maria Leitner","maiden":"Huber","born":"1841-05-03","died":"1902-11-17"}

            Inscription: "Familie Prantl / Josef 1870-1933 / Schmiedemeister"
            {"name":"Josef Prantl","maiden":null,"born":"1870","died":"1933"}

            Inscription: "{text}"
            """ },
        new() { Name = "Brief: Stimmung", Template = /*task*//*prompt: member*/ "Read the family letter and label its main subject with exactly one word: health, money, harvest, war, emigration, wedding, death, gossip or other.\n\nLetter:\n{text}" },
        new() { Name = "Brief: Inhalt", Template = /*prompt: member*/ "Fasse den Brief in eigenen Worten zusammen. Wer schreibt an wen, was ist passiert, welche Personen und Orte kommen vor? Unsichere Lesungen übernimmst du mit Fragezeichen.\n\n{text}" },
        new() { Name = "Ortsnamen", Json = true, Template = /*examples*//*prompt: member*/ "Find all place names in the text and list them as JSON array of objects with \"asWritten\" and \"today\" (modern spelling, null if you dont know it). Farm names count as places.\n\nText: zog von Obermais nach Botzen\n[{\"asWritten\":\"Obermais\",\"today\":\"Obermais\"},{\"asWritten\":\"Botzen\",\"today\":\"Bozen\"}]\n\nText: {text}" },
    ];

    public BatchViewModel(IOllamaService ollama)
    {
        _ollama = ollama;
        StartCommand = new AsyncCommand(p => Run(ct => RunFolderAsync((PromptPreset)p!, ct)));
    }

    public string Folder { get; set; } = "";
    public ICommand StartCommand { get; }
    public ObservableCollection<string> Log { get; } = [];

    private async Task RunFolderAsync(PromptPreset preset, CancellationToken ct)
    {
        if (!Directory.Exists(Folder))
            throw new DirectoryNotFoundException(/*no prompt: exception*/ $"Der Ordner {Folder} existiert nicht. Wähle einen Ordner mit Textdateien aus, Unterordner werden nicht gelesen.");

        foreach (var file in Directory.GetFiles(Folder, "*.txt"))
        {
            var text = await File.ReadAllTextAsync(file, ct);
            var prompt = preset.Template.Replace("{text}", text);
            var result = await _ollama.GenerateAsync(prompt, json: preset.Json, ct: ct);
            await File.WriteAllTextAsync(Path.ChangeExtension(file, preset.Json ? ".json" : ".out.md"), result, ct);
            Log.Add($"{Path.GetFileName(file)}: {result.Length} Zeichen");
        }
    }
}
