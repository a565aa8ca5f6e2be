using Microsoft.Extensions.AI;

namespace JudgeBench;

public record EvalCase(string Id, string Question, string Reference);

public record JudgeResult(int Score, string Reason);

public interface IJudge
{
    string Name { get; }
    Task<JudgeResult> ScoreAsync(EvalCase c, string answer);
}

public static class CaseGenerator
{
    private static readonly string[] Styles = { "polite and long-winded", "in a hurry, with typos, no punctuation", "angry customer" };

    public static async Task<List<EvalCase>> Paraphrase(IChatClient chat, IEnumerable<EvalCase> seed)
    {
        var list = new List<EvalCase>();
        foreach (var (c, style) in seed.SelectMany(c => Styles.Select(s => (c, s))))
        {
            var messages = new List<ChatMessage>();
            messages.Add(new ChatMessage(ChatRole.System, /*maybe task*/ /*prompt: call*/ "Rewrite the question of a customer in the given style. Keep the meaning. Output only the rewritten question."));
            messages.Add(new ChatMessage(ChatRole.User, /*prompt: call*/ $"Style: {style}\nQuestion: {c.Question}"));
            var reply = await chat.GetResponseAsync(messages);
            list.Add(c with { Id = c.Id + "-p" + list.Count, Question = reply.Text.Trim() });
        }
        return list;
    }
}
