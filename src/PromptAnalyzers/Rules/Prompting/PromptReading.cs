using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Prompting;

/// <summary>What the text of a call's prompts says, read once for all rules, each part when a rule first asks for it.</summary>
internal sealed class PromptReading
{
    private static readonly ConditionalWeakTable<PromptCall, PromptReading> Cache = new();

    private readonly Lazy<ImmutableArray<ConversationMessage>> _conversation;
    private readonly Lazy<ExampleEvidence> _examples;
    private readonly Lazy<TaskEvidence?> _task;

    private PromptReading(PromptCall call)
    {
        _conversation = new(call.ToConversation);
        _examples = new(() => ExampleFinder.Find(Conversation));
        _task = new(() => TaskDetector.Detect(call.Kind == PromptCallKind.Wrapper ? ArgumentsOf(call) : Conversation));
    }

    /// <summary>The conversation as plain text.</summary>
    public ImmutableArray<ConversationMessage> Conversation => _conversation.Value;

    /// <summary>The examples in the conversation.</summary>
    public ExampleEvidence Examples => _examples.Value;

    /// <summary>The task that the call asks for; that of a wrapper's caller, for the wrapper's own task is judged in the wrapper. Null for none.</summary>
    public TaskEvidence? Task => _task.Value;

    public static PromptReading Of(PromptCall call) => Cache.GetValue(call, static c => new PromptReading(c));

    private static ImmutableArray<ConversationMessage> ArgumentsOf(PromptCall call)
    {
        var messages = ImmutableArray.CreateBuilder<ConversationMessage>(call.Messages.Length);
        foreach (var message in call.Messages)
        {
            messages.Add((message.Text.Argument ?? new PromptText(ImmutableArray<PromptPiece>.Empty, message.Text.Syntax)).ToMessage(message.Role));
        }

        return messages.MoveToImmutable();
    }
}
