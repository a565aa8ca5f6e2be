using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Turntable.Agents;

namespace Turntable.Services;

public record QuizQuestion(string Question, string[] Answers, int Correct, string Explanation);
public record Quiz(string Title, List<QuizQuestion> Questions);

internal sealed class VisitorServices(IChatClient client)
{
    public async Task<Quiz?> MakeQuizAsync(string hall, string labels, int age, CancellationToken ct)
    {
        var quizMaster = client.AsAIAgent(name: "QuizMaster");
        var prompt = /*maybe task*//*prompt: local*/ $"Make a quiz with 6 questions for hall {hall}, age {age}. Each question has four answers, exactly one is right, and families must be able to find it on the labels. Labels in this hall:\n{labels}";
        var response = await quizMaster.RunAsync<Quiz>(prompt, cancellationToken: ct);
        return response.Result;
    }

    public async Task<string> SortDonationAsync(string description, CancellationToken ct)
    {
        AIAgent sorter = client.AsAIAgent(instructions: /*examples*//*prompt: call*/ """
            People bring us things from their attic. Decide in which collection a donated object belongs.
            Collections: ROLLING (vehicles and parts of them), SIGNAL (signalling and telecom), PAPER (timetables, tickets, photos, drawings),
            UNIFORM, TOOLS, MODEL, REFUSE (not railway or we've got five of it).

            "box with 200 punched cardboard tickets, 1950s" -> PAPER
            "builder's plate Henschel 1941 no 26013" -> ROLLING
            "H0 tram made from matchsticks by grandpa" -> MODEL
            "old sewing machine, it was used in a house next to the line" -> REFUSE

            Answer with the name of the collection.
            """);
        var answer = await sorter.RunAsync(description, cancellationToken: ct);
        return answer.Text.Trim().ToUpperInvariant();
    }

    public async Task<int> RateFeedbackAsync(string card, CancellationToken ct)
    {
        var text = await OneShot(/*task*//*prompt: wrapper*/ "Visitors fill in paper cards when they leave. Rate how content the writer was, 1 (will never return) to 5 (wants to become a member). Irony is common. Reply with the digit.", card, ct);
        return int.TryParse(text, out var n) ? n : 3;
    }

    public Task<string> ToUicNotationAsync(string whyte, CancellationToken ct) =>
        OneShot(/*examples*//*prompt: wrapper*/ "Convert a wheel arrangement from Whyte to UIC notation. Only the result.\n2-10-0 => 1'E\n4-6-2 => 2'C1'\n0-4-0 => B\nNot a wheel arrangement => ?", whyte, ct);

    public async Task<bool> MayPublishPhotoCommentAsync(string comment, CancellationToken ct)
    {
        var verdict = await OneShot(/*task*//*prompt: wrapper*/ "Comment under a photo in our online gallery. May it be published? No insults, no phone numbers, no calls to enter railway premises. yes / no", comment, ct);
        return verdict.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> OneShot(string instructions, string input, CancellationToken ct)
    {
        AIAgent agent = new ChatClientAgent(client, instructions);
        var response = await agent.RunAsync(input, cancellationToken: ct);
        return response.Text.Trim();
    }
}
