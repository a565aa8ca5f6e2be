using System.Text.Json;
using HofDesk.Models;
using HofDesk.Services;
using OpenAI.Chat;

namespace HofDesk.ViewModels;

public class LetterEditorViewModel : ObservableObject
{
    private readonly IAiService _ai;
    private readonly IDialogService _dialogs;
    private string _body = "";

    private const string DraftFormat = /*prompt: member*/ @"Entwirf einen Brief der Verwaltung an ein Mitglied.

Mitglied: {0}, Wohnung {1}
Anlass: {2}

Beginne mit ""Sehr geehrte/r"" und dem Nachnamen. Komme im ersten Satz zur Sache. Nenne eine Frist nur, wenn sie im Anlass steht.
Kein Betreff, keine Adresse, keine Grußformel: die setzt das Programm ein.";

    private static readonly Dictionary<string, string> Tones = new()
    {
        ["Freundlicher"] = /*maybe task*//*prompt: member*/ "Formuliere den Brief freundlicher, ohne den Inhalt oder Fristen zu ändern. Gib nur den neuen Text aus.",
        ["Bestimmter"] = /*maybe task*//*prompt: member*/ "Formuliere den Brief bestimmter. Es ist die zweite Erinnerung. Sachlich bleiben, keine Drohungen, nur den neuen Text ausgeben.",
    };

    public LetterEditorViewModel(IAiService ai, IDialogService dialogs)
    {
        _ai = ai;
        _dialogs = dialogs;
        ToneCommand = new AsyncCommand(p => ApplyToneAsync((string)p!));
        DraftCommand = new AsyncCommand(p => DraftAsync((string)p!));
        CheckCommand = new AsyncCommand(_ => CheckRentIncreaseAsync());
    }

    public Member? Recipient { get; set; }
    public PostalAddress? Address { get; private set; }
    public IEnumerable<string> ToneNames => Tones.Keys;
    public AsyncCommand ToneCommand { get; }
    public AsyncCommand DraftCommand { get; }
    public AsyncCommand CheckCommand { get; }
    public string Body { get => _body; set => SetProperty(ref _body, value); }
    public List<string> Missing { get; } = new();

    private async Task DraftAsync(string reason)
    {
        if (Recipient is null)
        {
            _dialogs.Info(/*no prompt: dialog*/ "Bitte wählen Sie zuerst links in der Liste ein Mitglied aus, an das der Brief gerichtet werden soll.");
            return;
        }
        Body = await _ai.AskAsync(string.Format(DraftFormat, Recipient.FullName, Recipient.Flat, reason));
    }

    private async Task ApplyToneAsync(string tone)
    {
        if (!Tones.TryGetValue(tone, out var instruction)) return;
        var messages = new List<ChatMessage> { new SystemChatMessage(instruction), new UserChatMessage(Body) };
        ChatCompletion result = await _ai.Chat.CompleteChatAsync(messages);
        Body = result.Content[0].Text;
    }

    /// <summary>Paste of a mail signature into the address box.</summary>
    public async Task PasteAddressAsync(string clipboard)
    {
        var prompt = /*examples*//*prompt: local*/ $$"""
            Pull the postal address out of the text. Output one line: name;street;zip;city. Leave a part empty when it is missing.

            Text: "LG Petra / Petra Sommer, Ahornweg 12a, 04229 Leipzig, mobil 0170 55"
            Petra Sommer;Ahornweg 12a;04229;Leipzig

            Text: "Mit freundlichen Grüßen Hausverwaltung Brandt, Postfach 1120, Halle"
            Hausverwaltung Brandt;Postfach 1120;;Halle

            Text: "{{clipboard}}"
            """;
        var parts = (await _ai.AskAsync(prompt)).Split(';');
        if (parts.Length == 4) Address = new PostalAddress(parts[0], parts[1], parts[2], parts[3]);
    }

    private async Task CheckRentIncreaseAsync()
    {
        // o3 is slow but the small one overlooks the statement of reasons every second time
        var result = await _ai.Reasoning.CompleteChatAsync(new List<ChatMessage>
        {
            new UserChatMessage(/*reasoned task*//*prompt: call*/ $"""
                Prüfe den Entwurf einer Erhöhung des Nutzungsentgelts (Genossenschaft, Deutschland).
                Der Brief muss enthalten: bisheriges Entgelt, neues Entgelt, Zeitpunkt des Wirksamwerdens, Begründung
                (Mietspiegel, Vergleichswohnungen oder Modernisierung), Hinweis auf die Zustimmung und die Überlegungsfrist.
                Die Kappungsgrenze ist 15 Prozent in drei Jahren.

                Gib eine JSON-Liste der fehlenden oder falschen Punkte zurück, jeder Punkt ein Satz. Ist alles in Ordnung: [].

                Entwurf:
                {Body}
                """)
        });

        Missing.Clear();
        Missing.AddRange(JsonSerializer.Deserialize<List<string>>(result.Value.Content[0].Text) ?? new());
        OnPropertyChanged(nameof(Missing));
    }
}
