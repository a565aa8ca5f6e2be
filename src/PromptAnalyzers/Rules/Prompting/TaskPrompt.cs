using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Settings;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>A call that asks for a task, with what was found of examples in it. PA2001 and PA2002 share the guards.</summary>
internal sealed record TaskPrompt(PromptCall Call, TaskEvidence Task, ExampleEvidence Examples)
{
    /// <summary>The text that asks, and where a finding about it sits; null when nothing of it stands in the file.</summary>
    public PromptPlace? PlaceIn(SyntaxTree tree)
    {
        // What a wrapper's caller hands over may be no more than the data of the wrapper's task.
        var message = Call.Messages[Task.MessageIndex];
        return PromptPlaces.Place(Call, message, message.Text, tree) is { } place
            && (ReferenceEquals(place.Own, place.Text) || place.Own.ConstantLength == place.Text.ConstantLength || TaskDetector.Detect(ImmutableArray.Create(place.Own.ToMessage(message.Role))) is not null) ? place : null;
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

        var reading = PromptReading.Of(call);
        if (reading.Task is not { } task)
        {
            return null;
        }

        var measure = TokenMeasure.For(file.Options, ruleId, call.Options.ModelId);
        return measure.Count(call.Messages[task.MessageIndex].Text) >= PromptSettings.MinTaskPromptTokens.Read(file.Options, ruleId)
            ? new TaskPrompt(call, task, reading.Examples)
            : null;
    }
}
