using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Models;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2006: a task of several steps goes to a model that does not reason by itself, and the prompt does not make it reason. Off by default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2006NoChainOfThought : PromptCallRule
{
    public const string Id = "PA2006";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Multi-step task without chain of thought",
        "Task of several steps for '{0}', which does not reason by itself: let it think step by step, or put a reasoning field first in the schema (M)",
        RuleArea.Prompting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        "Models that do not reason by themselves answer tasks of several steps better when they write the steps down first.");

    public PA2006NoChainOfThought()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var call in file.File.Calls)
        {
            // Missing reasoning is never told of a model that reasons, nor of one that is not known.
            if (!call.IsComplete
                || call.Options.ModelId is not { } model
                || ModelTable.Find(model) is not { Reasons: Reasoning.No }
                || ReasoningGuard.MayReason(call, file.Options, Id))
            {
                continue;
            }

            var conversation = PromptReading.Of(call).Conversation;
            if (StepByStepDetector.IsMultiStep(conversation)
                && StepByStepDetector.Find(conversation) is null
                && call.Messages.Select(m => PromptPlaces.Place(call, m, m.Text, file.Tree)).FirstOrDefault(static p => p is not null) is { } place)
            {
                file.Report(file.Finding(Rule, place.Location, place.AdditionalLocations, model));
            }
        }
    }
}
