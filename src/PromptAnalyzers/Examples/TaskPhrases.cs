using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>What the phrases and forms of a conversation say.</summary>
/// <param name="Task">The task that they tell; null when they tell none.</param>
/// <param name="CanBeTask">Where they tell none, whether it can be one: something is put in, no tools are there, and no free text is asked for.</param>
/// <param name="Hint">What kind of task it would be.</param>
internal readonly record struct PhraseVerdict(TaskEvidence? Task, bool CanBeTask, TaskKind? Hint);

/// <summary>Judges by phrases and forms whether a conversation asks for a task.</summary>
internal static class TaskPhrases
{
    private const int LongerInstructions = 3;
    private static readonly char[] SentenceEnds = ['.', '?', '!', ':', '\n'];

    public static PhraseVerdict Judge(ImmutableArray<ConversationMessage> conversation)
    {
        TaskEvidence? task = null;
        TaskEvidence? hint = null;
        TaskEvidence? format = null;
        TaskEvidence? answered = null;
        var (hasAttachment, takesInput, isFreeText) = (false, false, false);
        for (var i = 0; i < conversation.Length; i++)
        {
            if (conversation[i].Role is MessageRole.Assistant or MessageRole.Tool)
            {
                continue;
            }

            var signs = new TaskSigns(conversation[i]);
            if (signs.HasTools)
            {
                return default;
            }

            hasAttachment |= signs.HasAttachment;
            isFreeText |= signs.AsksForFreeText;
            takesInput |= conversation[i].Role is MessageRole.System or MessageRole.Instructions || TakesInput(conversation[i].Text);
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
        var told = task is not null && format is not null && format.MessageIndex < task.MessageIndex && IsMuchLonger(conversation[format.MessageIndex], conversation[task.MessageIndex])
            ? task with { MessageIndex = format.MessageIndex }
            : task ?? answered ?? (format is not null ? hint : null) ?? (IsOneQuestion(conversation) && !hasAttachment ? null : format);
        return new PhraseVerdict(told, takesInput && !isFreeText, hint?.Kind);
    }

    /// <summary>Whether something is put in: a hole, or a place of a template (<c>{{$input}}</c>, <c>{0}</c>).</summary>
    private static bool TakesInput(string text)
    {
        for (var at = text.IndexOf('{'); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var name = at;
            while (name < text.Length && text[name] is '{' or '$' or '#')
            {
                name++;
            }

            var end = name;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.'))
            {
                end++;
            }

            if (end > name && end < text.Length && text[end] == '}')
            {
                return true;
            }

            at = System.Math.Max(at, end - 1);
        }

        return text.IndexOf(ConversationMessage.HoleMark) >= 0;
    }

    // "What is the capital of Slovenia? Only the name.": asked once, nothing is put in. A task is asked for again and again.
    private static bool IsOneQuestion(ImmutableArray<ConversationMessage> conversation) =>
        conversation.Length == 1 && conversation[0].Role is MessageRole.User or MessageRole.Unknown or MessageRole.Completion
        && conversation[0].Text is var text && text.IndexOf(ConversationMessage.HoleMark) < 0
        && text.IndexOfAny(SentenceEnds) is var end and >= 0 && text[end] == '?';

    private static bool IsMuchLonger(ConversationMessage message, ConversationMessage other) => message.Text.Length > other.Text.Length * LongerInstructions;
}
