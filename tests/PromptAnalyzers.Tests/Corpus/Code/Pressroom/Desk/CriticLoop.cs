using System.Text;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Pressroom.Desk;

public record Verdict(int Score, string[] Problems, bool ReadyToPrint);

public class CriticLoop(IChatClient client, AIAgent writer, int rounds = 4)
{
    public Action<int, int>? Done;

    readonly AIAgent critic = client.AsAIAgent(name: "Critic", instructions: Rules("front page"));

    static string Rules(string page) => /*typed task*/ /*prompt: method*/ $$"""
        You are the copy chief and you read a story for the {{page}} before it goes to print. You are strict; the average story gets 55 points.
        Take 100 points and subtract: 20 if the first paragraph does not tell what happened, 10 per sentence with more than
        30 words, 10 per empty phrase ("a sign of hope", "only time will tell"), 15 if only one side is heard, 5 per
        passive sentence. Name at most five problems, the worst first. In each problem quote the words it is about.
        A story is ready to print from 80 points on, but never if an [ASK: ...] is left in it.
        """;

    public async Task<string> PolishAsync(string story, AgentSession session)
    {
        var score = 0;
        var n = 0;
        while (n++ < rounds)
        {
            var v = (await critic.RunAsync<Verdict>(story)).Result;
            score = v.Score;
            if (v.ReadyToPrint) break;

            var back = new StringBuilder(/*prompt: builder*/ "The copy chief gave your story ").Append(v.Score).Append(" points. Her remarks:\n");
            foreach (var p in v.Problems) back.Append("* ").AppendLine(p);
            if (n == rounds) back.AppendLine("This is the last round, shorten the story to 200 words if you cannot solve it otherwise.");
            back.Append("Send the improved story without any comment.");
            story = (await writer.RunAsync(back.ToString(), session)).Text;
        }
        Done?.Invoke(n, score);
        return story;
    }
}
