using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace MailSorter.Ai;

// TODO: przenieść klucz do konfiguracji
public class OpenAiKlient
{
    private const string URL = "https://api.openai.com/v1/chat/completions";
    private readonly HttpClient _http = new HttpClient();

    private const string PRIORYTET =
        /*task*/ /*prompt: member*/ "Oceń jak pilny jest mail od klienta w skali od 1 do 5, gdzie 1 = może poczekać tydzień, " +
        "a 5 = trzeba odpisać dzisiaj. Zwróć tylko jedną cyfrę, bez kropki i bez wyjaśnień.";

    public OpenAiKlient(string apiKey)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        _http.Timeout = TimeSpan.FromSeconds(60);
    }

    public async Task<string> Wyslij(List<ChatMsg> wiadomosci, double temp = 0.2)
    {
        var req = new ChatReq { Messages = wiadomosci, Temperature = temp };
        HttpResponseMessage? resp = null;
        // 3 proby bo czasem jest 429
        for (int i = 0; i < 3; i++)
        {
            resp = await _http.PostAsJsonAsync(URL, req);
            if (resp.IsSuccessStatusCode) break;
            Console.WriteLine(/*no prompt: log*/ $"OpenAI zwrocilo blad {(int)resp.StatusCode}, sprobuj jeszcze raz za {i + 1} s");
            await Task.Delay(1000 * (i + 1));
        }
        var wynik = await resp!.Content.ReadFromJsonAsync<ChatResp>();
        return wynik!.Choices[0].Message.Content.Trim();
    }

    public Task<string> Zapytaj(string polecenie, string tekst)
    {
        var lista = new List<ChatMsg>();
        lista.Add(new ChatMsg("system", polecenie));
        lista.Add(new ChatMsg("user", tekst));
        return Wyslij(lista);
    }

    public async Task<string> KlasyfikujMail(Mail mail)
    {
        var resp = await _http.PostAsJsonAsync(URL, new
        {
            model = "gpt-4o-mini",
            temperature = 0,
            max_tokens = 20,
            messages = new object[]
            {
                new { role = "system", content = /*task*/ /*prompt: call*/ @"Jesteś asystentem w biurze rachunkowym i sortujesz pocztę przychodzącą.
Twoim zadaniem jest przypisać każdą wiadomość do dokładnie jednego folderu:
- FAKTURY: faktury, korekty, duplikaty, noty księgowe, rachunki za media
- KADRY: umowy o pracę, zwolnienia lekarskie, urlopy, listy płac, PIT-11
- URZEDY: pisma z ZUS, urzędu skarbowego, GUS albo z sądu
- KLIENT: pytania od klientów które nie pasują do powyższych
- REKLAMA: oferty handlowe, newslettery, zaproszenia na webinary
- INNE: wszystko pozostałe

Jeżeli mail pasuje do dwóch folderów, wybierz ten który jest wyżej na liście. Nie sugeruj się podpisem ani stopką nadawcy. Załączników nie widzisz, więc nie zgaduj co w nich jest.
Odpowiedz wyłącznie nazwą folderu, wielkimi literami, bez polskich znaków." },
                new { role = "user", content = /*prompt: call*/ $"Nadawca: {mail.Od}\nTemat: {mail.Temat}\n\nTreść wiadomości:\n{mail.Tresc}" }
            }
        });
        var json = await resp.Content.ReadAsStringAsync();
        using var doc = JsonDocument.Parse(json);
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "INNE";
    }

    public async Task<int> DajPriorytet(Mail mail)
    {
        var txt = await Wyslij(new List<ChatMsg> { new ChatMsg("system", PRIORYTET), new ChatMsg("user", mail.Tresc) }, 0);
        return int.TryParse(txt, out var p) ? p : 3;
    }

    // stara wersja, json recznie bo nie umialem serializowac :)
    public async Task<string> WykryjJezyk(string tresc)
    {
        var body = /*task*/ /*prompt: local*/ "{\"model\":\"gpt-3.5-turbo\",\"messages\":[{\"role\":\"user\",\"content\":\"Detect the language of this e-mail and return only the two letter ISO code (pl, en, de, uk). If you are not sure return pl. E-mail: "
            + JsonEncodedText.Encode(tresc) + "\"}]}";
        var r = await _http.PostAsync(URL, new StringContent(body, Encoding.UTF8, "application/json"));
        using var doc = JsonDocument.Parse(await r.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!.Trim().ToLower();
    }

    public async Task<string> Wektor(string tekst)
    {
        var r = await _http.PostAsJsonAsync("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = /*no prompt: embedding*/ "Wiadomość e-mail do biura rachunkowego: " + tekst });
        return await r.Content.ReadAsStringAsync();
    }
}
