using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3003: a decision record that leaves criteria, the failure mode or the evaluation set open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3003IncompleteDecisionRecord : DecisionRecordRule
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3003",
        "Decision record is incomplete",
        "Decision record lacks {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A decision that leaves criteria open is no decision: what nobody asked cannot speak against training.");

    /// <summary>Creates the rule.</summary>
    public PA3003IncompleteDecisionRecord()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options) =>
        Completeness.Judge(record) is { } finding ? ImmutableArray.Create(finding) : ImmutableArray<TextFinding>.Empty;
}
