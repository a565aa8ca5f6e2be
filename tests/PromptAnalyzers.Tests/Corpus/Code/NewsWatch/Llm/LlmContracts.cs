namespace NewsWatch.Llm;

public record LlmRequest(string UserPrompt)
{
    public string? SystemPrompt { get; init; }
    public float Temperature { get; init; } = 0.2f;
    public int MaxTokens { get; init; } = 800;
    public string CorrelationId { get; init; } = Guid.NewGuid().ToString("n");
}

public record LlmResponse<T>(T? Value, string Raw, int Tokens, TimeSpan Elapsed)
{
    public bool Success => Value is not null;
}

public interface ILlmService
{
    Task<LlmResponse<T>> ExecuteAsync<T>(LlmRequest request, Func<string, T> parse, CancellationToken ct = default);
}

public static class LlmServiceExtensions
{
    public static Task<LlmResponse<string>> TextAsync(this ILlmService llm, string user, string? system = null, CancellationToken ct = default)
        => llm.ExecuteAsync(new LlmRequest(user) { SystemPrompt = system }, s => s, ct);
}

public record Article(string Id, string Source, string Title, string Body, string Language, DateTime Published);
public record Customer(string Name, string[] Brands, string[] Competitors, string DigestLanguage);
