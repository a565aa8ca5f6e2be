using System.Text.RegularExpressions;
using LegalLens.Pipeline;
using OpenAI.Chat;

namespace LegalLens.Schritte;

// NOTE: die meisten Kunden liefern gescannte PDFs, der Text ist entsprechend kaputt
public class ClassifyStep : SingleQuestionStep
{
    public ClassifyStep(ChatClient client) : base(client,
        /*task*/ /*prompt: wrapper*/ "Ordne das Dokument einer der folgenden Kategorien zu: Mietvertrag, Arbeitsvertrag, NDA, Kaufvertrag, " +
        "Lizenzvertrag, AGB, Sonstiges. Antworte nur mit dem Namen der Kategorie.")
    { }

    public override string Name => "Klassifikation";
    protected override string Input(DocumentContext ctx) => ctx.Text.Length > 6000 ? ctx.Text[..6000] : ctx.Text;
}

public class DeadlineStep : SingleQuestionStep
{
    public DeadlineStep(ChatClient client) : base(client, /*task*/ /*prompt: wrapper*/ @"Suche alle Fristen und Termine im Vertrag heraus (Kündigung, Zahlung, Gewährleistung, Verlängerung).
Gib eine CSV-Liste mit den Spalten Art;Datum oder Dauer;Fundstelle aus, ohne Kopfzeile.
Relative Angaben (""drei Monate zum Quartalsende"") bitte wörtlich übernehmen und NICHT in ein Datum umrechnen.
Gibt es keine Fristen, gib eine leere Zeile aus.")
    { }

    public override string Name => "Fristen";
}

public class PartiesStep : IStep
{
    private readonly ChatClient _client;
    public PartiesStep(ChatClient client) => _client = client;
    public string Name => "Parteien";

    public async Task ExecuteAsync(DocumentContext ctx)
    {
        var opts = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() };
        var prompt = string.Format(/*task*/ /*prompt: local*/ "Extract the contracting parties from the document \"{0}\" and return JSON: {{ \"parties\": [ {{ \"name\": \"\", \"role\": \"\", \"address\": \"\", \"represented_by\": \"\" }} ] }}. " +
            "Keep German legal forms (GmbH, AG, GbR) as they are. Unknown values are empty strings.", ctx.FileName);

        var res = await _client.CompleteChatAsync(new List<ChatMessage>
        {
            new SystemChatMessage(prompt),
            new UserChatMessage(/*prompt: call*/ "Hier ist der Vertragstext:\n<<<\n" + ctx.Text + "\n>>>"),
        }, opts);
        ctx.Results[Name] = res.Value.Content[0].Text;
    }
}

public class ClauseStep : IStep
{
    private readonly ChatClient _client;
    private readonly Action<string> _log;

    public ClauseStep(ChatClient client, Action<string> log) { _client = client; _log = log; }
    public string Name => "Klauseln";

    public async Task ExecuteAsync(DocumentContext ctx)
    {
        foreach (var chunk in Chunks(ctx.Text, 8000))
        {
            var messages = new List<ChatMessage> { ChatMessage.CreateSystemMessage(BuildInstruction(ctx.Sprache)), ChatMessage.CreateUserMessage(chunk) };
            var answer = (await _client.CompleteChatAsync(messages)).Value.Content[0].Text;

            if (!answer.Contains("##"))
            {
                _log(/*no prompt: log*/ "Antwort enthält keine Trenner. Frage das Modell noch einmal und weise auf das Format hin.");
                messages.Add(new AssistantChatMessage(answer));
                messages.Add(new UserChatMessage(/*prompt: call*/ "Du hast die Trennzeichen ## vergessen. Bitte gib die gleiche Liste noch einmal im verlangten Format aus, sonst nichts."));
                answer = (await _client.CompleteChatAsync(messages)).Value.Content[0].Text;
            }
            ctx.Clauses.AddRange(Regex.Split(answer, @"^##\s*", RegexOptions.Multiline).Where(s => s.Length > 0));
        }
    }

    private static string BuildInstruction(string sprache)
    {
        if (sprache == "en")
            return /*task*/ /*prompt: method*/ "Split the contract into its clauses. Start every clause with ## followed by its number and heading, then the unchanged wording. Drop page numbers and headers.";
        return /*task*/ /*prompt: method*/ "Zerlege den Vertrag in seine einzelnen Klauseln. Jede Klausel beginnt mit ##, dann Nummer und Überschrift, danach der unveränderte Wortlaut. "
             + "Seitenzahlen, Kopf- und Fußzeilen sowie offensichtliche OCR-Fehler am Zeilenende (Trennstriche) entfernst du.";
    }

    private static IEnumerable<string> Chunks(string s, int n)
    {
        for (int i = 0; i < s.Length; i += n) yield return s.Substring(i, Math.Min(n, s.Length - i));
    }
}
