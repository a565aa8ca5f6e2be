namespace OpenLettings.Application.Abstractions;

public enum ChatRole
{
    System,
    User,
    Assistant
}

public sealed record ChatMessage(ChatRole Role, string Content)
{
    public static ChatMessage System(string content) => new(ChatRole.System, content);
    public static ChatMessage User(string content) => new(ChatRole.User, content);
    public static ChatMessage Assistant(string content) => new(ChatRole.Assistant, content);
}

public sealed record ChatOptions
{
    public string? Model { get; init; }
    public double? Temperature { get; init; }
    public int? MaxOutputTokens { get; init; }
    public bool JsonMode { get; init; }

    public static readonly ChatOptions Deterministic = new() { Temperature = 0 };
}

public sealed record ChatResult(string Text, int PromptTokens, int CompletionTokens);

/// <summary>Implemented in OpenLettings.Infrastructure.</summary>
public interface IChatCompletionService
{
    Task<ChatResult> CompleteAsync(
        IReadOnlyList<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default);

    IAsyncEnumerable<string> StreamAsync(
        IReadOnlyList<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default);
}

public sealed record ExtractionRequest
{
    public required string Instructions { get; init; }
    public required string Document { get; init; }
    public string? Language { get; init; }
}

/// <summary>Typed answers; the JSON schema is derived from <typeparamref name="T"/> by the implementation.</summary>
public interface IStructuredExtractor
{
    Task<T?> ExtractAsync<T>(ExtractionRequest request, CancellationToken cancellationToken = default)
        where T : class;
}

public interface IAppLogger<TCategory>
{
    void Info(string template, params object?[] args);
    void Warn(string template, params object?[] args);
}
