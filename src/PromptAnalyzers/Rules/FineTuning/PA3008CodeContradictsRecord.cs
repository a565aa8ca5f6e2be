using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Rules.FineTuning;

/// <summary>PA3008: the code does what its decision record does not allow, or is not what the record says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA3008CodeContradictsRecord : PromptCallRule
{
    public const string Id = "PA3008";

    /// <summary>How far the measured prompt may be from the record's figure.</summary>
    private const double PromptTolerance = 0.25;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Code contradicts the decision record",
        "Decision record '{0}' {1}",
        RuleArea.FineTuning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A decision holds for the model, prompt and format it was made for. Change the code, or decide anew.");

    public PA3008CodeContradictsRecord()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var decision in JobDecision.Of(file))
        {
            if (decision.Match is not { Kind: DecisionMatchKind.Matched, Record: { } record })
            {
                continue;
            }

            foreach (var contradiction in ContradictionsOf(record, decision.Job, file))
            {
                file.Report(file.Finding(Rule, PromptPlaces.FirstLineOf(decision.Job.Syntax), record.Id?.Value ?? "without id", contradiction));
            }
        }
    }

    private static IEnumerable<string> ContradictionsOf(DecisionRecord record, FineTuningCall job, FileAnalysis file)
    {
        if (record.Decision is { Value: not DecisionOutcome.FineTune })
        {
            yield return "does not decide for fine-tuning, yet a job is created";
            yield break;
        }

        if (record.Status is { Value: not DecisionStatus.Accepted } status)
        {
            yield return $"is {status.Value.ToString().ToLowerInvariant()}, not accepted, yet a job is created";
            yield break;
        }

        if (record.BaseModel is { Value: { Length: > 0 } decided } && job.BaseModel is { } used && !string.Equals(decided, used, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"is about base model '{decided}', but the job trains '{used}'";
        }

        if (record.AnswerTo(Criterion.Format) == Answer.Yes && !file.AsksForStructuredOutputAnywhere())
        {
            yield return "rests on format (F1), but no call of the project asks for structured output";
        }

        if (record.Cost.PromptTokens is { Value: > 0 } claimed && TrainedPrompt.Of(record, file, Id) is { } prompt
            && Math.Abs(prompt.Tokens - claimed.Value) > PromptTolerance * claimed.Value)
        {
            yield return $"counts {Format(claimed.Value)} prompt tokens (F4), but {prompt.Where} {Format(prompt.Tokens)}";
        }

        if (record.Cost.Epochs is { } epochs && job.Hyperparameters.FirstOrDefault(static h => h.Name == Hyperparameter.Epochs)?.Value is { } trained
            && double.TryParse(trained, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number != epochs.Value)
        {
            yield return $"counts the cost of {Figures.Value(epochs.Value)} epochs, but the job trains {Figures.Value(number)}";
        }
    }

    private static string Format(long number) => TokenMeasure.Format((int)Math.Min(number, int.MaxValue));
}
