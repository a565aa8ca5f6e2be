using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Decisions.Json;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3004: a decision to fine-tune that the answers of its record do not carry.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3004CriteriaFavourPrompting : DecisionRecordRule
{
    /// <summary>Fewest characters of a rationale that accepts a contested verdict.</summary>
    internal const int RationaleLength = 40;

    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PA3004",
        "Criteria favour prompting",
        "Criteria favour prompting: {0}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The record's own answers and figures do not carry a decision to fine-tune.");

    /// <summary>Creates the rule.</summary>
    public PA3004CriteriaFavourPrompting()
        : base(Rule)
    {
    }

    private protected override ImmutableArray<TextFinding> Findings(DecisionRecord record, DecisionRuleOptions options)
    {
        if (!record.ArguesForFineTuning)
        {
            return ImmutableArray<TextFinding>.Empty;
        }

        var verdict = Verdict.Of(record, options.MinLabelledExamples, options.BaseModels, VerdictView.AnsweredCriteria, options.BuildDate);
        return verdict.Kind switch
        {
            VerdictKind.Unsupported => At(record, "unsupported, since " + string.Join("; ", verdict.Reasons)),
            VerdictKind.Contested when !HasRationale(record) => At(
                record, $"contested with {string.Join("; ", verdict.Reasons)}; accept it with a 'rationale' of at least {Figures.Count(RationaleLength)} characters"),
            _ => ImmutableArray<TextFinding>.Empty,
        };
    }

    private static bool HasRationale(DecisionRecord record) =>
        DecisionRecord.IsFilledIn(record.Rationale) && record.Rationale!.Value.Trim().Length >= RationaleLength;

    private static ImmutableArray<TextFinding> At(DecisionRecord record, string message) =>
        ImmutableArray.Create(new TextFinding(message, record.Decision!.Range));
}
