using System.Text.Json;
using HofDesk.Models;
using OpenAI.Chat;

namespace HofDesk.Services;

public class TicketTriageService
{
    private readonly IAiService _ai;
    private readonly ILogger<TicketTriageService> _log;

    public TicketTriageService(IAiService ai, ILogger<TicketTriageService> log)
    {
        _ai = ai;
        _log = log;
    }

    public async Task TriageAsync(RepairRequest request, CancellationToken ct)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(/*examples*//*prompt: call*/ """
                Du sortierst Schadensmeldungen einer Wohnungsgenossenschaft. Die Meldungen kommen per Mail, vom Anrufbeantworter
                (automatisch verschriftet, deshalb oft ohne Satzzeichen) und von Zetteln, die der Hausmeister abtippt.

                Ordne jede Meldung genau einem Gewerk zu:
                - heating: Heizung, Warmwasser, Thermostate
                - plumbing: Rohre, Abfluss, WC, Wasserhahn, Feuchtigkeit von oben
                - electric: Strom, Licht im Treppenhaus, Klingel, Sprechanlage
                - lift: Aufzug
                - windows: Fenster, Türen, Schlösser, Rollläden
                - garden: Hof, Spielplatz, Bäume, Winterdienst
                - unknown: alles andere, auch Beschwerden über Nachbarn

                Gib NUR ein JSON-Objekt zurück, ohne Markdown: {"trade": "...", "room": "... oder null", "needsAccess": true|false}

                Beispiele

                Meldung: bei uns is seit gestern abend kein warmes wasser mehr im bad, kalt geht
                {"trade": "heating", "room": "Bad", "needsAccess": true}

                Meldung: Die Lampe im Treppenhaus C zwischen 2. und 3. Stock flackert.
                {"trade": "electric", "room": null, "needsAccess": false}

                Meldung: Die Familie über mir feiert jedes Wochenende bis drei Uhr.
                {"trade": "unknown", "room": null, "needsAccess": false}
                """),
            new UserChatMessage(request.Text)
        };

        var options = new ChatCompletionOptions
        {
            Temperature = 0f,
            ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat()
        };

        ChatCompletion completion = await _ai.Chat.CompleteChatAsync(messages, options, ct);
        var json = completion.Content[0].Text;

        try
        {
            using var doc = JsonDocument.Parse(json);
            var trade = doc.RootElement.GetProperty("trade").GetString();
            request.Trade = Enum.TryParse<Trade>(trade, true, out var t) ? t : Trade.Unknown;
        }
        catch (JsonException)
        {
            _log.LogWarning("Triage of request {Id} was not readable: {Json}", request.Id, json);
            request.Trade = Trade.Unknown;
        }

        request.Urgency = await RateUrgencyAsync(request, ct);
    }

    private async Task<int> RateUrgencyAsync(RepairRequest request, CancellationToken ct)
    {
        var prompt = /*task*//*prompt: local*/ "Bewerte die Dringlichkeit der folgenden Schadensmeldung auf einer Skala von 1 (kann bis zur nächsten Begehung warten) bis 5 (sofort, Notdienst). ";
        prompt += "Ein Ausfall der Heizung zwischen Oktober und April ist mindestens 4. Austretendes Wasser und Gasgeruch sind immer 5. ";
        if (request.Reporter?.Shares > 20)
            prompt += "Die Höhe der Anteile des Mitglieds spielt keine Rolle. ";
        prompt += "Antworte ausschließlich mit der Zahl.\n\n";
        prompt += $"Heute ist der {DateTime.Today:dd.MM.yyyy}.\nMeldung: {request.Text}";

        var answer = await _ai.AskAsync(prompt, ct: ct);
        return int.TryParse(answer, out var n) ? Math.Clamp(n, 1, 5) : 3;
    }

    public async Task<bool> IsDuplicateAsync(RepairRequest a, RepairRequest b, CancellationToken ct)
    {
        if (a.Reporter?.Flat == b.Reporter?.Flat && a.Text == b.Text) return true;

        string prompt = /*task*//*prompt: local*/ $@"Two repair requests came in for the same building.

Request A ({a.ReceivedAt:g}, flat {a.Reporter?.Flat}):
{a.Text}

Request B ({b.ReceivedAt:g}, flat {b.Reporter?.Flat}):
{b.Text}

Do both describe the same damage, so that one visit of a craftsman is enough? Damage in the stairwell, lift or cellar reported from two flats is usualy the same. Answer with YES or NO only.";

        var answer = await _ai.AskAsync(prompt, null, ct);
        return answer.StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    public Task<string> ChooseContractorAsync(RepairRequest request, IEnumerable<string> contractors)
        => AskShortAsync(/*examples*//*prompt: wrapper*/ $"""
            Choose the contractor for a repair. Answer with the name exactly as in the list, nothing else. If none fits answer "Ausschreibung".

            Contractors:
            {string.Join("\n", contractors)}

            Examples:
            Repair: Steigleitung tropft im Keller -> Sanitär Hollerbach
            Repair: Linde im Hof hat Pilzbefall -> Baumpflege Ost
            Repair: Fassade reinigen -> Ausschreibung

            Repair: {request.Text} ->
            """);

    private async Task<string> AskShortAsync(string text)
    {
        var options = new ChatCompletionOptions { Temperature = 0f, MaxOutputTokenCount = 25 };
        var r = await _ai.Chat.CompleteChatAsync(new List<ChatMessage> { new UserChatMessage(text) }, options);
        return r.Value.Content[0].Text.Trim().Trim('"', '.');
    }

    public string BuildSearchQuery(bool onlyOpen) => onlyOpen
        ? /*no prompt: sql*/ "SELECT r.Id, r.Text, r.ReceivedAt, m.LastName, m.Flat FROM RepairRequests r INNER JOIN Members m ON m.Id = r.MemberId WHERE r.ClosedAt IS NULL ORDER BY r.Urgency DESC, r.ReceivedAt"
        : "SELECT * FROM RepairRequests ORDER BY ReceivedAt DESC";
}
