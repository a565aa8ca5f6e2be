using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2005: a model that reasons by itself gets demonstrations, or is told to think step by step.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2005ExamplesForReasoningModel : PromptCallRule
{
    public const string Id = "PA2005";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Examples or step-by-step instructions are sent to a reasoning model",
        "Model '{0}' reasons by itself, yet the prompt has {1}: try it without, on your eval set (M)",
        RuleArea.Prompting,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Few-shot examples hinder some reasoning models, and step-by-step phrases cost time for little gain. Start with zero-shot there.");

    public PA2005ExamplesForReasoningModel()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        foreach (var call in file.File.Calls)
        {
            if (!ReasoningGuard.IsKnownToReason(call, file.Options, Id) || PlaceOf(call, file) is not var (place, what))
            {
                continue;
            }

            file.Report(file.Finding(Rule, place.Location, place.AdditionalLocations, call.Options.ModelId ?? "of this call", what));
        }
    }

    private static (PromptPlace Place, string What)? PlaceOf(PromptCall call, FileAnalysis file)
    {
        var reading = PromptReading.Of(call);
        var examples = reading.Examples;
        if (examples.Strength == ExampleStrength.Strong
            && call.Messages.Select(m => PromptPlaces.Place(call, m, m.Text, file.Tree)).FirstOrDefault(static p => p is not null) is { } first)
        {
            return (first, examples.Count is { } count ? $"{count} examples" : "examples");
        }

        return StepByStepDetector.Find(reading.Conversation) is { } phrase
            && call.Messages[phrase.MessageIndex] is var message
            && PromptPlaces.Place(call, message, message.Text, file.Tree) is { } place
                ? (place, "step-by-step instructions")
                : null;
    }
}
