using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptAnalyzers.Build.Report;

/// <summary>Writes and reads the files of the report. Names are in camel case; what is not known is left out.</summary>
internal static class ReportJson
{
    // The default encoder escapes <, > and & and all that is not ASCII: the text may stand in any page.
    private static readonly JsonSerializerOptions Compact = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>The bytes of <c>prompt-report.json</c>: UTF-8, the same on every system.</summary>
    public static byte[] Write(PromptReport report)
    {
        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, report, Indented);
        stream.WriteByte((byte)'\n');
        return Environment.NewLine == "\n" ? stream.ToArray() : [.. stream.ToArray().Where(static b => b != '\r')];
    }

    /// <summary>The bytes of a project's data.</summary>
    public static byte[] Write(ProjectData data) => JsonSerializer.SerializeToUtf8Bytes(data, Compact);

    /// <summary>A project's data; null for a file that is none, or is of another version.</summary>
    public static ProjectData? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ProjectData>(bytes, Compact) is { Version: ProjectData.CurrentVersion, File.Length: > 0 } data ? data : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
