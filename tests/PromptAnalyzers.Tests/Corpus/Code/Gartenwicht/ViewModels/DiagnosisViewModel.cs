using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gartenwicht.Services;
using OllamaSharp;

namespace Gartenwicht.ViewModels;

public class Finding
{
    public string Plant { get; set; } = "";
    public string Problem { get; set; } = "";
    public string Confidence { get; set; } = "";
    public List<string> Signs { get; set; } = [];
}

/// <summary>Page "What is wrong with my plant?"</summary>
public class DiagnosisViewModel : INotifyPropertyChanged
{
    private readonly GnomeSettings _settings;
    private readonly ILocalModel _model;
    private readonly OllamaApiClient _vision;

    private string _status = "";
    private string _advice = "";
    private int _severity;

    public DiagnosisViewModel(GnomeSettings settings, ILocalModel model)
    {
        _settings = settings;
        _model = model;
        _vision = new OllamaApiClient(settings.OllamaUrl, settings.VisionModel);
    }

    public event PropertyChangedEventHandler? PropertyChanged;

    public ObservableCollection<Finding> Findings { get; } = [];

    public string Status { get => _status; set => Set(ref _status, value); }
    public string Advice { get => _advice; set => Set(ref _advice, value); }
    public int Severity { get => _severity; set => Set(ref _severity, value); }

    public string DropHint => /*no prompt: ui text*/ "Drop a photo here or press the camera button. One leaf from near, with the underside if possible, and not in full sun. The photo does not leave your computer.";

    public async Task CheckPhotoAsync(string path, string note)
    {
        Findings.Clear();
        Advice = "";
        var image = Convert.ToBase64String(await File.ReadAllBytesAsync(path));

        Status = "Looking...";
        var plantChat = new Chat(_vision);
        var isPlant = "";
        await foreach (var t in plantChat.SendAsync(/*task*/ /*prompt: call*/ "Is the main thing in this photo a plant, a part of a plant or damage on a plant? Reply yes or no.", [image]))
            isPlant += t;

        if (!isPlant.Contains("yes", StringComparison.OrdinalIgnoreCase))
        {
            Status = "No plant in this photo.";
            return;
        }

        string prompt = /*typed task*/ /*prompt: local*/ $"""
            You see a photo of a plant from an allotment garden in hardiness zone {_settings.HardinessZone}, taken in {DateTime.Now:MMMM}.
            The gardener writes: {(note.Length == 0 ? "(nothing)" : note)}

            Find out which plant it is and what is the matter with it: fungus, bacteria, virus, animal, lack of a nutrient, water, sun, frost, age, or nothing at all.
            List only signs that can be seen in the photo. Do not guess a disease if the picture is blurred, set confidence to low instead.
            Give the common english name of the plant, with the cultivar only if there is a label in the photo.
            """;

        var chat = new Chat(_vision) { Options = new OllamaSharp.Models.RequestOptions { Temperature = 0.1f } };
        var json = "";
        await foreach (var t in chat.SendAsync(prompt, null, [image], FindingSchema))
            json += t;

        try
        {
            var finding = JsonSerializer.Deserialize<Finding>(json, JsonSerializerOptions.Web);
            if (finding == null) return;
            Findings.Add(finding);
            await AdviseAsync(finding);
            Status = "";
        }
        catch (JsonException)
        {
            Status = "The gnome mumbled something.";
        }
    }

    private async Task AdviseAsync(Finding finding)
    {
        var summary = $"{finding.Plant}, {finding.Problem}, {string.Join(", ", finding.Signs)}";

        var score = await _model.AnswerAsync(summary,
            /*task*/ /*prompt: wrapper*/ "Rate how urgent the plant problem is from 0 (only cosmetic) to 10 (remove the plant today). Plants that infect the neighbours plots get at least 7. Answer with the number.");
        Severity = int.TryParse(score, out var s) ? Math.Clamp(s, 0, 10) : 5;

        Advice = await _model.AnswerAsync(
            /*prompt: wrapper*/ $"My plant has a problem: {summary}. What should I do this week, and what next year so that it does not come back? Please no chemicals that a hobby gardener can not buy, and think of the bees.",
            /*prompt: elsewhere*/ _settings.GnomePrompt);
    }

    private static readonly JsonNode FindingSchema = JsonNode.Parse(/*no prompt: json schema*/ """
        {
          "type": "object",
          "properties": {
            "plant": { "type": "string" },
            "problem": { "type": "string" },
            "confidence": { "type": "string", "enum": ["high", "medium", "low"] },
            "signs": { "type": "array", "items": { "type": "string" } }
          },
          "required": ["plant", "problem", "confidence", "signs"]
        }
        """)!;

    private void Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return;
        field = value;
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
    }
}
