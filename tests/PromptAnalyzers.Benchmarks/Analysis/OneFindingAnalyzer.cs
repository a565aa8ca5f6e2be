using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Benchmarks.Analysis;

/// <summary>
/// Reports one finding in each file, and does nothing else. With the first finding the driver reads the suppressions of the compilation and asks whether the place
/// is generated code; it notes that time as the analyzer's own.
/// </summary>
#pragma warning disable RS1041, RS1036, RS1038, RS2008
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OneFindingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("ONE0001", "One", "One", "One", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(static file =>
            file.ReportDiagnostic(Diagnostic.Create(Rule, file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).GetLastToken().GetLocation())));
    }
}
#pragma warning restore RS1041, RS1036, RS1038, RS2008
