using System.Text.Json.Serialization;

namespace RotorRounds.Models;

/// <summary>The raw report as it leaves the tablet of the rope team.</summary>
public sealed record InspectionReport(string TurbineId, string Team, DateOnly Date, string Body, string Language = "en");

public sealed class IntakeResult
{
    [JsonPropertyName("component")]
    public string Component { get; set; } = string.Empty;

    [JsonPropertyName("urgency")]
    public string Urgency { get; set; } = "routine";

    [JsonPropertyName("findings")]
    public List<string> Findings { get; set; } = [];

    [JsonIgnore]
    public InspectionReport? Report { get; set; }
}

public sealed record CodedFinding(string TurbineId, string Text, string Code, int Severity);

public sealed record CodedReport(InspectionReport Report, IReadOnlyList<CodedFinding> Findings)
{
    public bool NeedsStop => Findings.Any(f => f.Severity >= 5);
}

internal static class DeskScopes
{
    public const string Reports = "Reports";
    public const string OriginalQuestion = "OriginalQuestion";
}
