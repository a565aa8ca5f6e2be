using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3006: a decision to fine-tune on fewer labelled examples than asked for, without evidence that they are enough.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3006TooFewLabelledExamples : DecisionRecordRule
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3006",
        "Too few labelled examples",
        "Too few labelled examples: {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Enough clean, checked examples is the criterion that teams overrate most. A learning curve or an evaluation gain shows that fewer do.");

    /// <summary>Creates the rule.</summary>
    public PA3006TooFewLabelledExamples()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options) =>
        record.ArguesForFineTuning && LabelledData.Judge(record, options.MinLabelledExamples, options.CountedExamplesOf(record)) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<TextFinding>.Empty;
}
