using MailSorter;
using MailSorter.Ai;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (key == null)
{
    Console.WriteLine(/*no prompt: console*/ "Brak klucza. Ustaw zmienną OPENAI_API_KEY i uruchom program jeszcze raz, instrukcja jest w README.");
    return;
}

var ai = new OpenAiKlient(key);
var worker = new SorterWorker(ai, new Baza());
worker.Dodaj(new Mail { Id = 1, Od = "jan@firma.pl", Temat = "Faktura 12/2024", Tresc = /*no prompt: sample mail*/ "Dzień dobry, w załączniku faktura na 1230 zł brutto, proszę o zaksięgowanie w tym miesiącu." });

using var cts = new CancellationTokenSource();
Console.CancelKeyPress += (s, e) => cts.Cancel();
var t = worker.ExecuteAsync(cts.Token);

Console.WriteLine(Teksty.Pomoc);
while (!cts.IsCancellationRequested)
{
    var pytanie = Console.ReadLine();
    if (string.IsNullOrEmpty(pytanie)) break;
    // tryb testowy
    var odp = await ai.Wyslij(new List<ChatMsg>
    {
        new ChatMsg("system", /*prompt: call*/ "Jesteś pomocnikiem biura rachunkowego \"Ewa\". Odpowiadaj na pytania o pocztę i podatki w Polsce, krótko. Jak nie wiesz to powiedz że nie wiesz."),
        new ChatMsg("user", pytanie)
    });
    Console.WriteLine(odp);
}
