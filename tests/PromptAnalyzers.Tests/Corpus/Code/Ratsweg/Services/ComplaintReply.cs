using Ratsweg.Gateway;

namespace Ratsweg.Services;

public class ComplaintReply : ReplyBase
{
    public ComplaintReply(IInferenceGateway gateway) : base(gateway) { }

    protected override string Instruction =>
        /*prompt: method*/ "Du entwirfst Antwortbriefe auf Beschwerden von Bürgern. Bedanke dich für den Hinweis, gib das Anliegen in einem Satz " +
        "mit eigenen Worten wieder und erkläre, welches Amt sich darum kümmert. Keine Floskeln wie 'wir bitten um Verständnis', " +
        "keine Schuldeingeständnisse. Höchstens 150 Wörter, Anrede 'Sehr geehrte Damen und Herren', ohne Grußformel am Ende.";
}

/// <summary>Stand-in for the town's database and mail system.</summary>
public class AuditStore
{
    private readonly List<(string Sql, object[] Args)> _log = new();

    public void Save(string intent, string question, string answer) =>
        _log.Add((/*no prompt: sql*/ "INSERT INTO chat_audit (intent, user_message, assistant_message, remark) VALUES (@p0, @p1, @p2, 'answer of the assistant, not checked by a human')", new object[] { intent, question, answer }));

    public IEnumerable<string> FindArticles(string intent) => new[] { $"[1] Artikel zu {intent}" };

    public void Mail(string to, string subject, string body) => _log.Add((subject, new object[] { to, body }));
}
