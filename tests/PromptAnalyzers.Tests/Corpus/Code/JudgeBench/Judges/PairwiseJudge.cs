using System.ComponentModel;
using System.Text;
using Microsoft.Extensions.AI;

namespace JudgeBench.Judges;

public enum Winner { A, B, Tie }

public record Verdict([property: Description(/*no prompt: schema description*/ "The better answer, or Tie if both are equally good")] Winner Winner, double Confidence);

public class PairwiseJudge(IChatClient chat)
{
    public async Task<string> CompareAsync(EvalCase c, string a, string b)
    {
        // run twice with swapped order to get rid of the position bias
        var first = await Ask(c, a, b);
        var second = await Ask(c, b, a);
        return first.Winner == second.Winner ? "tie" : first.Winner.ToString();
    }

    private async Task<Verdict> Ask(EvalCase c, string a, string b)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*typed task*/ /*prompt: builder*/ "Which answer would help the customer more? Judge accuracy first, then brevity. The order of the answers must not influence you.");
        sb.AppendLine().AppendLine("Question: " + c.Question);
        sb.AppendLine("Answer A: " + a);
        sb.AppendLine("Answer B: " + b);
        var response = await chat.GetResponseAsync<Verdict>(sb.ToString());
        return response.Result;
    }
}
