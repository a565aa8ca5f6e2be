namespace GameMasterX.Llm;

public readonly record struct LlmTurn(bool FromPlayer, string Text);

public sealed record LlmRequest(string User)
{
    public string? System { get; init; }
    public float Heat { get; init; } = 0.8f;
    public int MaxTokens { get; init; } = 350;
    public IReadOnlyList<LlmTurn> Before { get; init; } = Array.Empty<LlmTurn>();
}

public sealed record LlmResponse(string Text, string Provider, long Tokens = 0)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

public interface ILlm
{
    string Name { get; }
    Task<LlmResponse> AskAsync(LlmRequest request, CancellationToken ct = default);
}
