using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Baseline;
using PromptAnalyzers.Build;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Baseline;

/// <summary>Runs all rules with the suppressor as a compiler does, with a baseline that was written for some code.</summary>
internal static class KnownFindings
{
    public const string BaselinePath = "/src/app/PromptAnalyzers.baseline.txt";

    private static readonly ImmutableArray<DiagnosticAnalyzer> All = [.. ShippedRules.Analyzers, new BaselineSuppressor()];

    /// <summary>The baseline of some code, as the build task writes it.</summary>
    public static async Task<string> BaselineOf(string source, Dictionary<string, string>? settings = null, params AdditionalText[] files)
    {
        var entries = new BaselineEntries(BaselinePath);
        entries.Add("", (await AnalyzerRun.Findings(source, ShippedRules.Analyzers, settings, [.. files])).Select(AsInLog));
        return BaselineText.Write(entries.Merged());
    }

    /// <summary>What is left to report: line (from 1) and rule.</summary>
    public static async Task<IReadOnlyList<string>> Reported(string source, string? baseline, Dictionary<string, string>? settings = null, params AdditionalText[] files)
    {
        AdditionalText[] known = baseline is null ? [] : [AnalyzerRun.File(BaselinePath, baseline)];
        var findings = await AnalyzerRun.Findings(source, All, settings, [.. files, .. known]);
        return [.. findings.Select(f => (Line: f.Location.GetLineSpan().StartLinePosition.Line + 1, f.Id, File: Path.GetFileName(f.Location.GetLineSpan().Path ?? "")))
            .OrderBy(f => f.File.EndsWith(".txt", StringComparison.Ordinal)).ThenBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Id, StringComparer.Ordinal)
            .Select(f => f.File.EndsWith(".cs", StringComparison.Ordinal) || f.File.Length == 0 ? $"{f.Line} {f.Id}" : $"{f.File} {f.Line} {f.Id}")];
    }

    private static SarifResult AsInLog(Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return new(
            finding.Id,
            "warning",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            place.Path,
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            finding.IsSuppressed,
            null,
            finding.Properties.ToDictionary(p => p.Key, p => p.Value!));
    }
}
