using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3007: an answer that the record's own figures contradict.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3007ContradictoryDecisionRecord : DecisionRecordRule
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3007",
        "Decision record contradicts its own figures",
        "Decision record contradicts its own figures: {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Numbers beat answers: where a figure in the record says otherwise, the answer is wrong or the figure is.");

    /// <summary>Creates the rule.</summary>
    public PA3007ContradictoryDecisionRecord()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options) =>
        record.IsHistory
            ? ImmutableArray<TextFinding>.Empty
            : Contradictions.Of(record, options.BaseModels, options.BuildDate).Select(static c => c.Finding).ToImmutableArray();
}
