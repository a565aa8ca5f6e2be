namespace LinenLoop.Common;

public interface IRequest<TResponse> { }

public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken ct);
}

public interface ISender
{
    Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default);
}

/// <summary>We had MediatR, then the licence changed. This does everything we used.</summary>
public sealed class Sender(IServiceProvider services, ILogger<Sender> logger) : ISender
{
    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default)
    {
        var handlerType = typeof(IRequestHandler<,>).MakeGenericType(request.GetType(), typeof(TResponse));
        var handler = services.GetService(handlerType)
            ?? throw new InvalidOperationException(/*no prompt: exception*/ $"No handler is registered for {request.GetType().Name}. Please add it to AddLinenHandlers and make sure that the response type is correct.");

        logger.LogDebug("Dispatching {Request}", request.GetType().Name);
        var method = handlerType.GetMethod("Handle")!;
        return await (Task<TResponse>)method.Invoke(handler, [request, ct])!;
    }
}

public static class MediatorExtensions
{
    public static IServiceCollection AddLinenHandlers(this IServiceCollection services)
    {
        var handlers = typeof(Sender).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false })
            .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)), (t, i) => (t, i));

        foreach (var (implementation, contract) in handlers)
            services.AddScoped(contract, implementation);

        services.AddScoped<ISender, Sender>();
        return services;
    }
}
