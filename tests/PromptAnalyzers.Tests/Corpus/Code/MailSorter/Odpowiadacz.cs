using System.Text;
using MailSorter.Ai;

namespace MailSorter;

public class Odpowiadacz
{
    OpenAiKlient ai;
    public Odpowiadacz(OpenAiKlient klient) { ai = klient; }

    public async Task<string> NapiszSzkic(Mail mail, string uwagi)
    {
        string systemPrompt;
        if (mail.Jezyk == "de")
            systemPrompt = /*prompt: local*/ "Du bist Sachbearbeiterin in einem polnischen Steuerbüro. Schreibe eine kurze, höfliche Antwort auf die E-Mail des Kunden. Verwende die Sie-Form und erfinde keine Beträge oder Fristen.";
        else if (mail.Jezyk == "en")
            systemPrompt = /*prompt: local*/ "You are an assistant in a Polish accounting office. Write short and polite answer to the client's email. Don't invent any amounts or deadlines, if you don't know something write that the accountant will come back to him.";
        else
            systemPrompt = /*prompt: local*/ "Jesteś pracownikiem biura rachunkowego. Napisz krótką i uprzejmą odpowiedź na maila klienta. Nie wymyślaj kwot ani terminów.";

        var historia = new List<ChatMsg>();
        historia.Add(new ChatMsg("system", systemPrompt));
        historia.Add(new ChatMsg("user", mail.Tresc));
        if (uwagi != "")
            historia.Add(new ChatMsg("user", /*prompt: call*/ "Weź pod uwagę te uwagi księgowej: " + uwagi));
        var szkic = await ai.Wyslij(historia, 0.7);
        return await ai.Zapytaj(/*prompt: elsewhere*/ Teksty.Ton(mail.Od.Split('@')[0]), szkic);
    }

    public async Task<string> Podsumuj(List<Mail> maile)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Poniżej są maile z dzisiejszego dnia. Zrób z nich podsumowanie dla szefowej, po polsku, maks 10 zdań.");
        sb.AppendLine("Na początku napisz co jest najpilniejsze.");
        foreach (var m in maile)
        {
            sb.Append("--- ").Append(m.Od).Append(" / ").AppendLine(m.Temat);
            sb.AppendLine(m.Tresc.Length > 500 ? m.Tresc.Substring(0, 500) : m.Tresc);
        }
        return await ai.Wyslij(new List<ChatMsg> { new ChatMsg { Role = "user", Content = sb.ToString() } });
    }

    public async Task<string> WyciagnijTerminy(Mail mail)
    {
        var req = new List<ChatMsg>
        {
            new ChatMsg("user", ZbudujPrompt(mail))
        };
        return await ai.Wyslij(req, 0);
    }

    private string ZbudujPrompt(Mail m)
    {
        return /*task*/ /*prompt: method*/ $@"Wyciągnij z maila wszystkie terminy i daty, które wymagają jakiejś akcji.
Zwróć tablicę JSON obiektów z polami ""data"" (yyyy-MM-dd) i ""opis"". Jak nie ma żadnych terminów zwróć []. Dzisiaj jest {DateTime.Now:yyyy-MM-dd}.

Mail:
{m.Tresc}";
    }
}
