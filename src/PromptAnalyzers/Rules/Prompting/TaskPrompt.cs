using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Settings;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>A text that asks for a task, with what was found of examples in its call. PA2001 and PA2002 share the guards.</summary>
internal sealed record TaskPrompt(PromptCall Call, TaskReading Reading)
{
    public TaskEvidence Task => Reading.Task;

    public ExampleEvidence Examples => Reading.Examples;

    /// <summary>The text that asks, and where a finding about it sits; null when nothing of it stands in the file.</summary>
    public PromptPlace? PlaceIn(SyntaxTree tree)
    {
        // What a wrapper's caller hands over may be no more than the data of the wrapper's task.
        var message = Call.Messages[Task.MessageIndex];
        return PromptPlaces.Place(Call, message, Reading.Text, tree) is { } place
            && (ReferenceEquals(place.Own, place.Text) || place.Own.ConstantLength == place.Text.ConstantLength || TaskDetector.Detect(ImmutableArray.Create(place.Own.ToMessage(message.Role))) is not null) ? place : null;
    }

    /// <summary>
    /// Reads a call as task prompts whose lack of examples may be judged: completely seen, no schema, no tools, no model that reasons by itself,
    /// long enough. None for all others; several where the message that asks can have several texts.
    /// </summary>
    public static IEnumerable<TaskPrompt> In(PromptCall call, FileAnalysis file, string ruleId)
    {
        return call.IsComplete ? Judge(call, file, ruleId) : [];
    }

    private static IEnumerable<TaskPrompt> Judge(PromptCall call, FileAnalysis file, string ruleId)
    {
        if (call.Options.HasStructuredOutput || call.Options.HasTools || ReasoningGuard.MayReason(call, file.Options, ruleId))
        {
            return [];
        }

        var measure = TokenMeasure.For(file.Options, ruleId, call.Options.ModelId);
        var least = PromptSettings.MinTaskPromptTokens.Read(file.Options, ruleId);
        return PromptReading.Of(call).Tasks.Where(reading => measure.Count(reading.Text) >= least).Select(reading => new TaskPrompt(call, reading));
    }

    /// <summary>
    /// Reads instructions that are given here and sent from other files, as those of an agent that a factory makes: task prompts where every call of the compilation
    /// that sends them is one that may be judged. Where no such call is seen, none, but for a template: that is a whole prompt, as one in a file is.
    /// </summary>
    public static IEnumerable<TaskPrompt> SentFromElsewhere(PromptCall loose, FileAnalysis file, string ruleId)
    {
        if (!loose.LacksOnlySender)
        {
            yield break;
        }

        for (var i = 0; i < loose.Messages.Length; i++)
        {
            var text = loose.Messages[i].Text;
            if (TaskDetector.Detect(ImmutableArray.Create(text.ToMessage(loose.Messages[i].Role))) is not { } task)
            {
                continue;
            }

            var senders = file.CallsAnywhere().Where(call => call.Kind != PromptCallKind.Loose && call.Messages.Any(m => m.Text.HasTextOf(text)))
                .Select(call => In(call, file, ruleId).FirstOrDefault(prompt => prompt.Reading.Text.HasTextOf(text))).ToList();
            if (senders.Count == 0 && loose.Messages.Length == 1 && loose.Messages[i].Role == MessageRole.Template)
            {
                foreach (var prompt in Judge(loose, file, ruleId))
                {
                    yield return prompt;
                }
            }
            else if (senders.Count > 0 && senders.TrueForAll(static prompt => prompt is not null))
            {
                var examples = senders.Select(static prompt => prompt!.Examples).OrderByDescending(static e => e.Strength).First();
                yield return new TaskPrompt(loose, new TaskReading(task with { MessageIndex = i }, examples, text));
            }
        }
    }
}
