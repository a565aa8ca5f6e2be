using System.Globalization;
using Azure.AI.OpenAI;
using OpenAI.Chat;
using PropCellar.Services;

namespace PropCellar.Evaluation;

public sealed record EvalCase(string Question, string Truth);
public sealed record EvalScore(string Metric, double? Score);

/// <summary>Nightly run against 60 questions from the desk. Started as a notebook.</summary>
public sealed class AnswerEvaluator
{
    private sealed record Metric(string Name, string Prompt);

    private static readonly Metric[] Metrics =
    [
        new("groundedness", /*task*//*prompt: member*/ """
            You are given SOURCES and an ANSWER of a props rental chat bot. Rate from 1 to 5 how well the answer is supported by the sources.
            1 = contradicts or has nothing to do with the sources
            3 = half of the statements are supported
            5 = every statement can be found in the sources
            Citations in square brackets are no statements. General politeness isn't either.
            Reply with a single digit.
            """),
        new("relevance", /*examples*//*prompt: member*/ """
            Rate from 1 to 5 how well the ANSWER answers the QUESTION. A correct text about another prop gets 1. A clarifying question gets 4 when it was really necessary.

            question: How heavy is the throne from Lear?
            answer: The throne [P-0210.md] is made of pine and gilded.
            stars: 2

            question: How heavy is the throne from Lear?
            answer: 34 kg without the cushion [P-0210.md].
            stars: 5

            Return only the number of stars.
            """),
        new("equivalence", /*task*//*prompt: member*/ "Compare the ANSWER with the TRUTH written by our desk clerk. Ignore wording, order and citations. Missing prices or wrong dates are serious. Give points from 1 (different meaning) to 5 (same meaning). Output the points, no explanation."),
    ];

    private readonly ChatClient _judge;
    private readonly ChatClient _reasoner;
    private readonly ReadRetrieveReadService _rag;

    public AnswerEvaluator(AzureOpenAIClient azure, ReadRetrieveReadService rag)
    {
        _judge = azure.GetChatClient("gpt-4.1");
        _reasoner = azure.GetChatClient("o3-mini");
        _rag = rag;
    }

    public async Task<List<EvalScore>> RunAsync(EvalCase testCase, CancellationToken ct)
    {
        var answer = await _rag.ReplyAsync(new ChatRequest([], testCase.Question, null), ct);
        var sources = string.Join("\n", answer.Sources.Select(s => $"{s.Title}: {s.Content}"));
        var scores = new List<EvalScore>();

        foreach (var metric in Metrics)
        {
            var messages = new ChatMessage[]
            {
                new SystemChatMessage(metric.Prompt),
                new UserChatMessage(/*prompt: call*/ $"QUESTION: {testCase.Question}\nTRUTH: {testCase.Truth}\nSOURCES:\n{sources}\nANSWER: {answer.Answer}")
            };
            var completion = await _judge.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = 0 }, ct);
            scores.Add(new EvalScore(metric.Name, double.TryParse(completion.Value.Content[0].Text, CultureInfo.InvariantCulture, out var value) ? value : null));
        }

        scores.Add(new EvalScore("contradiction-free", await IsContradictionFreeAsync(sources, ct) ? 5 : 1));
        return scores;
    }

    // our own sources contradict each other more often than the model hallucinates
    private async Task<bool> IsContradictionFreeAsync(string sources, CancellationToken ct)
    {
        ChatCompletion completion = await _reasoner.CompleteChatAsync(
            [new UserChatMessage(/*reasoned task*//*prompt: call*/ $"Do any two of these catalogue texts contradict each other (size, weight, price, rules)? Different props may have different values, that's no contradiction. Answer TRUE or FALSE.\n\n{sources}")],
            cancellationToken: ct);
        return !completion.Content[0].Text.Contains("TRUE", StringComparison.OrdinalIgnoreCase);
    }
}
