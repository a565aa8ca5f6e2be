using System.Collections.ObjectModel;
using System.Text.Json;
using HofDesk.Models;
using HofDesk.Services;

namespace HofDesk.ViewModels;

public class RepairRequestsViewModel : ObservableObject
{
    private readonly IAiService _ai;
    private readonly TicketTriageService _triage;
    private readonly IDialogService _dialogs;
    private RepairRequest? _selected;
    private string _status = "";
    private string _costEstimate = "";

    public RepairRequestsViewModel(IAiService ai, TicketTriageService triage, IDialogService dialogs)
    {
        _ai = ai;
        _triage = triage;
        _dialogs = dialogs;
        TriageAllCommand = new AsyncCommand(_ => TriageAllAsync());
        SummarizeCommand = new AsyncCommand(_ => SummarizeAsync(), () => Selected != null);
        InstructCommand = new AsyncCommand(_ => InstructCaretakerAsync(), () => Selected != null);
        EstimateCommand = new AsyncCommand(_ => EstimateAsync(), () => Selected != null);
        DeleteCommand = new AsyncCommand(_ => DeleteAsync(), () => Selected != null);
    }

    public ObservableCollection<RepairRequest> Requests { get; } = new();
    public AsyncCommand TriageAllCommand { get; }
    public AsyncCommand SummarizeCommand { get; }
    public AsyncCommand InstructCommand { get; }
    public AsyncCommand EstimateCommand { get; }
    public AsyncCommand DeleteCommand { get; }

    public RepairRequest? Selected { get => _selected; set => SetProperty(ref _selected, value); }
    public string Status { get => _status; set => SetProperty(ref _status, value); }
    public string CostEstimate { get => _costEstimate; set => SetProperty(ref _costEstimate, value); }
    public string CaretakerNote { get; private set; } = "";

    public string HelpText => /*no prompt: ui text*/ "Markieren Sie eine oder mehrere Meldungen und klicken Sie auf \"Sortieren\". Die Vorschläge des Assistenten erscheinen kursiv und müssen von Ihnen bestätigt werden, bevor ein Auftrag erzeugt wird.";

    private async Task TriageAllAsync()
    {
        var open = Requests.Where(r => r.Trade == Trade.Unknown).ToList();
        foreach (var request in open)
        {
            Status = $"Sortiere {request.Id} ...";
            await _triage.TriageAsync(request, CancellationToken.None);
            var other = Requests.FirstOrDefault(r => r != request && r.Trade == request.Trade && Math.Abs((r.ReceivedAt - request.ReceivedAt).TotalDays) < 4);
            if (other != null)
                request.IsDuplicate = await _triage.IsDuplicateAsync(request, other, CancellationToken.None);
        }
        Status = $"{open.Count} Meldungen sortiert";
    }

    private async Task SummarizeAsync()
    {
        if (Selected is null) return;
        Selected.Summary = await _ai.AskAsync(/*prompt: wrapper*/ "Fasse die Meldung in einer Zeile für die Übersichtsliste zusammen: " + Selected.Text);
        OnPropertyChanged(nameof(Selected));
    }

    private async Task InstructCaretakerAsync()
    {
        if (Selected is null) return;
        var r = Selected;
        CaretakerNote = await _ai.AskAsync(
            /*prompt: wrapper*/ $"Schreibe einen Arbeitszettel für den Hausmeister. Wohnung {r.Reporter?.Flat}, Mitglied {r.Reporter?.FullName}. Meldung: {r.Text}",
            systemPrompt: /*prompt: wrapper*/ "Du schreibst Arbeitszettel für den Hausmeister Herrn Kowalczyk. Er hat dreißig Jahre Erfahrung, also keine Belehrungen. Nenne Ort, Schaden, benötigtes Werkzeug und ob ein Termin nötig ist. Höchstens sechs Zeilen.");
        OnPropertyChanged(nameof(CaretakerNote));
    }

    private async Task EstimateAsync()
    {
        if (Selected is null) return;

        // rough only, the board wants a number for the monthly list
        var prompt = /*maybe task*//*prompt: local*/ $@"Estimate the cost of a repair in an apartement building in Germany (built 1962).
Return JSON only, like this: {{ ""min"": number, ""max"": number, ""unit"": ""EUR"", ""confidence"": ""low|medium|high"" }}
Include travel and VAT. If you can not estimate, min and max are 0.

Trade: {Selected.Trade}
Description: {Selected.Text}";

        var answer = await _ai.AskAsync(prompt);
        try
        {
            var root = JsonDocument.Parse(answer).RootElement;
            CostEstimate = $"{root.GetProperty("min").GetDecimal():N0} – {root.GetProperty("max").GetDecimal():N0} €";
        }
        catch (Exception)
        {
            CostEstimate = "?";
        }
    }

    private async Task DeleteAsync()
    {
        if (Selected is null) return;
        if (await _dialogs.AskAsync("Meldung löschen", /*no prompt: dialog*/ "Soll die markierte Schadensmeldung wirklich gelöscht werden? Der Schriftwechsel mit dem Mitglied bleibt im Archiv, der Auftrag an den Handwerker wird storniert."))
            Requests.Remove(Selected);
    }
}
