using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Rules.FineTuning;

namespace PromptAnalyzers.Rules.Insight;

/// <summary>PA0001: what was understood of each LLM call. Off by default; the prompt report and tests read it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA0001LlmCall : PromptCallRule
{
    public const string Id = "PA0001";

    /// <summary>Version of the property set; raised when a property changes its meaning.</summary>
    public const string PropertiesVersion = "1";

    /// <summary>The property <c>kind</c> of a call that creates a fine-tuning job.</summary>
    public const string JobKind = "Job";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "LLM call",
        "{0} call of {1}: model {2}; {3}{4}",
        RuleArea.Insight,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        "Shows what PromptAnalyzers understood of an LLM call: API, model, messages with their tokens, and what could not be seen; and which decision record covers a fine-tuning job.");

    public PA0001LlmCall()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var call in file.File.Calls.Where(static call => call.Kind != PromptCallKind.Override))
        {
            var measure = TokenMeasure.For(file.Options, Id, call.Options.ModelId);
            var messages = string.Join(", ", call.Messages.Select(m =>
                m.Role.ToString().ToLowerInvariant() + " " + TokenMeasure.Format(measure.Count(m.Text)) + (m.Text.HasHoles ? "+" : string.Empty)));
            file.Report(Diagnostic.Create(
                Rule,
                PromptPlaces.FirstLineOf(call.Syntax),
                InsightProperties.Of(call, measure, file),
                call.Kind.ToString(),
                call.Api,
                call.Options.ModelId ?? "unknown",
                messages.Length == 0 ? "no messages seen" : messages + " tokens",
                call.IsComplete ? string.Empty : "; not seen: " + string.Join(", ", call.Unseen)));
        }

        foreach (var decision in JobDecision.Of(file))
        {
            var job = decision.Job;
            var hyperparameters = string.Join(", ", job.Hyperparameters.Select(static h => $"{h.Name} {h.Value ?? "unknown"}"));
            file.Report(Diagnostic.Create(
                Rule,
                PromptPlaces.FirstLineOf(job.Syntax),
                InsightProperties.Of(decision, file),
                JobKind,
                job.Api,
                job.BaseModel ?? "unknown",
                hyperparameters.Length == 0 ? "no hyperparameters seen" : hyperparameters,
                job.HasValidationData switch { true => string.Empty, false => "; no validation data", null => "; not seen: validation data" }));
        }
    }
}
