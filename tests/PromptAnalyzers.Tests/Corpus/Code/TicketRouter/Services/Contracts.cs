namespace Contoso.TicketRouter.Services;

public sealed record Ticket(string Id, string Subject, string Body, string CustomerTier, string Language);

public sealed record RoutingDecision(string Queue, int Urgency, string? Reason);

public interface ITicketClassifier
{
    Task<RoutingDecision> ClassifyAsync(Ticket ticket, CancellationToken ct);
    Task<string> DetectLanguageAsync(string text, CancellationToken ct);
    Task<string> GetSentimentAsync(Ticket ticket, CancellationToken ct);
    Task<string> ExtractDeviceAsync(Ticket ticket, CancellationToken ct);
}

public interface IReplyDrafter
{
    IAsyncEnumerable<string> DraftAsync(Ticket ticket, CancellationToken ct);
    Task<string> DraftEscalationNoteAsync(Ticket ticket, CancellationToken ct);
}

public interface ITicketInsights
{
    Task<string> SummariseAsync(Ticket ticket, IReadOnlyList<string> thread, CancellationToken ct);
    Task<string> FindPersonalDataAsync(Ticket ticket, CancellationToken ct);
    Task<bool> IsDuplicateAsync(Ticket ticket, IEnumerable<Ticket> open, CancellationToken ct);
    Task<int> ScoreChurnRiskAsync(Ticket ticket, CancellationToken ct);
    Task<string> SuggestTitleAsync(Ticket ticket, CancellationToken ct);
}

public interface ILlmGateway
{
    Task<string> CompleteAsync(string instructions, string input, float temperature = 0f, CancellationToken ct = default);
}

public interface ITicketStore
{
    Task AddCommentAsync(string ticketId, string author, string text);
    Task<IReadOnlyList<Ticket>> QueryAsync(string sql, params object[] args);
}

public interface ICustomerNotifier
{
    Task SendAsync(UserNotification notification);
}

public sealed record UserNotification(string To, string Subject, string Content);
