using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace MeaiRecipes.Evaluation;

/// <summary>A very small LLM as a judge.</summary>
internal abstract class Judge
{
    public abstract string Name { get; }
    protected abstract string Rubric { get; }

    public async Task<int?> ScoreAsync(IChatClient client, string question, string answer)
    {
        var response = await client.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, Rubric),
            new ChatMessage(ChatRole.User, /*prompt: call*/ $"QUESTION:\n{question}\n\nANSWER TO JUDGE:\n{answer}"),
        ], new ChatOptions { Temperature = 0 });
        var m = Regex.Match(response.Text, @"\d");
        return m.Success ? int.Parse(m.Value) : null;
    }
}

internal sealed class FluencyJudge : Judge
{
    public override string Name => "Fluency";
    protected override string Rubric => /*task*/ /*prompt: member*/ """
        You are an expert in evaluating the language quality of a RESPONSE from an intelligent system.
        Fluency measures grammar, vocabulary range, sentence structure, coherence and readability.
        Ignore if the content is right or wrong.

        1 - incomprehensible, mostly broken fragments
        2 - basic, frequent errors, hard to follow
        3 - competent, a few errors which do not disturb
        4 - well written, varied sentences
        5 - exceptional, elegant and precise

        Give a single digit from 1 to 5 and nothing else.
        """;
}

internal static class EvaluationRecipe
{
    public static async Task RunAsync(IChatClient client)
    {
        const string question = /*prompt: local*/ "How far is the Moon from the Earth at its nearest and at its farthest? Give the distance in kilometers.";
        var answer = (await client.GetResponseAsync(question)).Text;
        Judge[] judges = [new FluencyJudge()];
        foreach (var j in judges) Console.WriteLine($"{j.Name}: {await j.ScoreAsync(client, question, answer)}");
    }
}
