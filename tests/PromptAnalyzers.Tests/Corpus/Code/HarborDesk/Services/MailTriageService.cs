using System.Text;
using System.Text.Json.Serialization;
using HarborDesk.Data;

namespace HarborDesk.Services;

public class MailTriageService
{
    private readonly ILlmGateway _llm;
    private readonly BerthRepository _berths;
    private readonly ILogger<MailTriageService> _logger;

    public MailTriageService(ILlmGateway llm, BerthRepository berths, ILogger<MailTriageService> logger)
    {
        _llm = llm;
        _berths = berths;
        _logger = logger;
    }

    public async Task<TriageResult> TriageAsync(SkipperMail mail, CancellationToken ct)
    {
        var prompt = await BuildMailPromptAsync(mail, ct);
        var raw = await _llm.AskAsync(GetTriageInstructions(), prompt, ct: ct);
        var result = _llm.ParseJson<TriageResult>(raw);

        if (result == null)
        {
            _logger.LogWarning("Mail {Id} could not be triaged, put to the manual queue", mail.Id);
            return new TriageResult { Category = "other", Urgency = "normal" };
        }

        if (result.Category == "complaint" && await _llm.YesNoAsync(/*task*//*prompt: wrapper*/ $"Does the writer of this mail threaten with a lawyer, with the press or with a bad review? Yes or no.\n\nMail:\n{mail.Body}", ct))
        {
            result.Urgency = "high";
        }

        return result;
    }

    public Task<string> DetectLanguageAsync(string text, CancellationToken ct)
        => _llm.AskAsync(
            /*task*//*prompt: wrapper*/ "Detect the language of the text you get. Reply with the two letter ISO 639-1 code in lower case and nothing else. If there is more than one language take the one with the most words. If you cant tell reply with xx.",
            text.Length > 600 ? text[..600] : text,
            ct: ct);

    public async Task<string> DraftReplyAsync(SkipperMail mail, TriageResult triage, CancellationToken ct)
    {
        var system = /*prompt: local*/ """
            Du bist Wiebke und arbeitest seit 20 Jahren im Hafenbüro. Du beantwortest Mails von Liegern und Gästen.
            - freundlich, norddeutsch knapp, keine Floskeln wie "wir bedauern zutiefst"
            - duzen wenn der Absender duzt, sonst siezen
            - nie Preise nennen die nicht in der Mail oder in den Notizen stehen, statt dessen auf die Preisliste im Büro verweisen
            - bei Beschwerden: ernst nehmen, nächsten Schritt nennen, keine Schuld anerkennen (!)
            - nicht mehr als 120 Wörter, am Ende nur "Viele Grüße, Wiebke vom Hafenbüro"
            Schreib in der Sprache der Mail, auch wenn diese Anweisungen hier deutsch sind.
            """;

        return await _llm.AskAsync(
            system,
            /*prompt: wrapper*/ $"Mail von {mail.From}, Betreff \"{mail.Subject}\", einsortiert als {triage.Category}:\n\n{mail.Body}\n\nBitte einen Entwurf für die Antwort.",
            0.6f,
            ct);
    }

    private static string GetTriageInstructions()
    {
        return /*task*//*prompt: method*/ @"You are the mail room of a marina with 340 berths. You sort incoming mails so that the right person of the office sees them first.

Categories:
- booking: someone wants a berth, wants to change or cancel a stay, asks if there is space
- contract: yearly contracts, waiting list, notice of termination, insurance papers
- invoice: payment, reminders, bank data, tax receipt
- damage: anything broken, accidents, sinking boats, oil in the water, theft
- complaint: noise, dirty showers, rude staff, wifi
- supplier: offers and messages from companies
- spam: advertising, phishing, SEO offers
- other: only if nothing above fits

Urgency:
- high: danger for people, boats or water, or the writer arrives today
- normal: most mails
- low: can wait a week (newsletters, thank you mails)

Rules:
1. Take the MAIN concern if there are several.
2. A mail about a damage is never 'complaint', even if the writer is angry.
3. boatName and berth only if they are written in the mail or in the notes, otherwise null. Don't guess!
4. Berths look like A-12 or Gast 7.

Return ONLY a JSON object, no markdown, with these fields:
category (one of the above), urgency (high, normal or low), boatName (string or null), berth (string or null), arrival (date as yyyy-MM-dd or null), confidence (number between 0 and 1)";
    }

    private async Task<string> BuildMailPromptAsync(SkipperMail mail, CancellationToken ct)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "# MAIL");
        sb.AppendLine($"From: {mail.From}");
        sb.AppendLine($"Subject: {mail.Subject}");
        sb.AppendLine($"Received: {mail.ReceivedAt:yyyy-MM-dd HH:mm} (local time of the harbour)");
        sb.AppendLine();
        sb.AppendLine(mail.Body);
        sb.AppendLine();

        var notes = await _berths.GetNotesAsync(mail.From, ct);
        sb.AppendLine("# WHAT WE KNOW ABOUT THE SENDER");
        if (notes.Count == 0)
        {
            sb.AppendLine("(nothing, sender is not in our files)");
        }
        foreach (var n in notes)
        {
            sb.Append("- ").AppendLine(n);
        }

        return sb.ToString();
    }
}

public record SkipperMail(int Id, string From, string Subject, string Body, DateTime ReceivedAt);

public class TriageResult
{
    [JsonPropertyName("category")] public string Category { get; set; } = "other";
    [JsonPropertyName("urgency")] public string Urgency { get; set; } = "normal";
    [JsonPropertyName("boatName")] public string? BoatName { get; set; }
    [JsonPropertyName("berth")] public string? Berth { get; set; }
    [JsonPropertyName("arrival")] public string? Arrival { get; set; }
    [JsonPropertyName("confidence")] public double Confidence { get; set; }
}
