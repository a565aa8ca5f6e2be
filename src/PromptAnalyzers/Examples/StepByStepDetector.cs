using System.Collections.Generic;
using System.Collections.Immutable;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>A request for reasoning in steps.</summary>
/// <param name="MessageIndex">Index of the message.</param>
/// <param name="Start">First character in that message's text.</param>
/// <param name="Length">Characters.</param>
internal readonly record struct StepByStepPhrase(int MessageIndex, int Start, int Length);

/// <summary>
/// Finds requests for a chain of thought ("think step by step") and tasks of several steps. Pure; time grows with the length of the text; never throws.
/// </summary>
internal static class StepByStepDetector
{
    private const int FewestSteps = 3;
    private static readonly PhraseTable Table = PhraseTable.Load("reasoning");

    /// <summary>The first request to reason in steps; null when there is none.</summary>
    public static StepByStepPhrase? Find(ImmutableArray<ConversationMessage> conversation)
    {
        for (var i = 0; !conversation.IsDefault && i < conversation.Length; i++)
        {
            if (conversation[i].Role is MessageRole.Assistant or MessageRole.Tool)
            {
                continue;
            }

            var words = Words.Of(conversation[i]);
            foreach (var match in Table.Find(words))
            {
                if (match.Kind == "steps" && !IsNegated(words, match.First))
                {
                    var start = words[match.First].Start;
                    return new StepByStepPhrase(i, start, words[match.End - 1].End - start);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the conversation asks for several steps in order: a numbered list of instructions, or three order words that start clauses.</summary>
    public static bool IsMultiStep(ImmutableArray<ConversationMessage> conversation)
    {
        for (var i = 0; !conversation.IsDefault && i < conversation.Length; i++)
        {
            if (conversation[i].Role is not (MessageRole.Assistant or MessageRole.Tool) && CountSteps(conversation[i].Text) >= FewestSteps)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountSteps(string text)
    {
        var words = Words.Of(text);
        var inOrder = new HashSet<string>();
        foreach (var match in Table.Find(words))
        {
            if (match.Kind == "sequence" && words[match.First].Break >= WordBreak.Comma)
            {
                inOrder.Add(words[match.First].Text);
            }
        }

        var numbered = 0;
        foreach (var word in words)
        {
            if (word.Text is "step" or "schritt" or "étape" or "paso" or "passo" or "stap" or "krok" or "шаг" or "adim" && word.Break == WordBreak.Sentence && text.Length > word.End + 1 && char.IsDigit(text[word.End + 1]))
            {
                numbered++;
            }
        }

        return System.Math.Max(System.Math.Max(inOrder.Count, numbered), CountNumberedLines(text));
    }

    /// <summary>Lines that are numbered one after the other: <c>1. Find …</c>, <c>2) Convert …</c>.</summary>
    private static int CountNumberedLines(string text)
    {
        var next = 1;
        foreach (var line in text.Split('\n'))
        {
            var item = line.TrimStart();
            var number = next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (item.StartsWith(number, System.StringComparison.Ordinal) && item.Length > number.Length + 1 && (item[number.Length] is '.' or ')'))
            {
                next++;
            }
        }

        return next - 1;
    }

    /// <summary>"Do not think step by step", "without step by step explanation".</summary>
    private static bool IsNegated(List<Word> words, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && words[i + 1].Break < WordBreak.Colon; i--)
        {
            if (words[i].Text is "not" or "don" or "without" or "never" or "no" or "nicht" or "ohne" or "pas" or "sans" or "sin" or "sem" or "senza" or "bez" or "nie" or "не" or "без")
            {
                return true;
            }
        }

        return false;
    }
}
