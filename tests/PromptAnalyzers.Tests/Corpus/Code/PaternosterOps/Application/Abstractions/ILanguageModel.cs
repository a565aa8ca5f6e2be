namespace Hubwerk.PaternosterOps.Application.Abstractions;

/// <summary>
/// Port to "a" language model. The application layer must not know the vendor (see ADR-007).
/// </summary>
public interface ILanguageModel
{
    Task<ModelAnswer> CompleteAsync(ModelRequest request, CancellationToken cancellationToken = default);
}

public sealed record ModelRequest
{
    public string? SystemPrompt { get; init; }
    public required string UserMessage { get; init; }
    public float Temperature { get; init; } = 0.1f;
    public int MaxOutputTokens { get; init; } = 600;
}

public sealed record ModelAnswer(string Text, int InputTokens, int OutputTokens, bool Truncated)
{
    public static ModelAnswer Empty { get; } = new(string.Empty, 0, 0, false);
}

public interface IFaultCoder
{
    Task<FaultCodingResult> CodeAsync(Domain.VisitReport report, CancellationToken cancellationToken);
    Task<string> NormaliseControllerMessageAsync(string displayText, CancellationToken cancellationToken);
    Task<string> RankCausesAsync(string liftId, IEnumerable<string> eventLog, CancellationToken cancellationToken);
}

public sealed record FaultCodingResult(IReadOnlyList<Domain.FaultFinding> Findings, string RawJson);

public interface ICallOutTriageService
{
    Task<Domain.CallOutPriority> PrioritiseAsync(Domain.CallOut callOut, CancellationToken ct);
    Task<bool> IsEntrapmentAsync(Domain.CallOut callOut, CancellationToken ct);
    Task<string> ToGermanAsync(Domain.CallOut callOut, CancellationToken ct);
}
