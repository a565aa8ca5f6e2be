using System.Collections.Generic;
using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 1: a constant user message, a constant assistant message, and the question after them.</summary>
internal static class MessagePairs
{
    private const int LongestAcknowledgement = 100;
    private const int LongestLabel = 30;

    public static StepFinding? Find(ImmutableArray<ConversationMessage> conversation)
    {
        var lastUser = conversation.Length - 1;
        while (lastUser >= 0 && conversation[lastUser].Role != MessageRole.User)
        {
            lastUser--;
        }

        var pairs = 0;
        var asking = 0;
        var placeholders = ImmutableArray.CreateBuilder<ExamplePlaceholder>();
        var spans = ImmutableArray.CreateBuilder<ExampleSpan>();
        var seen = new HashSet<string>();
        for (var i = 0; i + 1 < lastUser; i++)
        {
            // "Intent:", as a system message before each answer.
            var answered = i + 1 < lastUser - 1 && IsLabel(conversation[i + 1]) ? i + 2 : i + 1;
            var (input, output) = (conversation[i], conversation[answered]);
            if (input.Role != MessageRole.User || output.Role != MessageRole.Assistant || input.IsOnlyHoles || output.IsOnlyHoles || IsAcknowledgement(output.Text))
            {
                continue;
            }

            // Each message is judged by itself: a stand-in fills it, a filled one may quote anything.
            var reason = PlaceholderText.ReasonOf(input.Text) ?? PlaceholderText.ReasonOf(output.Text);
            if (reason is null && !seen.Add(PlaceholderText.Normalized(input.Text) + "\n" + PlaceholderText.Normalized(output.Text)))
            {
                reason = PlaceholderReason.Duplicate;
            }

            if (reason is { } why)
            {
                placeholders.Add(new ExamplePlaceholder(i, 0, input.Text.Length, why));
            }
            else
            {
                pairs++;
                asking += output.Text.TrimEnd() is { Length: > 0 } answer && answer[answer.Length - 1] is '?' or '？' ? 1 : 0;
                spans.Add(new ExampleSpan(i, 0, input.Text.Length));
                spans.Add(new ExampleSpan(answered, 0, output.Text.Length));
            }
        }

        // Answers that all ask back are turns of a talk.
        return pairs > 0 || placeholders.Count > 0
            ? new StepFinding(pairs > asking ? ExampleStrength.Strong : ExampleStrength.Weak, pairs > asking ? pairs : 0, placeholders.ToImmutable()) { Spans = spans.ToImmutable() }
            : null;
    }

    private static bool IsLabel(ConversationMessage message) =>
        message is { Role: MessageRole.System, Text: var text } && text.Length <= LongestLabel && text.TrimEnd() is { Length: > 1 } label && label[label.Length - 1] is ':' or '：';

    // "Understood. Send me the texts."
    private static bool IsAcknowledgement(string answer)
    {
        if (answer.Length > LongestAcknowledgement)
        {
            return false;
        }

        var words = Words.Of(answer);
        foreach (var match in MessageText.KindsOf(words))
        {
            if (match is { Kind: "acknowledge", First: 0 })
            {
                // "OK" alone may be the label of a class.
                return words.Count > match.End;
            }
        }

        return false;
    }
}
