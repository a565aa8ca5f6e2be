using System.Text.Json;

namespace QuayLedger;

public enum MailKind { Landing, Complaint, Invoice, Certificate, Other }

public class LandingNotice
{
    public string? Vessel { get; set; }
    public string? Species { get; set; }
    public double? Kg { get; set; }
    public string? Date { get; set; }
    public string? Time { get; set; }

    public static readonly Dictionary<string, JsonElement> Schema = new()
    {
        ["type"] = JsonSerializer.SerializeToElement("object"),
        ["additionalProperties"] = JsonSerializer.SerializeToElement(false),
        ["properties"] = JsonSerializer.SerializeToElement(new
        {
            vessel = new { type = "string" },
            species = new { type = "string" },
            kg = new { type = "number" },
            date = new { type = "string" },
            time = new { type = "string" },
        }),
    };
}

public class SupplierMailService
{
    private readonly ClaudeGateway _claude;

    // TODO: Beispiele mit Frau Petersen nochmal durchgehen
    private static readonly string KlassifikationsPrompt = /*examples*//*prompt: member*/ @"
Du arbeitest im Auktionsbüro eines Fischmarkts und sortierst die eingehenden Mails der Erzeuger. Gib genau EINE der folgenden Kategorien zurück, ohne weiteren Text:

LANDING      Ankündigung einer Anlandung
COMPLAINT    Beschwerde über Preis, Gewicht oder Einstufung
INVOICE      Rechnung, Mahnung, Kontodaten
CERTIFICATE  Fangbescheinigung, MSC, Veterinärdokumente
OTHER        alles andere, auch Werbung

Beispiele:
""Moin, kommen morgen 4 Uhr mit ca. 3t Seelachs"" => LANDING
""Warum wurde Los 2291 nur als B eingestuft? Das ist eine Frechheit"" => COMPLAINT
""anbei das MSC Zertifikat für 2026"" => CERTIFICATE

Enthält eine Mail mehreres, zählt die Beschwerde vor allem anderen.";

    public SupplierMailService(ClaudeGateway claude) => _claude = claude;

    public async Task<MailKind> ClassifyAsync(string body)
    {
        var result = await _claude.AskAsync(KlassifikationsPrompt, body, small: true);
        return Enum.TryParse<MailKind>(result.Trim(), true, out var kind) ? kind : MailKind.Other;
    }

    public Task<string> DraftReplyAsync(string supplier, string language, string mail)
    {
        return _claude.AskAsync(/*prompt: elsewhere*/ Prompts.ReplyDraft(supplier, language), mail);
    }

    public async Task<string> ReminderAsync(string supplier, string document, int daysLate)
    {
        string prompt;
        if (daysLate > 14)
        {
            prompt = /*prompt: local*/ $"Schreibe eine bestimmte, aber höfliche Erinnerung an {supplier}: das Dokument \"{document}\" fehlt seit {daysLate} Tagen und ohne Dokument dürfen wir die nächste Anlandung nicht versteigern. Keine Drohungen, Verordnung (EG) 1224/2009 nennen.";
        }
        else
        {
            prompt = /*prompt: local*/ $"Schreibe eine lockere kurze Erinnerung an {supplier}, dass uns noch \"{document}\" fehlt. Zwei Sätze, per Sie, ohne Betreff.";
        }

        return await _claude.AskAsync(/*prompt: wrapper*/ "Du bist Sachbearbeiterin im Auktionsbüro eines norddeutschen Fischmarkts.", prompt);
    }

    public Task<string> TranslateNorwegianAsync(string text) =>
        _claude.AskAsync(/*maybe task*//*prompt: wrapper*/ "Translate the Norwegian mail into English. Keep vessel names, weights and lot numbers untouched. Only the translation.", text);

    /// <summary>1 = can wait, 5 = call back before the auction</summary>
    public async Task<int> UrgencyAsync(string mail)
    {
        var answer = await _claude.AskAsync(
            /*task*//*prompt: wrapper*/ "Rate how urgent this complaint of a supplier is. 1 = can wait until next week, 3 = today, 5 = someone has to call back before the auction begins (money already lost, lawyer mentioned, fish is getting warm). Respond with a single digit and nothing else.",
            mail, small: true);
        return answer.Length > 0 && char.IsDigit(answer[0]) ? answer[0] - '0' : 3;
    }

    public async Task<LandingNotice?> ReadLandingAsync(string mail, DateOnly today)
    {
        var system = /*typed task*//*prompt: local*/ $"Pull the landing announcement out of the mail. Today is {today:yyyy-MM-dd}, resolve words like \"morgen\" or \"overmorgen\" to dates. " +
                     "Kilos as number, tons have to be converted. If no time is given leave the time empty. Several species: take the one with the most kilos.";
        return await _claude.AskJsonAsync<LandingNotice>(system, mail, LandingNotice.Schema);
    }

    public string ConfirmationMail(string skipper, string lotNo) => /*no prompt: mail*/ $"""
        Dear {skipper},

        your lot {lotNo} has been registered for the auction tomorrow at 6:00. Please make sure that the boxes are iced
        and the labels face to the belt. You can answer to this mail if the weight has to be corrected.

        Kind regards
        Auction office
        """;
}
