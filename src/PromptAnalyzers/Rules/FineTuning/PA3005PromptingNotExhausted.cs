using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3005: a decision to fine-tune without scored attempts at prompting, or although prompting already has most of the gain.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3005PromptingNotExhausted : DecisionRecordRule
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3005",
        "Prompting is not exhausted",
        "Prompting is not exhausted: {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Prompts are changed in minutes and cost nothing to undo: they are tried, and scored on one evaluation set, before weights are trained.");

    /// <summary>Creates the rule.</summary>
    public PA3005PromptingNotExhausted()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options) =>
        record.ArguesForFineTuning ? PromptingAttempts.Judge(record, options.BaseModels) : ImmutableArray<TextFinding>.Empty;
}
