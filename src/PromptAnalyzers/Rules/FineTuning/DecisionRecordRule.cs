using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>The base of rules that judge one decision record and report in its file. A record that cannot be read is PA3002 alone.</summary>
public abstract class DecisionRecordRule : AdditionalFileRule
{
    private protected DecisionRecordRule(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected sealed override bool IsRelevant(AdditionalText file) => DecisionRecordFiles.IsRecord(file.Path);

    private protected sealed override void Analyze(AdditionalFileAnalysisContext context, SourceText text)
    {
        var path = context.AdditionalFile.Path;
        foreach (var finding in Findings(DecisionRecordFiles.Read(text), new DecisionRuleOptions(context)))
        {
            context.ReportFinding(
                SupportedDiagnostics[0],
                text,
                DecisionRecordFiles.LocationOf(path, finding.Range),
                finding.IsHint ? DiagnosticSeverity.Info : SupportedDiagnostics[0].DefaultSeverity,
                finding.Message);
        }
    }

    /// <summary>What the rule finds in a file; the message fills the descriptor's only placeholder.</summary>
    private protected virtual ImmutableArray<TextFinding> Findings(DecisionRecordText text, DecisionRuleOptions options) =>
        text is { IsReadable: true, Record: { } record } ? Findings(record, options) : ImmutableArray<TextFinding>.Empty;

    /// <summary>What the rule finds in a readable record.</summary>
    private protected abstract ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options);
}
