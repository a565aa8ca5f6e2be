using System.Net.Http.Json;
using MailSorter.Ai;

namespace MailSorter;

// prosty background worker, bez Hostingu
public class SorterWorker
{
    private readonly OpenAiKlient _ai;
    private readonly Odpowiadacz _odp;
    private readonly Baza _db;
    private readonly Queue<Mail> kolejka = new Queue<Mail>();

    public SorterWorker(OpenAiKlient ai, Baza db) { _ai = ai; _db = db; _odp = new Odpowiadacz(ai); }

    public void Dodaj(Mail m) => kolejka.Enqueue(m);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if (kolejka.Count == 0) { await Task.Delay(5000, ct); continue; }
            var mail = kolejka.Dequeue();
            try { await Obsluz(mail); }
            catch (Exception e) { Console.WriteLine("blad: " + e.Message); kolejka.Enqueue(mail); }
        }
    }

    async Task Obsluz(Mail mail)
    {
        var spam = await _ai.Zapytaj(/*task*/ /*prompt: elsewhere*/ Teksty.Spam, mail.Tresc);
        if (spam.StartsWith("TAK"))
        {
            _db.Zapytaj(/*no prompt: sql*/ "UPDATE maile SET folder = 'SPAM', komentarz = 'Oznaczone automatycznie, sprawdź ręcznie' WHERE id = @id", mail.Id.ToString());
            return;
        }
        mail.Jezyk = await _ai.WykryjJezyk(mail.Tresc);
        if (mail.Jezyk != "pl")
        {
            var instructionText = /*maybe task*/ /*prompt: local*/ "Przetłumacz tego maila na język polski. Zachowaj podział na akapity, nazwy firm, kwoty i numery faktur zostaw bez zmian. Zwróć samo tłumaczenie.";
            mail.Tresc = await _ai.Zapytaj(instructionText, mail.Tresc);
        }
        mail.Folder = await _ai.KlasyfikujMail(mail);
        mail.Priorytet = await _ai.DajPriorytet(mail);

        if (mail.Folder == "FAKTURY")
        {
            string p = /*task*/ /*prompt: file*/ File.ReadAllText("Prompts/faktura.txt");
            var dane = await _ai.Zapytaj(p, mail.Tresc);
            _db.Dodaj("faktury", dane);
        }
        else if (mail.Folder == "KLIENT")
        {
            var terminy = await _odp.WyciagnijTerminy(mail);
            var szkic = await _odp.NapiszSzkic(mail, "");
            _db.Dodaj("szkice", szkic + terminy);
            Poczta.Wyslij(mail.Od, "Potwierdzenie", /*no prompt: e-mail*/ $"Dzień dobry,\n\ndziękujemy za wiadomość \"{mail.Temat}\". Prosimy nie odpowiadać na tego maila. Proszę sprawdzić czy wszystkie faktury są w załączniku w formacie PDF.\n\nBiuro Rachunkowe Ewa");
        }
        var request = /*task*/ /*prompt: local*/ "Wymysl od 2 do 4 tagów do tego maila. Tagi małymi literami, po polsku, oddzielone przecinkami, nic wiecej nie pisz.";
        var tagi = await _ai.Zapytaj(request, mail.Tresc);
        _db.Dodaj("tagi", tagi);

        if (mail.Priorytet >= 5)
        {
            using var slack = new HttpClient();
            await slack.PostAsJsonAsync("https://discord.com/api/webhooks/0/x", new { username = "sorter", content = /*no prompt: discord message*/ $"Pilny mail od {mail.Od}! Przeczytaj i odpowiedz klientowi jeszcze dzisiaj." });
        }
    }

    public async Task<string> Raport(List<Mail> dzis) => await _odp.Podsumuj(dzis);
}

public class Baza
{
    public void Zapytaj(string sql, string parametr) => Console.WriteLine(sql + parametr);
    public void Dodaj(string tabela, string wartosc) => Console.WriteLine(tabela + ": " + wartosc);
}

public static class Poczta
{
    public static void Wyslij(string doKogo, string temat, string content) => Console.WriteLine(doKogo + temat + content);
}
