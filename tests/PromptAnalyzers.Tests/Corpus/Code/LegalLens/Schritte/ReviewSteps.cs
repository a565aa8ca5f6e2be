using System.Text;
using LegalLens.Pipeline;
using OpenAI.Chat;

namespace LegalLens.Schritte;

public class RiskStep : IStep
{
    private readonly ChatClient _client;
    public RiskStep(ChatClient client) => _client = client;
    public string Name => "Risiken";

    public async Task ExecuteAsync(DocumentContext ctx)
    {
        string system = /*task*/ /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "risiko.txt"), Encoding.UTF8);

        var user = new StringBuilder();
        user.AppendLine(/*prompt: builder*/ $"Es handelt sich um einen {ctx.DocType ?? "Vertrag"}. Unser Mandant ist der Auftragnehmer.");
        user.AppendLine("Zu prüfen sind die folgenden Klauseln:");
        int i = 1;
        foreach (var c in ctx.Clauses) user.Append(i++).Append(") ").AppendLine(c);

        var res = await _client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(user.ToString()));
        ctx.Results[Name] = res.Value.Content[0].Text;
    }
}

public class MemoStep : IStep
{
    private readonly ChatClient _client;
    public MemoStep(ChatClient client) => _client = client;
    public string Name => "Memo";

    // Haftungshinweis kommt IMMER unter das Memo, Abstimmung mit Dr. Brandt 03/24
    private const string Disclaimer = /*no prompt: disclaimer*/ "Dieses Memo wurde maschinell erstellt. Lesen Sie den Vertrag vollständig, prüfen Sie jede Aussage und ziehen Sie im Zweifel einen Anwalt hinzu.";

    private readonly string _rolle = /*prompt: member*/ "Du schreibst Kurzmemos für die Geschäftsführung eines Mittelständlers. Deine Leser sind keine Juristen. Maximal eine Seite, keine Paragrafenketten, klare Empfehlung am Schluss.";

    public async Task ExecuteAsync(DocumentContext ctx)
    {
        var history = new List<ChatMessage>
        {
            new SystemChatMessage(_rolle),
            new UserChatMessage(/*prompt: call*/ $"""
                Erstelle das Memo zum Dokument {ctx.FileName}.

                Fristen:
                {ctx.Results.GetValueOrDefault("Fristen")}

                Risiken:
                {ctx.Results.GetValueOrDefault("Risiken")}

                Gliederung: 1. Worum geht es? 2. Was müssen wir bis wann tun? 3. Wo liegen die Risiken? 4. Empfehlung.
                Punkt 2 als Aufzählung, der Rest Fließtext. Wenn eine Angabe fehlt, schreib "nicht geregelt" statt zu raten.
                """),
        };

        var sb = new StringBuilder();
        await foreach (var upd in _client.CompleteChatStreamingAsync(history))
            foreach (var p in upd.ContentUpdate) sb.Append(p.Text);

        // second opinion: let the model critisize its own memo
        history.Add(new AssistantChatMessage(sb.ToString()));
        string check = /*prompt: local*/ "Now read your memo as a sceptical partner of the law firm would. List statements that are not supported by the deadlines or risks above. If everything is supported, say so in one sentence.";
        history.Add(new UserChatMessage(check));
        ChatCompletion critique = await _client.CompleteChatAsync(history);

        ctx.Results[Name] = sb + "\n\n" + Disclaimer;
        ctx.Results["Kritik"] = critique.Content[0].Text;
    }
}

public class ExportStep : IStep
{
    public string Name => "Export";

    public Task ExecuteAsync(DocumentContext ctx)
    {
        var html = /*no prompt: html*/ $"<html><body><h1>{ctx.FileName}</h1><p>Beantworten Sie bitte die folgenden Fragen und senden Sie das Memo an Ihren Berater zurück.</p><pre>{ctx.Results.GetValueOrDefault("Memo")}</pre></body></html>";
        File.WriteAllText(ctx.FileName + ".html", html);
        var mail = new Mail();
        mail.AddUserMessage(/*no prompt: e-mail*/ "Anbei erhalten Sie die Auswertung. Fassen Sie Ihre Rückfragen bitte in einer Nachricht zusammen.");
        mail.Complete();
        return Task.CompletedTask;
    }

    private sealed class Mail
    {
        private readonly List<string> _lines = new();
        public void AddUserMessage(string text) => _lines.Add(text);
        public void Complete() => Console.WriteLine(string.Join("\n", _lines));
    }
}
