namespace Polyglot.Providers;

public interface IProvider
{
    string Name { get; }

    Task<string> CompleteAsync(string system, string prompt, CancellationToken cancellationToken = default);
}
