namespace Contoso.Knowledge.Domain;

public sealed record Passage(string Id, string DocumentTitle, string Body, double Score);

public sealed record ConversationTurn(string Role, string Text, DateTimeOffset At);

public sealed record Answer(string Text, IReadOnlyList<string> Citations, bool Grounded);

public sealed record ContractDates(string? Effective, string? Expiry, int? NoticeDays);

public class KnowledgeException : Exception
{
    public KnowledgeException(string message) : base(message) { }
}
