using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>A call that asks for a task, with what was found of examples in it. PA2001 and PA2002 share the guards.</summary>
internal sealed record TaskPrompt(PromptCall Call, TaskEvidence Task, ExampleEvidence Examples)
{
    /// <summary>The text that asks, and where a finding about it sits; null when nothing of it stands in the file.</summary>
    public PromptPlace? PlaceIn(SyntaxTree tree)
    {
        var message = Call.Messages[Task.MessageIndex];
        return PromptPlaces.Place(Call, message, message.Text, tree);
    }

    /// <summary>
    /// Reads a call as a task prompt whose lack of examples may be judged: completely seen, no schema, no tools, no model that reasons by itself,
    /// long enough. Null for all others.
    /// </summary>
    public static TaskPrompt? Of(PromptCall call, FileAnalysis file, string ruleId)
    {
        if (!call.IsComplete || call.Options.HasStructuredOutput || call.Options.HasTools || ReasoningGuard.MayReason(call, file.Options, ruleId))
        {
            return null;
        }

        if (TaskOf(call) is not { } task)
        {
            return null;
        }

        var measure = TokenMeasure.For(file.Options, ruleId, call.Options.ModelId);
        return measure.Count(call.Messages[task.MessageIndex].Text) >= PromptSettings.MinTaskPromptTokens.Read(file.Options, ruleId)
            ? new TaskPrompt(call, task, ExampleFinder.Find(call.ToConversation()))
            : null;
    }

    /// <summary>The task that a call asks for. That of a wrapper's call is what its caller asks: the wrapper's own task is judged in the wrapper.</summary>
    public static TaskEvidence? TaskOf(PromptCall call) => TaskDetector.Detect(call.Kind == PromptCallKind.Wrapper ? ArgumentsOf(call) : call.ToConversation());

    private static ImmutableArray<ConversationMessage> ArgumentsOf(PromptCall call) =>
        call.Messages.Select(static m => (m.Text.Argument ?? new PromptText(ImmutableArray<PromptPiece>.Empty, m.Text.Syntax)).ToMessage(m.Role)).ToImmutableArray();
}
