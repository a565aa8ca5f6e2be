namespace HoistLog;

public sealed record Report(string Id, string LiftNo, string Building, string Technician, string Language, string Text, DateTime At);

public sealed record Part(string Article, int Quantity, string? Remark);
public sealed record PartList(List<Part> Parts);

public sealed record Finding(string ReportId, string Urgency, string FaultCode, bool PersonsTrapped, IReadOnlyList<string> Parts, int Quality);

public class HoistSettings
{
    public string Model { get; set; } = "gpt-4o-mini";
    public string ApiKey { get; set; } = "";
    public string GroqKey { get; set; } = "";
    public string Spool { get; set; } = "/var/spool/hoistlog";
    public string OllamaUrl { get; set; } = "http://127.0.0.1:11434";
}
