using Microsoft.Extensions.AI;

namespace EvalLab.Judges;

public sealed class RelevanceJudge(IChatClient client) : Judge<Score>(client)
{
    protected override IEnumerable<ChatMessage> BuildMessages(string question, string answer)
    {
        yield return new ChatMessage(ChatRole.System, /*prompt: method*/ """
            Rate how well the answer fits the question, from 1 (off topic) to 5 (complete).

            <examples>
            <example>Q: When do you open? A: We sell shoes. Score: 1</example>
            <example>Q: When do you open? A: At nine, on Sundays at ten. Score: 5</example>
            </examples>
            """);
        yield return new ChatMessage(ChatRole.User, /*prompt: method*/ $"Q: {question}\nA: {answer}");
    }
}
