using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Decisions;
using PromptAnalyzers.Models;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3010: the base model of a job is an alias, or it retires before the decision is reviewed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3010BaseModelNotPinned : PromptCallRule
{
    public const string Id = "PA3010";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Base model is not pinned or retires too soon",
        "Base model '{0}' {1} (P5)",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A tuned model is tied to one snapshot of its base and ends with it.");

    public PA3010BaseModelNotPinned()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var buildDate = DecisionRuleOptions.ReadBuildDate(file.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
        foreach (var decision in JobDecision.Of(file))
        {
            if (decision.Match is { Kind: DecisionMatchKind.Matched, Record: { } record }
                && decision.Job.BaseModel is { } model
                && ProblemOf(model, decision.Job, record, buildDate) is { } problem)
            {
                file.Report(file.Finding(
                    Rule,
                    PromptPlaces.FirstLineOf(decision.Job.Syntax),
                    problem.IsHint ? DiagnosticSeverity.Info : Rule.DefaultSeverity,
                    model,
                    problem.Message));
            }
        }
    }

    private static (string Message, bool IsHint)? ProblemOf(string model, FineTuningCall job, DecisionRecord record, DateTime? buildDate)
    {
        // An unknown name may be a deployment, or newer than the table.
        if (ModelTable.Find(model) is not { } known)
        {
            return null;
        }

        if (known.IsAlias)
        {
            return ("is an alias that moves: name a snapshot", false);
        }

        var platform = job.Platform ?? record.Platform?.Value;
        if (platform is null || known.RetirementOn(platform, tuned: true) is not { } end)
        {
            return null;
        }

        // A date that was read long before the build may have moved since.
        var isOld = Retirement.IsOld(end.SourceDate, buildDate);
        var asOf = isOld ? $", as was known on {Format(end.SourceDate)}" : "";
        if (buildDate is { } today && today >= end.Date)
        {
            return ($"was switched off on {platform} on {Format(end.Date)}{asOf}", isOld);
        }

        return record.ReviewBy is { } review && end.Date < review.Value
            ? ($"is switched off on {platform} on {Format(end.Date)}, before the review on {Format(review.Value)}{asOf}", isOld)
            : null;
    }

    private static string Format(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
