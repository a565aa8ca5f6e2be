using System;
using System.Globalization;
using System.Linq;
using PromptAnalyzers.Rules;

namespace PromptAnalyzers.Baseline;

/// <summary>One known finding, as a line of a baseline file says it.</summary>
/// <param name="Rule">For example <c>PA1001</c>.</param>
/// <param name="Place">Documentation id of the enclosing member; for a finding in another file than code its path from the baseline's folder, with <c>/</c>.</param>
/// <param name="Ordinal">From 1: counts findings that are alike in everything else.</param>
/// <param name="Hash">Of the text of the finding, without white space.</param>
/// <param name="Frameworks">The target frameworks that have it, comma-separated; empty when all have.</param>
internal sealed record BaselineEntry(string Rule, string Place, int Ordinal, string Hash, string Frameworks)
{
    private const char Separator = '\t';

    /// <summary>Whether the entry speaks for a target framework; for an unknown one only those entries do that speak for all.</summary>
    public bool Concerns(string? framework) =>
        Frameworks.Length == 0 || (framework is not null && Array.IndexOf(Frameworks.Split(','), framework) >= 0);

    /// <summary>The entry as a line, without its end.</summary>
    public string ToLine()
    {
        var line = string.Join(Separator.ToString(), Rule, Place, Ordinal.ToString(CultureInfo.InvariantCulture), Hash);
        return Frameworks.Length == 0 ? line : line + Separator + Frameworks;
    }

    /// <summary>The entry of a line; null when the line is none.</summary>
    public static BaselineEntry? Parse(string line)
    {
        var fields = line.Split(Separator);
        return fields.Length is 4 or 5
            && RuleIds.HasForm(fields[0])
            && fields[1].Length > 0
            && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal > 0
            && fields[3].Length == TextHash.Length && fields[3].All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
                ? new BaselineEntry(fields[0], fields[1], ordinal, fields[3], fields.Length == 5 ? fields[4] : "")
                : null;
    }
}
