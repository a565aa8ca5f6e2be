using System.Collections.ObjectModel;
using System.Text;
using HofDesk.Models;
using HofDesk.Services;
using OpenAI.Chat;

namespace HofDesk.ViewModels;

public enum AssistantMode { Board, Member, Accounting }

public record ChatLine(string Who, string Text);

public class AssistantViewModel : ObservableObject
{
    private readonly IAiService _ai;
    private readonly List<ChatMessage> _history = new();
    private string _input = "";
    private AssistantMode _mode;
    private string _pending = "";
    private string _title = "Neues Gespräch";

    public AssistantViewModel(IAiService ai)
    {
        _ai = ai;
        SendCommand = new AsyncCommand(_ => SendAsync(), () => !string.IsNullOrWhiteSpace(Input));
        Reset();
    }

    public ObservableCollection<ChatLine> Lines { get; } = new();
    public AsyncCommand SendCommand { get; }
    public string Input { get => _input; set => SetProperty(ref _input, value); }
    public string Pending { get => _pending; set => SetProperty(ref _pending, value); }
    public string Title { get => _title; set => SetProperty(ref _title, value); }

    public AssistantMode Mode
    {
        get => _mode;
        set { if (SetProperty(ref _mode, value)) Reset(); }
    }

    private void Reset()
    {
        _history.Clear();
        Lines.Clear();
        _history.Add(new SystemChatMessage(GetSystemPrompt(_mode)));
        var words2 = /*prompt: local*/ "Guten Tag, hier ist der Assistent der Verwaltung. Womit kann ich helfen?";
        _history.Add(new AssistantChatMessage(words2));
        Lines.Add(new ChatLine("Assistent", "Guten Tag, womit kann ich helfen?"));
    }

    private static string GetSystemPrompt(AssistantMode mode)
    {
        switch (mode)
        {
            case AssistantMode.Board:
                return /*prompt: elsewhere*/ PromptCatalog.BoardAssistant;
            case AssistantMode.Accounting:
                return /*prompt: method*/ """
                    Du hilfst der Buchhalterin der Genossenschaft. Sie arbeitet mit einem Kontenrahmen der Wohnungswirtschaft.
                    Erkläre Buchungen mit Soll und Haben. Rechne nichts im Kopf aus was mehr als zwei Schritte hat, sondern
                    zeige den Rechenweg. Betriebskosten sind nach Verteilerschlüssel zu trennen: Wohnfläche, Personen, Verbrauch.
                    Bei Fragen zur Steuer verweise auf das Steuerbüro.
                    """;
            default:
                return /*prompt: method*/ "Du beantwortest Fragen von Mitgliedern am Empfang. Die Mitarbeiterin liest deine Antwort vor, deshalb bitte gesprochene Sprache, drei Sätze, freundlich. Über Warteliste, Mietrückstände und andere Mitglieder gibst du keine Auskunft.";
        }
    }

    private async Task SendAsync()
    {
        var question = Input;
        Input = "";
        Lines.Add(new ChatLine("Sie", question));
        _history.Add(new UserChatMessage(question));

        var full = new StringBuilder();
        await foreach (var token in _ai.StreamAsync(_history))
        {
            full.Append(token);
            Pending = full.ToString();
        }
        _history.Add(new AssistantChatMessage(full.ToString()));
        Lines.Add(new ChatLine("Assistent", full.ToString()));
        Pending = "";

        if (Lines.Count == 3)
            Title = question.Length > 40 ? question[..40] + "…" : question;
    }
}
