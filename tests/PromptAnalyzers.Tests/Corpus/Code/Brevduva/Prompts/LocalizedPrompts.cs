using System.Globalization;
using Brevduva.Models;

namespace Brevduva.Prompts;

/// <summary>Promptar som finns på flera språk. Lägg till nya språk här, inte i tjänsterna.</summary>
public class LocalizedPrompts
{
    private static readonly Dictionary<string, string> ReplyPersona = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sv"] = "Du svarar på mejl från boende åt förvaltaren. Skriv varmt men kortfattat, duat tilltal, och lova aldrig en tid för hantverkare. " +
                 "Om frågan gäller störningar från grannar hänvisar du till trivselreglerna utan att ta ställning. Avsluta med ”Vänliga hälsningar, Förvaltningen”.",
        ["en"] = "You answer e-mails of residents on behalf of the property manager. Be warm but brief, use first names, and never promise a time for a tradesman. " +
                 "If it is about noisy neighbours refer to the house rules without taking sides. End with \"Kind regards, the property management\".",
        ["fi"] = "Vastaat asukkaiden sähköposteihin isännöitsijän puolesta. Kirjoita ystävällisesti ja lyhyesti äläkä koskaan lupaa huoltomiehelle tarkkaa aikaa. " +
                 "Jos kyse on naapureiden häiriöistä, viittaa järjestyssääntöihin ottamatta kantaa."
    };

    private static readonly Dictionary<string, string> FooterTexts = new()
    {
        ["sv"] = /*no prompt: mail footer*/ "Det här svaret har skrivits med hjälp av AI och granskats av en handläggare. Svara på mejlet om något är fel.",
        ["en"] = /*no prompt: mail footer*/ "This answer was written with the help of AI and checked by a clerk. Reply to this e-mail if something is wrong."
    };

    public static string Persona(string culture) =>
        ReplyPersona.TryGetValue(culture, out var text) ? text : ReplyPersona["en"];

    public static string Footer(string culture) => FooterTexts.GetValueOrDefault(culture, FooterTexts["en"]);

    /// <summary>Two variants: first letter and reminder.</summary>
    public static string FeedbackPrompt(IncomingMail draft, bool isReminder)
    {
        var date = draft.Received.ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE"));
        if (!isReminder)
        {
            return $"En kollega har skrivit ett utkast till brev till de boende den {date}. Ge 2–3 konkreta tips på svenska om hur brevet kan bli vänligare och lättare att förstå, " +
                   $"särskilt för den som inte har svenska som modersmål. Börja direkt med tipsen, utan hälsningsfras.\n\nUtkast:\n{draft.Body}";
        }

        return $"Här är påminnelsebrevet till samma boende. Jämför med det första brevet från den {date} i historiken: har tonen blivit för hård? Ge högst tre nya tips. Svara på svenska.\n\n{draft.Body}";
    }
}
