using System.Text.Json;

namespace PromptAnalyzers.Build;

/// <summary>One result of a compiler's log, in either version of the format.</summary>
/// <param name="RuleId">For example <c>PA1001</c>.</param>
/// <param name="Level"><c>note</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Message">What the user reads.</param>
/// <param name="Path">The file, as the compiler was given it; null for a finding without a place.</param>
/// <param name="Line">First line of the finding, from 1; 0 for a finding without a place.</param>
/// <param name="Column">First column of the finding, from 1; 0 for a finding without a place.</param>
/// <param name="IsSuppressed">Whether code, settings or a suppressor silenced it.</param>
/// <param name="Justification">Why it is silenced, where that is said.</param>
/// <param name="Properties">What the rule says beside the message.</param>
internal sealed record SarifResult(
    string RuleId,
    string Level,
    string Message,
    string? Path,
    int Line,
    int Column,
    bool IsSuppressed,
    string? Justification,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>Reads an element of <c>results</c>.</summary>
    public static SarifResult Read(JsonElement result)
    {
        var (path, line, column) = PlaceOf(result);
        var (isSuppressed, justification) = SuppressionOf(result);
        return new(
            Text(result, "ruleId") ?? "",
            Text(result, "level") ?? "warning",
            Text(result, "message") ?? (Member(result, "message") is { } message ? Text(message, "text") : null) ?? "",
            path,
            line,
            column,
            isSuppressed,
            justification,
            PropertiesOf(result));
    }

    private static (string? Path, int Line, int Column) PlaceOf(JsonElement result)
    {
        // The location holds "physicalLocation" in version 2.1, with the address one step deeper, and "resultFile" in version 1.
        if (First(result, "locations") is not { } location || (Member(location, "physicalLocation") ?? Member(location, "resultFile")) is not { } file)
        {
            return default;
        }

        var address = Text(Member(file, "artifactLocation") ?? file, "uri");
        var region = Member(file, "region");
        return (address is null ? null : PathOf(address), Number(region, "startLine"), Number(region, "startColumn"));
    }

    private static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : Uri.UnescapeDataString(address);

    private static (bool IsSuppressed, string? Justification) SuppressionOf(JsonElement result)
    {
        if (First(result, "suppressions") is { } suppression)
        {
            return (true, Text(suppression, "justification"));
        }

        return (Member(result, "suppressionStates") is { ValueKind: JsonValueKind.Array } states && states.GetArrayLength() > 0, null);
    }

    private static Dictionary<string, string> PropertiesOf(JsonElement result)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Member(result, "properties") is { } bag && Member(bag, "customProperties") is { ValueKind: JsonValueKind.Object } own)
        {
            foreach (var property in own.EnumerateObject().Where(static p => p.Value.ValueKind == JsonValueKind.String))
            {
                properties[property.Name] = property.Value.GetString()!;
            }
        }

        return properties;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? First(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 ? array[0] : null;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int Number(JsonElement? element, string name) =>
        element is { } there && Member(there, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;
}
