using RootCellar.Llm;

namespace RootCellar.Archive;

public class LetterHelper
{
    private readonly OllamaClient _client;
    private readonly LlmSettings _settings;
    private readonly LetterLog _log = new();

    public LetterHelper(OllamaClient client, LlmSettings settings)
    {
        _client = client;
        _settings = settings;
    }

    public async Task<string> DraftAsync(string office, string wish, decimal maxFee)
    {
        var draft = await _client.ChatAsync(/*prompt: elsewhere*/ _settings.LetterPersona,
            /*prompt: wrapper*/ $"Write an enquiry in english to: {office}\nWhat I am looking for: {wish}\nFees up to {maxFee} EUR are okay without asking back. My name and address are on the letterhead, so leave them out.");
        await _log.ChatAsync("draft", /*no prompt: log*/ $"New draft for {office}, created {DateTime.Now:g}. Not sent yet, remember to print it and to enclose the return envelope.");
        return draft;
    }

    public Task<string> ToPolishAsync(string letter)
    {
        var wanted = /*maybe task*//*prompt: local*/ $"Przetłumacz poniższy list na język polski. Styl urzędowy, grzeczny, zwroty grzecznościowe takie jak w liście do urzędu stanu cywilnego lub parafii. Nazwisk i nazw miejscowości nie zmieniaj. Podaj samo tłumaczenie.\n\n{letter}";
        return _client.GenerateAsync(wanted);
    }

    // the answers from the archives, the user can ask what they mean
    public async Task<string> ExplainReplyAsync(string reply, List<(bool mine, string text)> chat)
    {
        var messages = new List<Dictionary<string, string>>();
        messages.Add(new Dictionary<string, string>
        {
            { "role", "system" },
            { "content",
                /*prompt: call*/ "Du erklärst einem Laien die Antwort eines Archivs oder Standesamts.\n" +
                "- Sage zuerst in einem Satz, ob etwas gefunden wurde.\n" +
                "- Erkläre dann Fachwörter (Sperrfrist, Zweitschrift, Personenstandsarchiv, Findbuch, Mikrofiche).\n" +
                "- Nenne zum Schluss, was als Nächstes zu tun ist und bis wann (Gebühr, Formular, Nachweis der Verwandtschaft).\n" +
                "Sei kurz und benutze einfache Wörter. Rechtliche Auskünfte gibst du nicht.\n\n" +
                "Der Brief:\n" + reply }
        });

        foreach (var (mine, text) in chat.TakeLast(8))
        {
            messages.Add(new Dictionary<string, string>
            {
                { "role", mine ? "user" : "assistant" },
                { "content", text }
            });
        }

        return await _client.PostChatAsync(new { model = _settings.Model, messages, stream = false });
    }

    public static string Reminder(string office, DateTime sent) => /*no prompt: mail*/ $"""
        Dear Sir or Madam,

        on {sent:d} I sent an enquiry to {office} and did not get an answer yet. May I ask you whether my letter has arrived?

        Thank you very much for your trouble.
        """;
}

class LetterLog
{
    private readonly string _file = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "letters.log");
    public Task ChatAsync(string kind, string text) => File.AppendAllTextAsync(_file, $"{kind}\t{text}\n");
}
