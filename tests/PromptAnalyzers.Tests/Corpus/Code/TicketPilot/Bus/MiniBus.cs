using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TicketPilot.Bus;

public record TicketCreated(Guid Id, string Subject, string Body, string Customer);
public record TicketReplied(Guid Id, string Body, bool FromCustomer);
public record TicketClosed(Guid Id);

public sealed record ConsumeContext<T>(T Message, CancellationToken CancellationToken);

public interface IConsumer<T>
{
    Task Consume(ConsumeContext<T> context);
}

public class MiniBus
{
    internal readonly BlockingCollection<Func<IServiceProvider, CancellationToken, Task>> Queue = new();

    public void Publish<T>(T message) => Queue.Add(async (sp, ct) =>
    {
        foreach (var c in sp.GetServices<IConsumer<T>>())
            await c.Consume(new ConsumeContext<T>(message, ct));
    });
}

public class BusPump(MiniBus bus, IServiceScopeFactory scopes, ILogger<BusPump> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken ct) => Task.Run(async () =>
    {
        foreach (var work in bus.Queue.GetConsumingEnumerable(ct))
        {
            using var scope = scopes.CreateScope();
            try { await work(scope.ServiceProvider, ct); }
            catch (Exception ex) { log.LogError(ex, /*no prompt: log*/ "Consumer failed, the message is dropped. Check the assistant settings and try again."); }
        }
    }, ct);
}
