using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3011: a decision that is due for review, or whose review date is too far away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3011DecisionPastReview : DecisionRecordRule
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3011",
        "Decision record is past its review date",
        "Decision {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Models, prices and the task move: a decision holds until its review date, half a year at most.");

    /// <summary>Creates the rule.</summary>
    public PA3011DecisionPastReview()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options) =>
        options.BuildDate is { } today && ReviewDate.Judge(record, today, options.MaxAgeDays, options.BaseModels) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<TextFinding>.Empty;
}
