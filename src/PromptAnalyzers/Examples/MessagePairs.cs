using System.Collections.Generic;
using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>Step 1: a constant user message, a constant assistant message, and the question after them.</summary>
internal static class MessagePairs
{
    public static StepFinding? Find(ImmutableArray<ConversationMessage> conversation)
    {
        var lastUser = conversation.Length - 1;
        while (lastUser >= 0 && conversation[lastUser].Role != MessageRole.User)
        {
            lastUser--;
        }

        var pairs = 0;
        var placeholders = ImmutableArray.CreateBuilder<ExamplePlaceholder>();
        var spans = ImmutableArray.CreateBuilder<ExampleSpan>();
        var seen = new HashSet<string>();
        for (var i = 0; i + 1 < lastUser; i++)
        {
            var (input, output) = (conversation[i], conversation[i + 1]);
            if (input.Role != MessageRole.User || output.Role != MessageRole.Assistant || input.IsOnlyHoles || output.IsOnlyHoles)
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
                spans.Add(new ExampleSpan(i, 0, input.Text.Length));
                spans.Add(new ExampleSpan(i + 1, 0, output.Text.Length));
            }
        }

        return pairs > 0 || placeholders.Count > 0
            ? new StepFinding(pairs > 0 ? ExampleStrength.Strong : ExampleStrength.Weak, pairs, placeholders.ToImmutable()) { Spans = spans.ToImmutable() }
            : null;
    }
}
