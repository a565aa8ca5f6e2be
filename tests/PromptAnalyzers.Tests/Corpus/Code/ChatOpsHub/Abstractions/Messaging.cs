namespace ChatOpsHub.Abstractions;

public interface IRequest<TResponse> { }

public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
}

public sealed class Mediator
{
    private readonly Dictionary<Type, Func<object, CancellationToken, Task<object>>> _map = new();

    public Mediator Register<TRequest, TResponse>(IRequestHandler<TRequest, TResponse> handler) where TRequest : IRequest<TResponse>
    {
        _map[typeof(TRequest)] = async (r, ct) => (await handler.Handle((TRequest)r, ct))!;
        return this;
    }

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default) =>
        _map.TryGetValue(request.GetType(), out var h)
            ? (TResponse)await h(request, ct)
            : throw new InvalidOperationException(/*no prompt: exception*/ $"No handler is registered for {request.GetType().Name}. Please register one in the composition root.");
}

/// <summary>Stand-in for the chat platform.</summary>
public interface IBotChannel
{
    Task SendMessageAsync(string text);
    Task PostCardAsync(string title, string body);
}

public sealed class ConsoleChannel : IBotChannel
{
    public Task SendMessageAsync(string text) { Console.WriteLine("[bot] " + text); return Task.CompletedTask; }
    public Task PostCardAsync(string title, string body) { Console.WriteLine($"== {title} ==\n{body}"); return Task.CompletedTask; }
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class SlashCommandAttribute(string name, string description) : Attribute
{
    public string Name => name;
    public string Description => description;
}
