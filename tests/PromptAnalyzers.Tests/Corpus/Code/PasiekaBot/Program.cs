using OpenAI.Chat;
using PasiekaBot;
using PasiekaBot.Komendy;
using PasiekaBot.Serwisy;

var tokenBota = Environment.GetEnvironmentVariable("PASIEKA_TOKEN");
var kluczOpenAi = Environment.GetEnvironmentVariable("OPENAI_API_KEY");

if (string.IsNullOrEmpty(tokenBota) || string.IsNullOrEmpty(kluczOpenAi))
{
    Console.WriteLine(/*no prompt: log*/ "❌ Brak tokena bota albo klucza OpenAI. Ustaw zmienne środowiskowe PASIEKA_TOKEN i OPENAI_API_KEY i uruchom bota jeszcze raz.");
    return;
}

using var cts = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; cts.Cancel(); };

var telegram = new TelegramApi(tokenBota);
var chat = new ChatClient("gpt-4o-mini", kluczOpenAi);
var ai = new AiSerwis(chat);
var dziennik = new DziennikPasieki(chat);
var obsluga = new ObslugaWiadomosci(telegram, ai, dziennik, new Ogloszenia(chat), new Glosowki(new HttpClient()), PromptySlownik.Wczytaj());

Console.WriteLine("🐝 PasiekaBot wystartował");

_ = new PogodaPrzypomnienia(telegram, ai).UruchomAsync(cts.Token);

long offset = 0;
while (!cts.IsCancellationRequested)
{
    foreach (var u in await telegram.PobierzAsync(offset, cts.Token))
    {
        offset = u.UpdateId + 1;
        try
        {
            await obsluga.ObsluzAsync(u, cts.Token);
        }
        catch (Exception ex)
        {
            // bot nie może umrzeć przez jedną wiadomość
            Console.WriteLine($"Błąd: {ex.Message}");
        }
    }
}
