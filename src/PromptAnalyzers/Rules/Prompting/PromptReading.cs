using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>What the text of a call's prompts says, read once for all rules, each part when a rule first asks for it.</summary>
internal sealed class PromptReading
{
    /// <summary>Texts of a call that are judged beside the longest of each message: for each the whole conversation is looked through.</summary>
    private const int MaxTexts = 16;

    private static readonly ConditionalWeakTable<PromptCall, PromptReading> Cache = new();

    private readonly Lazy<ImmutableArray<ConversationMessage>> _conversation;
    private readonly Lazy<ImmutableArray<ConversationMessage>> _asking;
    private readonly Lazy<ExampleEvidence> _examples;
    private readonly Lazy<TaskEvidence?> _task;
    private readonly Lazy<ImmutableArray<TaskReading>> _tasks;

    private PromptReading(PromptCall call)
    {
        _conversation = new(call.ToConversation);
        _examples = new(() => ExampleFinder.Find(Conversation));
        _asking = new(() => call.Kind == PromptCallKind.Wrapper ? call.Messages.Select(message => MessageOf(call, message.Text, message)).ToImmutableArray() : Conversation);
        _task = new(() => TaskDetector.Detect(_asking.Value));
        _tasks = new(() => TasksOf(call).ToImmutableArray());
    }

    /// <summary>The conversation as plain text.</summary>
    public ImmutableArray<ConversationMessage> Conversation => _conversation.Value;

    /// <summary>The examples in the conversation.</summary>
    public ExampleEvidence Examples => _examples.Value;

    /// <summary>The task that the call asks for; that of a wrapper's caller, for the wrapper's own task is judged in the wrapper. Null for none.</summary>
    public TaskEvidence? Task => _task.Value;

    /// <summary>The texts that ask for a task, where the message that asks can have several, as one for each language: each is a prompt of its own.</summary>
    public ImmutableArray<TaskReading> Tasks => _tasks.Value;

    public static PromptReading Of(PromptCall call) => Cache.GetValue(call, static c => new PromptReading(c));

    private IEnumerable<TaskReading> TasksOf(PromptCall call)
    {
        if (Task is { } task)
        {
            yield return new(task, Examples, call.Messages[task.MessageIndex].Text);
        }

        var left = MaxTexts;
        for (var i = 0; i < call.Messages.Length; i++)
        {
            var message = call.Messages[i];
            if (message.Texts.Alternatives.Length == 1 || message.Role is MessageRole.Assistant or MessageRole.Tool || (Task is { } asked && asked.MessageIndex != i))
            {
                continue;
            }

            foreach (var text in message.Texts.Alternatives)
            {
                // What is only a part of the longest text was judged with it.
                if (!ReferenceEquals(text, message.Text) && left-- > 0 && HasOwnText(text, message.Text)
                    && TaskDetector.Detect(_asking.Value.SetItem(i, MessageOf(call, text, message))) is { } other && other.MessageIndex == i)
                {
                    yield return new(other, ExampleFinder.Find(Conversation.SetItem(i, text.ToMessage(message.Role))), text);
                }
            }
        }
    }

    private static bool HasOwnText(PromptText text, PromptText longest) => text.Pieces.Any(piece => !piece.IsHole && longest.Pieces.All(other => other.Syntax != piece.Syntax || other.FilePath != piece.FilePath));

    private static ConversationMessage MessageOf(PromptCall call, PromptText text, PromptMessage message) =>
        (call.Kind == PromptCallKind.Wrapper ? text.Argument ?? new PromptText(ImmutableArray<PromptPiece>.Empty, text.Syntax) : text).ToMessage(message.Role);
}

/// <summary>One text that asks for a task, with what was found of examples in the call.</summary>
/// <param name="Task">What it asks for.</param>
/// <param name="Examples">The examples in it and in the other messages.</param>
/// <param name="Text">The text of the message.</param>
internal sealed record TaskReading(TaskEvidence Task, ExampleEvidence Examples, PromptText Text);
