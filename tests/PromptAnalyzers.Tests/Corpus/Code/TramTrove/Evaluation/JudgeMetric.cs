using Microsoft.Extensions.AI;

namespace TramTrove.Evaluation;

public record JudgeCase(string Question, string Answer, string? Handbook);

public record MetricScore(string Metric, double Score, string? Reasoning, bool Passed);

public abstract class JudgeMetric(IChatClient chatClient)
{
    public IChatClient ChatClient { get; } = chatClient;
    public abstract Task<MetricScore> ScoreAsync(JudgeCase testCase);

    internal async Task<TResponse> GetStructuredResponseFromLLM<TResponse>(string prompt) where TResponse : class
    {
        var response = await ChatClient.GetResponseAsync<TResponse>(prompt, new ChatOptions { Temperature = 0 });
        return response.Result;
    }
}

public record GoalAndOutcome(string UserGoal, string Outcome);
public record ScoredVerdict(double Verdict, string? Reason);

/// <summary>
/// Did the person get what he or she wanted?
/// </summary>
public class PoliteGoalMetric(IChatClient chatClient, double threshold) : JudgeMetric(chatClient)
{
    public override async Task<MetricScore> ScoreAsync(JudgeCase testCase)
    {
        if (string.IsNullOrWhiteSpace(testCase.Question))
            throw new ArgumentException(/*no prompt: exception*/ "The question of a test case must not be null or white space.", nameof(testCase));

        // Step 1: extract goal and outcome
        string prompt = /*typed task*/ /*prompt: method, Microsoft.Extensions.AI*/ JudgeTemplates.GoalAndOutcome(testCase.Question, testCase.Answer);
        var goal = await GetStructuredResponseFromLLM<GoalAndOutcome>(prompt);

        // Step 2: verdict
        var verdict = await GetStructuredResponseFromLLM<ScoredVerdict>(
            /*typed task*/ /*prompt: wrapper, Microsoft.Extensions.AI*/ $"""
            Given what somebody wanted from a lost property office and what happened, give a verdict between 0 and 1.
            1 means the wish was fulfilled or the person knows exactly what to do next, 0 means the answer was of no use.
            Add one sentence of reason.

            Wish: {goal.UserGoal}
            Happened: {goal.Outcome}
            """);

        return new MetricScore(nameof(PoliteGoalMetric), verdict.Verdict, verdict.Reason, verdict.Verdict >= threshold);
    }
}

/// <summary>The tone, as the ombudswoman wants it</summary>
public class ToneMetric(IChatClient chatClient) : JudgeMetric(chatClient)
{
    public override async Task<MetricScore> ScoreAsync(JudgeCase testCase)
    {
        var messages = new List<ChatMessage>
        {
            new(ChatRole.System, /*task*/ /*prompt: elsewhere, Microsoft.Extensions.AI*/ JudgeTemplates.Tone),
            new(ChatRole.User, testCase.Answer)
        };
        var answer = (await ChatClient.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 1, Temperature = 0.0f })).Text;
        var score = int.TryParse(answer, out var n) ? n : 0;
        return new MetricScore("Tone", score / 5.0, null, score >= 3);
    }
}
