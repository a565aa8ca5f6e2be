using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3009: a fine-tuning job is created without validation data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3009NoValidationData : PromptCallRule
{
    public const string Id = "PA3009";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Fine-tuning job has no validation data",
        "Fine-tuning job has no validation data: hold examples back to see whether it learns or only remembers (F5)",
        RuleArea.FineTuning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Without held-out pairs nobody sees overfitting. Providers advise a validation set.");

    public PA3009NoValidationData()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var decision in JobDecision.Of(file))
        {
            if (decision is { Match.Kind: DecisionMatchKind.Matched, Job.HasValidationData: false })
            {
                file.Report(file.Finding(Rule, PromptPlaces.FirstLineOf(decision.Job.Syntax)));
            }
        }
    }
}
