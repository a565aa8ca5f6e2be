using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3001: a call creates a fine-tuning job, and no decision record says why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3001NoDecisionRecord : PromptCallRule
{
    public const string Id = "PA3001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Fine-tuning job has no decision record",
        "Fine-tuning job has no decision record{0}: record that prompting is exhausted (X) before you train",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Zero-shot, few-shot and structured output come before training, each scored on one eval set. A decision record holds the scores, the data and the cost.");

    public PA3001NoDecisionRecord()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        if (file.File.Jobs.IsEmpty)
        {
            return;
        }

        foreach (var (job, match, comment) in JobDecision.Of(file))
        {
            var detail = match.Kind switch
            {
                DecisionMatchKind.Matched => null,
                DecisionMatchKind.UnknownId => $" named '{comment}'",
                DecisionMatchKind.Ambiguous => " of its own: " + string.Join(", ", match.Candidates.Select(static c => $"'{c.Id?.Value}'")) + " all claim it",
                _ => string.Empty,
            };
            if (detail is not null)
            {
                file.Report(file.Finding(Rule, PromptPlaces.FirstLineOf(job.Syntax), detail));
            }
        }
    }
}
