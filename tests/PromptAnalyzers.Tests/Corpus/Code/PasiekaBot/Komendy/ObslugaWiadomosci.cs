using PasiekaBot.Serwisy;

namespace PasiekaBot.Komendy;

public enum Stan { Nic, CzekamNaOgloszenie, CzekamNaWpis }

public class ObslugaWiadomosci(
    TelegramApi telegram,
    AiSerwis ai,
    DziennikPasieki dziennik,
    Ogloszenia ogloszenia,
    Glosowki glosowki,
    Dictionary<string, string> prompty)
{
    private readonly Dictionary<long, Stan> _stany = new();
    private readonly string _rola = /*prompt: elsewhere, missed: a dictionary that comes by dependency injection*/ prompty[KluczePromptow.Rola];

    private const string Pomoc = /*no prompt: help text*/ """
        *Co umiem:*
        /wpis - podyktuj albo napisz co robiłeś w pasiece
        /ogloszenie - sprzedam, kupię, oddam
        /miod - pomysł na etykietę
        /zapomnij - czyści naszą rozmowę
        Można też wysłać zdjęcie ramki albo po prostu zapytać.
        """;

    public async Task ObsluzAsync(Aktualizacja u, CancellationToken ct)
    {
        if (u.Message is not { } m) return;
        var chatId = m.Chat.Id;
        var imie = m.Od?.Imie ?? "kolego";

        if (m.Zdjecia is { Count: > 0 } zdjecia)
        {
            var jpg = await telegram.PlikAsync(zdjecia[^1].FileId, ct);
            await telegram.SendMessage(chatId, await ai.OpiszZdjecieAsync(jpg, m.Podpis), ct);
            return;
        }

        var tekst = m.Text ?? "";
        if (m.Glos is { } glos)
        {
            tekst = await glosowki.PoprawAsync(await glosowki.NaTekstAsync(await telegram.PlikAsync(glos.FileId, ct)));
        }

        switch (tekst.Split(' ')[0])
        {
            case "/start":
                _stany[chatId] = Stan.Nic;
                await telegram.SendMessage(chatId, await ai.ZapytajAsync(_rola, /*prompt: elsewhere, missed: a dictionary that comes by dependency injection*/ prompty[KluczePromptow.Powitanie]), ct);
                return;
            case "/pomoc":
                await telegram.SendMessage(chatId, Pomoc, ct);
                return;
            case "/zdjecie":
                await telegram.SendMessage(chatId, await ai.ZapytajAsync(_rola, /*prompt: elsewhere, missed: a dictionary that comes by dependency injection*/ prompty[KluczePromptow.BrakZdjecia]), ct);
                return;
            case "/wpis":
                _stany[chatId] = Stan.CzekamNaWpis;
                await telegram.SendMessage(chatId, "Słucham, co dziś robiłeś?", ct);
                return;
            case "/ogloszenie":
                _stany[chatId] = Stan.CzekamNaOgloszenie;
                await telegram.SendMessage(chatId, /*no prompt: ui text*/ "Napisz w jednej wiadomości co sprzedajesz albo czego szukasz, podaj cenę i miejscowość. Telefonu nie trzeba, ludzie odezwą się na Telegramie.", ct);
                return;
            case "/zapomnij":
                ai.Zapomnij(chatId);
                await telegram.SendMessage(chatId, "Już nic nie pamiętam 🐝", ct);
                return;
            case "/miod":
                var miod = tekst.Length > 6 ? tekst[6..] : "wielokwiatowy";
                var etykieta = await ai.ZapytajAsync(
                    /*prompt: wrapper*/ "Wymyślasz teksty na etykiety miodu z małych pasiek. Żadnych obietnic leczniczych, bo sanepid się czepia.",
                    /*prompt: wrapper*/ $"Zaproponuj trzy krótkie teksty na etykietę, miód: {miod}, pasieka: {imie}. Każdy najwyżej 12 słów.");
                await telegram.SendMessage(chatId, etykieta, ct);
                return;
        }

        switch (_stany.GetValueOrDefault(chatId))
        {
            case Stan.CzekamNaWpis:
                _stany[chatId] = Stan.Nic;
                var wpis = await dziennik.ZapiszAsync(chatId, tekst);
                await telegram.SendMessage(chatId, wpis is null ? "Nie zrozumiałem, spróbuj inaczej." : $"Zapisane: ul {wpis.Ul}, {wpis.Czynnosc}", ct);
                return;

            case Stan.CzekamNaOgloszenie:
                _stany[chatId] = Stan.Nic;
                var ok = await ogloszenia.CzyDozwoloneAsync(tekst);
                await telegram.SendMessage(chatId, ok ? await ogloszenia.ZredagujAsync(tekst, imie) : "Tego nie mogę puścić na grupę, przeczytaj regulamin (punkt 4).", ct);
                return;
        }

        // w grupie odpowiadamy tylko na choroby, bo inaczej bot zagaduje wszystkich
        if (m.Chat.Typ != "private")
        {
            var rodzaj = await ai.ZapytajAsync(/*task*//*prompt: elsewhere*/ Prompty.RodzajPytania, tekst);
            if (rodzaj != "choroba") return;

            var pilnosc = await ai.ZapytajAsync(
                /*examples*//*prompt: wrapper*/ "Oceń w skali od 1 do 5 jak pilna jest wiadomość pszczelarza o chorobie albo zatruciu pszczół. Odpowiedz samą cyfrą.\n" +
                "Wiadomość: 'ile kosztuje kwas szczawiowy w tym roku' Ocena: 1\n" +
                "Wiadomość: 'w osypie z jesieni ze 20 sztuk warrozy, dużo to?' Ocena: 3\n" +
                "Wiadomość: 'przed ulami pełno martwych pszczół, sąsiad pryskał rzepak rano' Ocena: 5",
                /*prompt: wrapper*/ $"Wiadomość: '{tekst}' Ocena:");
            if (pilnosc.StartsWith('5'))
                await telegram.SendMessage(chatId, "🚨 " + imie + " dzwoń od razu do inspektoratu i nie sprzątaj osypu", ct);
        }

        await telegram.SendMessage(chatId, await ai.RozmowaAsync(chatId, imie, tekst), ct);
    }
}
