using System.Text.Json;

namespace TideDesk.Llm;

public interface ILlmTask<in TIn, TOut>
{
    string Name { get; }

    Task<TOut> RunAsync(TIn input, CancellationToken ct = default);
}

/// <summary>
/// Base of all desks that give one input to the model and read one result back.
/// Derived classes say what to do and how to read the answer, nothing else.
/// </summary>
public abstract class LlmTask<TIn, TOut>(ILlm llm) : ILlmTask<TIn, TOut>
{
    public virtual string Name => GetType().Name;

    protected abstract string Instructions { get; }

    protected virtual string? SchemaJson => null;

    protected virtual string? Model => null;

    protected virtual string Render(TIn input) => input as string ?? JsonSerializer.Serialize(input);

    protected abstract TOut Read(string answer);

    public async Task<TOut> RunAsync(TIn input, CancellationToken ct = default)
    {
        var reply = await llm.SendAsync(
            new LlmRequest
            {
                Purpose = Name,
                Model = Model,
                System = Instructions,
                User = Render(input),
                Temperature = 0f,
                Schema = SchemaJson is { } s ? BinaryData.FromString(s) : null,
            },
            ct);
        return Read(reply.Text.Trim());
    }
}
