using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptAnalyzers.Rules;

/// <summary>The base of rules whose findings sit in additional files: decision records, data summaries, settings, prompt files.</summary>
public abstract class AdditionalFileRule : PromptRule
{
    private protected AdditionalFileRule(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterAdditionalFileAction(file =>
        {
            if (IsRelevant(file.AdditionalFile)
                && IsWanted(
                    file.Options.AnalyzerConfigOptionsProvider.GetOptions(file.AdditionalFile),
                    file.Options.AnalyzerConfigOptionsProvider.GlobalOptions,
                    SupportedDiagnostics[0].Id)
                && file.AdditionalFile.GetText(file.CancellationToken) is { } text)
            {
                Analyze(file, text);
            }
        });

    /// <summary>A cheap look at the path.</summary>
    private protected abstract bool IsRelevant(AdditionalText file);

    /// <summary>Reports what the rule finds in one file that could be read.</summary>
    private protected abstract void Analyze(AdditionalFileAnalysisContext context, Microsoft.CodeAnalysis.Text.SourceText text);
}
