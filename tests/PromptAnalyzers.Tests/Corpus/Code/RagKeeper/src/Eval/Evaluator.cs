using Microsoft.Extensions.AI;
using RagKeeper.Abstractions;
using RagKeeper.Pipeline;

namespace RagKeeper.Eval;

public record Case(string Question, string Expected);
public record Metric(string Name, string Template);

public class Evaluator(IChatClient judge, AnswerPipeline pipeline, TextWriter output)
{
    static readonly Metric[] Metrics =
    [
        new("correctness", /*task*/ /*prompt: member*/ "Compare the given answer with the reference. Grade it with a whole number: 5 same facts, 4 small omission, 3 half of the facts, 2 mostly wrong, 1 wrong or no answer. " +
            "Wording and length do not matter. Return just the number.\n\nQuestion: {q}\nReference: {ref}\nAnswer: {a}"),
        new("politeness", /*task*/ /*prompt: member*/ "Score from 1 to 5 how polite and professional the following answer of a company assistant is. Return just the number.\n\n{a}"),
    ];

    static readonly Case[] Smoke =
    [
        new(/*prompt: member*/ "How many days of remote work abroad are allowed per calendar year, and who has to approve them?", "20 days, line manager and HR"),
        new(/*prompt: member*/ "Ile dni urlopu na żądanie mam w roku i do której godziny muszę to zgłosić?", "4 dni, do 9:00"),
    ];

    public async Task RunAsync(CancellationToken ct)
    {
        output.WriteLine(/*no prompt: console output*/ "Evaluate the answers below by hand if the judge and you disagree by more than one point.");
        foreach (var c in Smoke)
        {
            var answer = await pipeline.AnswerAsync(c.Question, [], ct);
            foreach (var m in Metrics)
                output.WriteLine($"{m.Name}\t{await ScoreAsync(m.Template.Replace("{q}", c.Question).Replace("{ref}", c.Expected).Replace("{a}", answer.Text), ct)}");

            var grounded = await ScoreAsync(/*task*/ /*prompt: wrapper*/ $@"You check answers for hallucinations. Count the statements of the answer which are not supported by its own citations.
Cited chunks: {string.Join(", ", answer.ChunkIds)}
Answer: {answer.Text}
Write the count as a plain integer and nothing else.", ct);
            output.WriteLine($"unsupported\t{grounded}");
        }
    }

    async Task<int> ScoreAsync(string text, CancellationToken ct)
    {
        for (int i = 0; i < 3; i++)
        {
            var r = await judge.GetResponseAsync(text, new ChatOptions { Temperature = 0 }, ct);
            if (int.TryParse(r.Text.Trim().TrimEnd('.'), out var n)) return n;
        }
        return -1;
    }
}
