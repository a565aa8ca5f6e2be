using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>PA2001: a prompt asks for a task of fixed form, and nowhere in the call is an example.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PA2001NoExamples : PromptCallRule
{
    public const string Id = "PA2001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Task prompt has no examples",
        "Task prompt ({0}) has no examples: show 3 to 5, and name the failure they cure, before you weigh fine-tuning (X, M)",
        RuleArea.Prompting,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A few examples of input and output are the cheapest way to a fixed form of answer. Prompting is not exhausted without them.");

    public PA2001NoExamples()
        : base(Rule)
    {
    }

    private protected override void Analyze(FileAnalysis file)
    {
        var reported = ImmutableHashSet<SyntaxNode>.Empty;
        foreach (var call in file.File.Calls)
        {
            if (TaskWithoutExamples(call, file) is { } task
                && PlaceOf(call, task, file.Tree) is { } place
                && !reported.Contains(place.Node))
            {
                reported = reported.Add(place.Node);
                file.Report(Diagnostic.Create(Rule, place.Location, place.AdditionalLocations, TaskNames.Of(task.Kind)));
            }
        }
    }

    private static TaskEvidence? TaskWithoutExamples(PromptCall call, FileAnalysis file)
    {
        if (!call.IsComplete || call.Options.HasStructuredOutput || call.Options.HasTools || ReasoningGuard.IsKnownToReason(call, file.Options, Id))
        {
            return null;
        }

        if (call.Options.ModelId is null && !PromptSettings.ReportUnknownModel.Read(file.Options, Id))
        {
            return null;
        }

        // A call of a wrapper is judged for what its caller asks: the wrapper's own task is judged in the wrapper.
        var asked = call.Kind == PromptCallKind.Wrapper ? ArgumentsOf(call) : call.ToConversation();
        if (TaskDetector.Detect(asked) is not { } task
            || ExampleFinder.Find(call.ToConversation()).Strength != ExampleStrength.None)
        {
            return null;
        }

        var measure = TokenMeasure.For(file.Options, Id, call.Options.ModelId);
        return measure.Count(call.Messages[task.MessageIndex].Text) >= PromptSettings.MinTaskPromptTokens.Read(file.Options, Id) ? task : null;
    }

    private static ImmutableArray<ConversationMessage> ArgumentsOf(PromptCall call) =>
        call.Messages.Select(static m => (m.Text.Argument ?? new PromptText(ImmutableArray<PromptPiece>.Empty, m.Text.Syntax)).ToMessage(m.Role)).ToImmutableArray();

    private static PromptPlace? PlaceOf(PromptCall call, TaskEvidence task, SyntaxTree tree)
    {
        var message = call.Messages[task.MessageIndex];
        return PromptPlaces.Place(call, message, message.Text, tree);
    }
}
