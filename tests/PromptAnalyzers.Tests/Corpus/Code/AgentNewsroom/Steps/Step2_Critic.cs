
using System.Text.Json;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace AgentNewsroom.Steps;

public record Review(int Clarity, int Facts, int Tone, string Advice);

// STEP 2 - the critic gives marks. Once as free text lines, once typed.
public static class Step2_Critic
{
    const string CriticInstructions = /*task*/ /*prompt: member*/ """
        You are the critic of the newsroom. You receive the draft of an article and grade it.

        Grade these points from 1 (poor) to 5 (excellent):
        - clarity: short sentences, no jargon, a reader of 12 years understands it
        - facts: names, dates and places are there and don't contradict each other
        - tone: friendly, not advertising, nobody is made fun of

        Answer in exactly this form, nothing before and nothing after it:
        clarity: <1-5>
        facts: <1-5>
        tone: <1-5>
        verdict: PUBLISH or REWORK
        """;

    public static async Task Run(IChatClient chat)
    {
        var critic = chat.AsAIAgent(CriticInstructions, "Critic");
        var draft = await File.ReadAllTextAsync("drafts/latest.txt"); // written by the output of step 1
        AgentResponse marks = await critic.RunAsync(draft);
        Console.WriteLine(marks.Text);

        // typed version
        var typed = chat.AsAIAgent(instructions: /*typed task*/ /*prompt: call*/ "Review the article. Grade clarity, facts and tone from 1 to 5 and give one sentence of advice to the writer.", name: "TypedCritic");
        AgentResponse<Review> review = await typed.RunAsync<Review>(draft);
        Console.WriteLine(review.Result.Advice);

        // detector: is a reader letter an insult?
        foreach (var letter in SampleLetters())
        {
            var detector = Newsroom.Build(chat, "Moderator", /*examples*/ /*prompt: wrapper*/ @"Decide whether a letter to the editor can be printed. Reply with PRINT, SHORTEN or REJECT.

Letter: ""The bus is late every single day, shame on the council!""
PRINT
Letter: ""The mayor is a filthy pig and his wife too.""
REJECT
Letter: (four pages about the sewer fees since 1987)
SHORTEN");
            Console.WriteLine($"{letter} -> {(await detector.RunAsync(letter)).Text}");
        }
    }

    static IEnumerable<string> SampleLetters()
    {
        yield return /*prompt: method*/ "Dear editor, the street lights in the Park Lane are broken since January. Please write about it, nobody in the town hall answers me.";
        foreach (var file in Directory.EnumerateFiles("letters")) yield return File.ReadAllText(file);
    }
}
