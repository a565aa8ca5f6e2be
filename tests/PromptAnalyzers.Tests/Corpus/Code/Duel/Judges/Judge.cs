using Azure;
using Azure.AI.Inference;

namespace Duel.Judges;

public abstract class Judge(ChatCompletionsClient client, string model)
{
    protected abstract string Rubric { get; }

    public virtual async Task<double> ScoreAsync(string question, string answer)
    {
        var options = new ChatCompletionsOptions
        {
            Model = model,
            Temperature = 0f,
            Messages =
            {
                new ChatRequestSystemMessage(Rubric),
                new ChatRequestUserMessage(/*prompt: call*/ $"Question:\n{question}\n\nAnswer to grade:\n{answer}\n\nGrade:"),
            },
        };
        Response<ChatCompletions> r = await client.CompleteAsync(options);
        return Numbers.First(r.Value.Content);
    }
}

public sealed class ToneJudge(ChatCompletionsClient c, string m) : Judge(c, m)
{
    protected override string Rubric => /*task*/ /*prompt: member*/ "Rate how polite the answer is from 1 (rude) to 5 (very polite). Ignore wether the content is right. Reply with the digit only.";
}

public sealed class GroundedJudge(ChatCompletionsClient c, string m, string facts) : Judge(c, m)
{
    protected override string Rubric => /*task*/ /*prompt: member*/ $"""
        You are grading an assistant's answer for groundedness.

        Split the answer into single statements. A statement is grounded when the facts below say it or when it follows from them without any further knowledge. Greetings, offers to help and questions back to the customer are not statements. A statement that is true in the real world but does not appear in the facts is NOT grounded.

        The grade is the share of grounded statements, as a decimal between 0.00 and 1.00. When the answer has no statements at all, because the assistant refused or only asked a question, the grade is 1.00.

        Facts:
        {facts}

        Write only the grade. No words, no percent sign, no explanation.
        """;
}

public static class Numbers
{
    public static double First(string text)
    {
        var m = System.Text.RegularExpressions.Regex.Match(text, @"\d+(\.\d+)?");
        return m.Success ? double.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)
            : throw new FormatException(/*no prompt: exception text*/ $"The judge must answer with a number, but it said: {text}");
    }
}
