namespace Hubwerk.PaternosterOps.Domain;

public enum CallOutPriority { Unknown = 0, P1 = 1, P2 = 2, P3 = 3, P4 = 4 }

public enum LetterKind { Reminder, Apology, Offer }

/// <summary>A call-out as taken by the hotline or received through the tenant portal.</summary>
public sealed record CallOut
{
    public required string Number { get; init; }
    public required string LiftId { get; init; }
    public string SiteName { get; init; } = string.Empty;
    public string Caller { get; init; } = string.Empty;
    public string Transcript { get; init; } = string.Empty;
    public string? Language { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
}

public sealed record VisitReport(string LiftId, string Technician, DateOnly VisitedOn, string FreeText, IReadOnlyList<string> Measurements);

public sealed record FaultFinding(string Assembly, string FaultCode, bool SafetyRelevant, int ConfidencePercent);

public sealed record DialogTurn(bool FromTechnician, string Text);
