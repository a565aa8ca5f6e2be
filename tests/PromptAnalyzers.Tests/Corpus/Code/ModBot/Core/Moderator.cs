using OllamaSharp.Models.Chat;

namespace ModBot.Core;

public class Verdict : EventArgs { public string Level = "ok"; public ChatLine Line = null!; }

public class Moderator
{
    readonly Llm llm;
    public event EventHandler<Verdict>? Flagged;
    public Moderator(Llm llm) { this.llm = llm; }

    public async Task CheckAsync(Guild g, ChatLine line)
    {
        if (line.Author.IsBot || line.Text.Length < 4) return;

        string system;
        if (g.Settings.Language == "de")
            system = /*task*/ /*prompt: local*/ "Du bist Moderator auf einem deutschsprachigen Spiele-Server. Regeln: " + g.Settings.Rules + @".
Ordne die Nachricht genau einer Stufe zu:
ok = alles in Ordnung, auch derbe Sprache unter Freunden
warn = unfreundlich, Spam, Werbung
delete = Beleidigung, Drohung, Hass, sexuelle Inhalte, Aufruf zur Selbstverletzung
Ironie und Zitate im Zweifel als ok werten. Antworte nur mit dem Wort der Stufe.";
        else
            system = /*task*/ /*prompt: local*/ $@"You moderate messages of a gaming server. The server rules are: {g.Settings.Rules}.
Put the message in exactly one level:
ok - nothing wrong, rough language between friends is fine
warn - unfriendly, spamming, advertising
delete - insults, threats, hate, sexual content, encouraging self harm
When in doubt about irony or quotes use ok. Reply with the level in lowercase and nothing else, no punctuation.";

        var level = await llm.Chat(new[]
        {
            new Message(ChatRole.System, system),
            new Message(ChatRole.User, line.Text)
        });
        level = level.ToLowerInvariant().Trim('.', ' ', '\n');
        if (level is "warn" or "delete")
            Flagged?.Invoke(this, new Verdict { Level = level, Line = line });
    }

    // second opinion before something is removed for good
    public async Task<bool> ConfirmDelete(ChatLine line, IEnumerable<ChatLine> before)
    {
        var history = new List<Message>();
        history.Add(new Message(ChatRole.System, /*task*/ /*prompt: call*/ "A message was flagged for deletion. Look at it together with the lines before and decide if it was only banter between people who know each other. Answer DELETE or KEEP."));
        history.Add(new Message { Role = ChatRole.User, Content = /*prompt: call*/ "Lines before:\n" + string.Join("\n", before.Select(b => b.Author.Name + ": " + b.Text)) + "\n\nFlagged:\n" + line.Text });
        return (await llm.Chat(history)).Contains("DELETE");
    }

    public async Task<string> WhyAsync(ChatLine line, string level)
        => await llm.Complete(/*prompt: wrapper*/ $"Explain in one friendly sentence to the user {line.Author.Name} why this message got the level '{level}' on our server. Do not repeat the bad words.\n\n{line.Text}", temp: 0.6f);
}
