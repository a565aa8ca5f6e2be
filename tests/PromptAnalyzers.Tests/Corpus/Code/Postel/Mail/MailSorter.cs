using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Postel.Mail
{
    public class MailSorter : BackgroundService
    {
        private const string SorterPrompt = /*task*/ /*prompt: member*/ @"You sort the e-mails of a private person into folders. The folders are:
family   - mails from relatives and close friends, whatever they write about
money    - bank, insurance, tax office, invoices, pension
house    - landlord, craftsmen, electricity, internet provider, waste collection
travel   - tickets, bookings, hotels, check-in reminders
shop     - order confirmations, parcels, returns
news     - newsletters and advertising, even if they pretend to be personal
junk     - fraud, phishing, prizes, crypto, 'your mailbox is full'
other    - only if nothing else fits
Look at the sender first, then at the subject, then at the text. The language of the mail is not important, most of
them are polish or english. If a mail fits two folders take the one that is higher in the list. If somebody wants my
password it's junk even when the sender looks like my bank.
Answer with the name of the folder in lower case and nothing else. No dot, no quotes, no explanation.";

        private readonly Mailbox _box;
        private readonly Brain _brain;
        private readonly IOllamaApiClient _ollama;
        private readonly ILogger<MailSorter> _log;

        public MailSorter(Mailbox box, Brain brain, IOllamaApiClient ollama, ILogger<MailSorter> log)
        {
            _box = box; _brain = brain; _ollama = ollama; _log = log;
            _brain.Thought += t => _log.LogDebug(t);
        }

        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var m in await _box.UnreadAsync(stop))
                {
                    try { await HandleAsync(m, stop); }
                    catch (HttpRequestException ex)
                    {
                        _log.LogWarning(ex, /*no prompt: log line*/ "Ollama does not answer, is it running? Start it with 'ollama serve' and check the model with 'ollama list'");
                        break;
                    }
                }
                await Task.Delay(TimeSpan.FromMinutes(2), stop);
            }
        }

        private async Task HandleAsync(MailItem m, CancellationToken ct)
        {
            string folder = "";
            await foreach (var x in _ollama.ChatAsync(new ChatRequest
            {
                Model = _ollama.SelectedModel,
                Messages = new List<Message>
                {
                    new Message(ChatRole.System, SorterPrompt),
                    new Message(ChatRole.User, /*prompt: call*/ $"From: {m.From}\nSubject: {m.Subject}\n\n{Cut(m.Body, 3000)}\n\nFolder?")
                }
            }, ct)) folder += x?.Message.Content;
            folder = folder.Trim().ToLowerInvariant();
            _box.Move(m, folder);

            if (folder == "junk") return;

            if (folder == "money" || folder == "house")
            {
                var answer = await _brain.AskAsync(/*task*/ /*prompt: elsewhere*/ Rules.Invoice.Template.Replace("{mail}", m.Body));
                if (Rules.Invoice.Hit(answer))
                {
                    var due = string.Format(/*task*/ /*prompt: local*/ "Extract the amount, the currency, the IBAN and the due date from the invoice mail. Answer in JSON with the keys amount, currency, iban, due (yyyy-MM-dd). Use null if you can't find something. The mail was received on {0:yyyy-MM-dd}.\n\n{1}", m.Received, m.Body);
                    using var json = JsonDocument.Parse(await _brain.AskAsync(due, format: "json"));
                    _box.Flag(m, /*no prompt: mail flag*/ "Pay this invoice until " + json.RootElement.GetProperty("due") + ", check the account number before you transfer money");
                }
            }

            if (folder == "family")
            {
                // how urgent is it
                var n = await _brain.ConverseAsync(
                    (ChatRole.System, /*examples*/ /*prompt: wrapper*/ "Oceń pilność wiadomości od 1 (może poczekać) do 5 (odpisz natychmiast). Odpowiedz jedną cyfrą."),
                    (ChatRole.User, /*prompt: wrapper*/ "Cześć, jak tam wakacje? Pozdrowienia od Zosi i dzieciaków!"),
                    (ChatRole.Assistant, "1"),
                    (ChatRole.User, /*prompt: wrapper*/ "Tata jest w szpitalu, zadzwoń jak tylko to przeczytasz."),
                    (ChatRole.Assistant, "5"),
                    (ChatRole.User, Cut(m.Body, 1500)));
                if (n.StartsWith("5")) Notifier.Send(/*no prompt: notification*/ "Pilna wiadomość! Przeczytaj ją teraz i odpisz.", m.From + ": " + m.Subject);

                Func<string, Task<string>> polite = q => _brain.AskAsync(q, temp: 0.8f);
                _box.Draft(m.From, await polite(/*prompt: wrapper*/ "Napisz krótką, ciepłą odpowiedź na ten list. Po polsku, bez lania wody, podpisz jako Tomek. Nie obiecuj żadnych terminów.\n\n" + m.Body));
            }
            else if (folder == "news")
            {
                _box.Draft("me", /*no prompt: mail text*/ "Summarise your newsletters once a month and unsubscribe from those you never read. This one came from " + m.From);
            }
        }

        static string Cut(string s, int n) => s.Length <= n ? s : s.Substring(0, n);
    }
}
