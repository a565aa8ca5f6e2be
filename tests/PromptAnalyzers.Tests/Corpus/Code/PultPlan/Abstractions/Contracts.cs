using System.ComponentModel.DataAnnotations;

namespace PultPlan.Abstractions;

/// <summary>The only way to a language model in this solution.</summary>
public interface IAiGateway
{
    Task<AiReply> SendAsync(AiRequest request, CancellationToken ct = default);

    Task<string> AskAsync(string instruction, string input, CancellationToken ct = default);

    Task<T?> SendJsonAsync<T>(AiRequest request, CancellationToken ct = default) where T : class;
}

public sealed record AiRequest
{
    public string? SystemPrompt { get; init; }
    public required string UserMessage { get; init; }
    public string? Model { get; init; }
    public string? SchemaName { get; init; }
    public string? Schema { get; init; }
}

public sealed record AiReply(string Text, int InputTokens, int OutputTokens);

public sealed record Piece(int Id, string Composer, string Title, string Instrumentation, int Minutes);

public sealed record Slot(DateTime Start, DateTime End, string Room);

public sealed record MailMessage(string From, string Subject, string Body, DateTimeOffset Received);

public interface IOrchestraStore
{
    Task<IReadOnlyList<Piece>> PiecesAsync(int projectId, CancellationToken ct);
    Task<IReadOnlyList<Slot>> SlotsAsync(int projectId, CancellationToken ct);
    Task<IReadOnlyList<string>> AbsencesAsync(DateOnly from, DateOnly to, CancellationToken ct);
    Task<IReadOnlyList<MailMessage>> InboxAsync(CancellationToken ct);
}

/// <summary>Settings of the section "Ai".</summary>
public sealed class AiOptions
{
    public const string SectionName = "Ai";

    [Required]
    public string ApiKey { get; set; } = string.Empty;

    public string Model { get; set; } = "gpt-4.1-mini";

    public string PlannerModel { get; set; } = "gpt-4.1";

    [Range(64, 16000)]
    public int MaxOutputTokens { get; set; } = 1500;

    public float Temperature { get; set; } = 0.3f;

    /// <summary>Used when a request has no system prompt of its own.</summary>
    public string DefaultSystemPrompt { get; set; } =
        "You work in the office of a symphony orchestra. Be exact with dates, times and names of works. "
        + "If information is missing, say what is missing instead of assuming it. Answer without Markdown.";

    public string PromptDirectory { get; set; } = "Prompts";
}
