using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Baseline;

namespace PromptAnalyzers.Rules;

/// <summary>Findings in other files than code.</summary>
internal static class FileFindings
{
    /// <summary>Reports a finding in such a file, in a way that a baseline can know again.</summary>
    /// <param name="context">Of the file.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="location">Where in the file.</param>
    /// <param name="arguments">Of the message.</param>
    public static void ReportFinding(this AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, SourceText text, Location location, params object[] arguments)
    {
        var finding = Create(rule, text, location, arguments);
        BaselineUse.Of(context.Compilation, context.Options, context.CancellationToken).Add(finding);
        context.ReportDiagnostic(finding);
    }

    /// <summary>Makes such a finding for a rule that reports in another way.</summary>
    public static Diagnostic Create(DiagnosticDescriptor rule, SourceText text, Location location, params object[] arguments) =>
        Diagnostic.Create(rule, location, additionalLocations: null, FindingProperties.Of(text, location.SourceSpan), arguments);
}
