using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Calls;
using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Rules.Insight;

/// <summary>What the constant tokens of one call are for. Demonstrations count as examples, whoever says them.</summary>
/// <param name="System">Rules: system and developer messages, instructions.</param>
/// <param name="User">The request: user messages, templates, completion prompts.</param>
/// <param name="Example">Demonstrations that were found.</param>
/// <param name="Other">What is left: other turns of the model, tool output, messages whose role cannot be seen.</param>
internal readonly record struct TokensByRole(int System, int User, int Example, int Other)
{
    /// <summary>Counts each message and takes out what its demonstrations hold.</summary>
    public static TokensByRole Of(PromptCall call, ImmutableArray<ConversationMessage> conversation, ExampleEvidence examples, TokenMeasure measure)
    {
        var (system, user, example, other) = (0, 0, 0, 0);
        for (var i = 0; i < call.Messages.Length; i++)
        {
            var all = measure.Count(call.Messages[i].Text);

            // Cut out of its message, a text may have a token more than within it.
            var shown = Math.Min(all, Demonstrations(conversation[i].Text, examples.Spans.Where(s => s.MessageIndex == i)).Sum(measure.Count));
            example += shown;
            switch (call.Messages[i].Role)
            {
                case MessageRole.System or MessageRole.Developer or MessageRole.Instructions:
                    system += all - shown;
                    break;
                case MessageRole.User or MessageRole.Template or MessageRole.Completion:
                    user += all - shown;
                    break;
                default:
                    other += all - shown;
                    break;
            }
        }

        return new TokensByRole(system, user, example, other);
    }

    /// <summary>The constant texts of the demonstrations of one message, each character once.</summary>
    private static IEnumerable<string> Demonstrations(string text, IEnumerable<ExampleSpan> spans)
    {
        var end = 0;
        foreach (var span in spans.OrderBy(static s => s.Start))
        {
            var start = Math.Max(span.Start, end);
            end = Math.Max(end, Math.Min(span.Start + span.Length, text.Length));
            if (start < end)
            {
                foreach (var run in text.Substring(start, end - start).Split(ConversationMessage.HoleMark))
                {
                    yield return run;
                }
            }
        }
    }
}
