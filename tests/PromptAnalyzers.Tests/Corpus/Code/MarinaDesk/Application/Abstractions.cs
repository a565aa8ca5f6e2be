using MarinaDesk.Domain;

namespace MarinaDesk.Domain
{
    public enum IncidentKind
    {
        Unknown,
        Mooring,
        Electrical,
        Pollution,
        Theft,
        Noise,
    }

    public sealed record Incident(Guid Id, string Harbour, string Berth, string ReportedBy, string Text, DateTimeOffset At)
    {
        public IncidentKind Kind { get; set; }
        public int Severity { get; set; }
    }

    public sealed record InboxMail(Guid Id, string From, string Subject, string Body, string Language);

    public sealed record Tenant(string Name, string Email, string BoatName, string Berth, decimal OpenBalance);

    public sealed record DocumentChunk(string FileName, string Content, double Score);
}

namespace MarinaDesk.Application
{
    public interface IRequest<TResponse>
    {
    }

    public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse>
    {
        Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
    }

    /// <summary>
    /// Thin port to whatever model is configured. Handlers that need more than plain text
    /// take the IChatClient directly.
    /// </summary>
    public interface ILanguageModel
    {
        Task<string> CompleteAsync(string systemPrompt, string userPrompt, CancellationToken ct = default);

        Task<T?> CompleteJsonAsync<T>(string systemPrompt, string userPrompt, CancellationToken ct = default);
    }

    public interface IDocumentSearch
    {
        Task<IReadOnlyList<DocumentChunk>> SearchAsync(string query, int top, CancellationToken ct);
    }

    public interface IIncidentRepository
    {
        Task<IReadOnlyList<Incident>> GetShiftAsync(string harbour, DateOnly day, CancellationToken ct);

        Task SaveAsync(Incident incident, CancellationToken ct);
    }

    public interface ITenantRepository
    {
        Task<Tenant?> FindByMailAsync(string email, CancellationToken ct);
    }

    public sealed class ModelAnswerException(string message) : Exception(message);
}
