using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace TramTrove.Evaluation;

internal sealed class HandbookFactMetric(IChatClient chat) : JudgeMetric(chat)
{
    public override async Task<MetricScore> ScoreAsync(JudgeCase testCase)
    {
        var input = testCase.Question;
        var completion = testCase.Answer;
        var handbook = testCase.Handbook;

        if (string.IsNullOrEmpty(handbook))
        {
            // without a page of the handbook we let an agent write the ideal answer
            AIAgent expert = ChatClient.AsAIAgent(/*prompt: call*/ "You have worked in the lost property office for thirty years. Answer the questions of the public shortly and correctly; say so when a thing is decided case by case.", "Expert");
            handbook = (await expert.RunAsync(input)).Text;
        }

        var prompt = /*task*/ /*prompt: local, Microsoft.Extensions.AI*/
            $$"""
              Compare an answer that was given to a customer with the page of the staff handbook.
              [BEGIN DATA]
              ------------
              [Question]: {{input}}
              ------------
              [Handbook]: {{handbook}}
              ------------
              [Given answer]: {{completion}}
              ------------
              [END DATA]

              Look at facts only: amounts, periods, places, opening hours, who may collect. Wording and politeness are of no importance.
              Which of these is the case?
              (P) The answer says less than the handbook, but nothing else.
              (Q) The answer says more than the handbook and contradicts nothing.
              (R) Both say the same.
              (S) They contradict each other.
              (T) They differ in a way which doesn't matter to the customer.

              Reply with the letter.
              """;

        var answer = (await ChatClient.GetResponseAsync([new ChatMessage(ChatRole.User, prompt)])).Text.Trim('(', ')', ' ');

        var score = answer switch { "P" => 0.5, "Q" => 0.7, "R" => 1.0, "T" => 0.9, _ => 0.0 };

        string? why = null;
        if (score == 0)
        {
            var explain = /*prompt: local, Microsoft.Extensions.AI*/ "An examiner found that the answer below contradicts our handbook. Explain to the trainee what went wrong, in a friendly way and without quoting the handbook word by word.\n\n" + completion + "\n\n---\n" + handbook;
            why = (await ChatClient.GetResponseAsync(explain)).Text;
        }
        return new MetricScore(nameof(HandbookFactMetric), score, why, score >= 0.5);
    }
}
