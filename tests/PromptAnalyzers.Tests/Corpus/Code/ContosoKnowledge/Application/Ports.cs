using Contoso.Knowledge.Domain;

namespace Contoso.Knowledge.Application;

// ---- in-house MediatR replacement -------------------------------------------------
public interface IRequest<TResponse> { }

public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken ct);
}

public interface ISender
{
    Task<T> Send<T>(IRequest<T> request, CancellationToken ct = default);
}

public sealed class Sender(IServiceProvider services) : ISender
{
    public async Task<T> Send<T>(IRequest<T> request, CancellationToken ct = default)
    {
        var type = typeof(IRequestHandler<,>).MakeGenericType(request.GetType(), typeof(T));
        dynamic? handler = services.GetService(type);
        if (handler is null)
            throw new KnowledgeException(/*no prompt: exception*/ $"No handler registered for {request.GetType().Name}. Did you forget to add it in Program.cs?");
        return await handler.Handle((dynamic)request, ct);
    }
}

// ---- ports ------------------------------------------------------------------------
public interface ILanguageModelPort
{
    Task<string> CompleteAsync(string instruction, string input, CancellationToken ct = default);
    Task<string> ConverseAsync(string system, IEnumerable<ConversationTurn> history, string user, CancellationToken ct = default);
    Task<float[]> EmbedAsync(string text, CancellationToken ct = default);
}

public interface IPassageStore
{
    Task<IReadOnlyList<Passage>> SearchAsync(float[] vector, int top, CancellationToken ct);
    Task ExecuteAsync(string command, object? args = null);
}

public interface IAuditTrail
{
    Task CompleteAsync(string action, string details, CancellationToken ct = default);
}
