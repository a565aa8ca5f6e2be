namespace DocuMorph.Processing;

public interface IProcessor<TIn, TOut>
{
    string Name { get; }
    Task<TOut> ProcessAsync(TIn input, CancellationToken ct = default);
}

public record Page(int Number, string Text);
public record Address(string? Street, string? HouseNumber, string? PostalCode, string? City, string? Country);
public record Table(string Title, string[] Columns, string[][] Rows);
public enum PageKind { Unknown, Cover, Letter, Invoice, Table, Form, Appendix }

/// <summary>Type erased registration so that the host can look up a processor by its name.</summary>
public sealed class ProcessorRegistry
{
    private readonly Dictionary<string, Func<object, CancellationToken, Task<object?>>> _map = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, string> Help { get; } = new();

    public ProcessorRegistry Add<TIn, TOut>(IProcessor<TIn, TOut> processor, string help)
    {
        _map[processor.Name] = async (o, ct) => await processor.ProcessAsync((TIn)o, ct);
        Help[processor.Name] = help;
        return this;
    }

    public async Task<TOut> RunAsync<TOut>(string name, object input, CancellationToken ct = default)
    {
        if (!_map.TryGetValue(name, out var run))
            throw new KeyNotFoundException(/*no prompt: exception*/ $"There is no processor named '{name}'. Choose one of: {string.Join(", ", _map.Keys)}.");
        return (TOut)(await run(input, ct))!;
    }
}
