using System.Globalization;
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
    public static void ReportFinding(this AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, SourceText text, Location location, params object[] arguments) =>
        Report(context, Create(rule, text, location, arguments));

    /// <summary>Reports a finding in such a file with a severity of its own.</summary>
    public static void ReportFinding(
        this AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, SourceText text, Location location, DiagnosticSeverity severity, params object[] arguments) =>
        Report(context, Diagnostic.Create(rule, location, severity, additionalLocations: null, FindingProperties.Of(text, location.SourceSpan), arguments));

    /// <summary>Reports a finding at a number in such a file, with the number that should stand there.</summary>
    public static void ReportWrongNumber(
        this AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, SourceText text, Location location, long correct, string message) =>
        Report(
            context,
            Diagnostic.Create(
                rule,
                location,
                additionalLocations: null,
                FindingProperties.Of(text, location.SourceSpan).Add(FindingProperties.Correct, correct.ToString(CultureInfo.InvariantCulture)),
                message));

    /// <summary>Reports a finding in a file whose text is not at hand, as training data: its message tells it apart from others.</summary>
    public static void ReportFinding(this AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, Location location, string message)
    {
        var text = SourceText.From(message);
        Report(context, Diagnostic.Create(rule, location, additionalLocations: null, FindingProperties.Of(text, new TextSpan(0, text.Length)), message));
    }

    /// <summary>Makes such a finding for a rule that reports in another way.</summary>
    public static Diagnostic Create(DiagnosticDescriptor rule, SourceText text, Location location, params object[] arguments) =>
        Diagnostic.Create(rule, location, additionalLocations: null, FindingProperties.Of(text, location.SourceSpan), arguments);

    private static void Report(AdditionalFileAnalysisContext context, Diagnostic finding)
    {
        BaselineUse.Of(context.Compilation, context.Options, context.CancellationToken).Add(finding);
        context.ReportDiagnostic(finding);
    }
}
