using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Tells whether a conversation asks for a task whose answers have a fixed form: classify, extract, convert, score … or a stated format of the output.
/// Personas, open talk, summaries and writing without a format, agents with tools, answers from given facts, and questions are none.
/// Pure; time grows with the length of the text; never throws.
/// </summary>
internal static class TaskDetector
{
    private const int LongerInstructions = 3;
    private static readonly char[] SentenceEnds = ['.', '?', '!', ':', '\n'];

    // "What is the capital of Slovenia? Only the name.": asked once, nothing is put in. A task is asked for again and again.
    private static bool IsOneQuestion(ImmutableArray<ConversationMessage> conversation) =>
        conversation.Length == 1 && conversation[0].Role is MessageRole.User or MessageRole.Unknown or MessageRole.Completion
        && conversation[0].Text is var text && text.IndexOf(ConversationMessage.HoleMark) < 0
        && text.IndexOfAny(SentenceEnds) is var end and >= 0 && text[end] == '?';

    private static bool IsMuchLonger(ConversationMessage message, ConversationMessage other) => message.Text.Length > other.Text.Length * LongerInstructions;

    public static TaskEvidence? Detect(ImmutableArray<ConversationMessage> conversation)
    {
        if (conversation.IsDefaultOrEmpty)
        {
            return null;
        }

        TaskEvidence? task = null;
        TaskEvidence? hint = null;
        TaskEvidence? format = null;
        TaskEvidence? answered = null;
        var hasAttachment = false;
        for (var i = 0; i < conversation.Length; i++)
        {
            if (conversation[i].Role is MessageRole.Assistant or MessageRole.Tool)
            {
                continue;
            }

            var signs = new TaskSigns(conversation[i]);
            if (signs.HasTools)
            {
                return null;
            }

            hasAttachment |= signs.HasAttachment;
            task ??= signs.Task is { } kind ? new TaskEvidence(kind, i) : null;
            hint ??= signs.Hint is { } hinted ? new TaskEvidence(hinted, i) : null;
            if (signs.HasFormat && (format is null || IsMuchLonger(conversation[i], conversation[format.MessageIndex])))
            {
                // "Always answer with JSON." before the instructions that tell what is in it.
                format = new TaskEvidence(TaskKind.OutputFormat, i);
            }

            answered ??= signs.HintWithAnswers is { } near ? new TaskEvidence(near, i) : null;
        }

        // "Rate this photo." only asks again for what longer instructions before it have told, with the form of the answer.
        if (task is not null && format is not null && format.MessageIndex < task.MessageIndex && IsMuchLonger(conversation[format.MessageIndex], conversation[task.MessageIndex]))
        {
            return task with { MessageIndex = format.MessageIndex };
        }

        return task ?? answered ?? (format is not null ? hint : null) ?? (IsOneQuestion(conversation) && !hasAttachment ? null : format);
    }
}
