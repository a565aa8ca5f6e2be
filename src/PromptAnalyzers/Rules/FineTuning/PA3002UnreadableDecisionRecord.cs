using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3002: a decision record that is no JSON, or a value that cannot be used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3002UnreadableDecisionRecord : DecisionRecordRule
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3002",
        "Decision record cannot be read",
        "Decision record cannot be read: {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A record that cannot be read decides nothing: no other rule looks at it and it allows no job.");

    /// <summary>Creates the rule.</summary>
    public PA3002UnreadableDecisionRecord()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecordText text, DecisionRuleOptions options) => text.Problems;

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options) =>
        ImmutableArray<TextFinding>.Empty;
}
