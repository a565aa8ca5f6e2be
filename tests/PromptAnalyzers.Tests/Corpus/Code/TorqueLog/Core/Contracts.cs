namespace TorqueLog.Core;

public enum Discipline { Mechanical, Electrical, Hydraulic, Pneumatic, Control, Unknown }

public class WorkOrder
{
    public Guid Id { get; set; } = Guid.NewGuid();
    public string AssetTag { get; set; } = "";
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";
    public DateTime ReportedAt { get; set; } = DateTime.UtcNow;
    public string? Technician { get; set; }
    public List<string> Remarks { get; set; } = new();
    public double DowntimeMinutes { get; set; }
}

public record Asset(string Tag, string Name, string Manufacturer, string Line, int BuiltIn);

/// <summary>What goes to the model. The domain knows nothing about vendors.</summary>
public sealed class LlmRequest
{
    public string SystemPrompt { get; init; } = string.Empty;
    public string UserPrompt { get; init; } = string.Empty;
    public float Temperature { get; init; } = 0.2f;
    public int MaxTokens { get; init; } = 800;
    public string? Deployment { get; init; }
}

public sealed record LlmReply(string Text, int InputTokens, int OutputTokens);

public interface ILanguageModel
{
    Task<LlmReply> SendAsync(LlmRequest request, CancellationToken ct = default);
    Task<string> AskAsync(string prompt, CancellationToken ct = default);
}

public interface IWorkOrderRepository
{
    Task<IReadOnlyList<WorkOrder>> OfShiftAsync(DateTime from, DateTime to, CancellationToken ct);
    Task<IReadOnlyList<WorkOrder>> OfAssetAsync(string tag, int max, CancellationToken ct);
}
