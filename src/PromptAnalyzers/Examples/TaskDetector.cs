using System.Collections.Immutable;
using System.Linq;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Examples;

/// <summary>
/// Tells whether a conversation asks for a task whose answers have a fixed form: classify, extract, convert, score … or a stated format of the output.
/// Personas, open talk, summaries and writing without a format, agents with tools, answers from given facts, and questions are none.
/// Phrases and forms tell it, and weights of words where these say nothing; what the weights hold for no task at all is none.
/// Pure; time grows with the length of the text; never throws.
/// </summary>
internal static class TaskDetector
{
    // Chosen on prompts that the weights were not learned from, see docs/few-shot-fit.md.
    internal const double LeastAlone = 0.8;
    private const double LeastForPhrases = -0.5;
    private const double LeastCoverage = 0.35;
    private const int WordsForHole = 2;

    private static readonly ConversationMemo<TaskEvidence?> Known = new(static conversation => Detect(conversation, TaskWeights.Default));

    /// <summary>The task; null when there is none, or nobody can tell.</summary>
    public static TaskEvidence? Detect(ImmutableArray<ConversationMessage> conversation) => conversation.IsDefaultOrEmpty ? null : Known.Of(conversation);

    /// <summary>Forgets what was told so far, to measure how long it takes.</summary>
    public static void Forget() => Known.Clear();

    /// <summary>The same with other weights.</summary>
    public static TaskEvidence? Detect(ImmutableArray<ConversationMessage> conversation, TaskWeights weights)
    {
        if (conversation.IsDefaultOrEmpty)
        {
            return null;
        }

        var told = TaskPhrases.Judge(conversation);
        if (told.Task is null && !told.CanBeTask)
        {
            return null;
        }

        var score = weights.Score(conversation);
        if (score.Coverage < LeastCoverage)
        {
            return told.Task;
        }

        return told.Task is not null ? (score.Value >= LeastForPhrases ? told.Task : null)
            : score.Value >= LeastAlone && StrongestOf(conversation, weights) is { } strongest ? new TaskEvidence(told.Hint ?? TaskKind.OutputFormat, strongest)
            : null;
    }

    // "Speaker: {speaker}. Line: {line}" only labels what is put in.
    private static bool SaysSomething(ConversationMessage message)
    {
        var (words, holes) = (0, 0);
        foreach (var word in Words.Of(message))
        {
            var isHole = word.Text[0] == ConversationMessage.HoleMark;
            (words, holes) = isHole ? (words, holes + 1) : (words + 1, holes);
        }

        return words >= holes * WordsForHole;
    }

    // The message that looks most like a task by itself. Mostly one alone says something; null where all is put in.
    private static int? StrongestOf(ImmutableArray<ConversationMessage> conversation, TaskWeights weights)
    {
        var asking = Enumerable.Range(0, conversation.Length).Where(i => conversation[i] is { Role: not (MessageRole.Assistant or MessageRole.Tool), IsOnlyHoles: false }).ToList();
        var saying = asking.FindAll(i => SaysSomething(conversation[i]));
        return saying.Count > 1 ? saying.OrderByDescending(i => weights.Score(ImmutableArray.Create(conversation[i])).Value).First() : saying.Count == 1 ? saying[0] : asking.Count > 0 ? asking[0] : null;
    }
}
