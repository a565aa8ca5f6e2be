namespace HemoDesk.Application;

/// <summary>One question to the language model, without any vendor type in it.</summary>
public sealed record LlmRequest(string SystemPrompt, string UserMessage)
{
    public float Temperature { get; init; } = 0.2f;
    public bool JsonAnswer { get; init; }
    public int MaxTokens { get; init; } = 800;
}

public interface ILlmGateway
{
    Task<string> CompleteAsync(LlmRequest request, CancellationToken ct = default);
    Task<string> GetTextAsync(string prompt, string? systemMessage = null, CancellationToken ct = default);
}

public interface ISmsSender
{
    Task CompleteAsync(string text, CancellationToken ct = default);
}

public sealed record DonorMail(string From, string Subject, string Body, DateTime ReceivedAt);

public sealed record HospitalRequest(string Hospital, string Product, string BloodGroup, int Units, string Note);

public sealed class ChatTurnDto
{
    public string Role { get; set; } = "user";
    public string Content { get; set; } = string.Empty;
}
