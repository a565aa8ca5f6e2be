using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ClassLoupe.Exercises;

public record GradeIn(string Subject, string Question, string Expected, string Answer, int MaxPoints);
public record GradeOut(double Points, string Feedback, List<string> Missing);
public record QuizQuestion(string Text, string[] Options, int Right, string Explanation);
public record Mistake(string Quote, string Category, string Correction);

public class ExerciseService([FromKeyedServices("plain")] IChatClient chat, TextLab lab, ILogger<ExerciseService> logger)
{
    public async Task<List<QuizQuestion>> CreateQuizAsync(string topic, int count, int grade, CancellationToken ct)
    {
        var response = await chat.GetResponseAsync<List<QuizQuestion>>(/*prompt: elsewhere*/ PromptLibrary.Quiz(topic, count, grade), cancellationToken: ct);
        var quiz = response.Result;

        // throw out everything that is too easy for the grade
        var kept = new List<QuizQuestion>();
        foreach (var q in quiz)
        {
            var level = await LevelAsync(q.Text, ct);
            if (grade < 8 || level != "remember") kept.Add(q);
        }
        return kept;
    }

    public async Task<string> LevelAsync(string exercise, CancellationToken ct)
    {
        var response = await chat.GetResponseAsync(
            [new ChatMessage(ChatRole.User, exercise)],
            new ChatOptions { Instructions = /*examples*/ /*prompt: elsewhere*/ PromptLibrary.Bloom, MaxOutputTokens = 5 }, ct);
        return response.Text.Trim().ToLowerInvariant();
    }

    public async Task<GradeOut> GradeAsync(GradeIn g, CancellationToken ct)
    {
        var template = await /*task*/ /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "grade-open-answer.md"), ct);
        var prompt = template
            .Replace("{{question}}", g.Question)
            .Replace("{{attendu}}", g.Expected)
            .Replace("{{reponse}}", g.Answer)
            .Replace("{{max}}", g.MaxPoints.ToString());

        var response = await chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0 }, ct);
        var json = response.Text.Trim().Trim('`');
        try
        {
            return JsonSerializer.Deserialize<GradeOut>(json, JsonSerializerOptions.Web)!;
        }
        catch (JsonException)
        {
            logger.LogWarning("grading gave no json: {Raw}", json);
            return new GradeOut(0, "", []);
        }
    }

    /// <summary>Marks the mistakes in red.</summary>
    public async Task<List<Mistake>> FindMistakesAsync(string subject, string text, CancellationToken ct)
    {
        string system;
        if (subject == "maths")
        {
            system = /*typed task*/ /*prompt: local*/ "Find the calculation and reasoning mistakes in the solution of a pupil. For each one: the exact quote, a category (sign, arithmetic, unit, rule, copying, logic) and the corrected line. Follow-up mistakes are listed once only. An empty list if all is right.";
        }
        else
        {
            system = /*typed task*/ /*prompt: local*/ @"Relève les fautes de langue dans la copie d'un élève.
Pour chaque faute: la citation exacte, une catégorie (accord, conjugaison, orthographe, ponctuation, vocabulaire, syntaxe) et la forme correcte.
Ne corrige ni le style ni les idées. Une même faute répétée compte une seule fois. Pas de faute, liste vide.";
        }

        var messages = new List<ChatMessage> { new(ChatRole.System, system), new(ChatRole.User, text) };
        var response = await chat.GetResponseAsync<List<Mistake>>(messages, cancellationToken: ct);
        return response.TryGetResult(out var list) ? list : [];
    }

    public async Task<(string Difficulty, string Tone)> CheckTextAsync(string text, CancellationToken ct)
    {
        var request = /*task*/ /*prompt: local*/ "Estimate the CEFR level a learner of French needs to read the text alone. Output A1, A2, B1, B2, C1 or C2. Nothing else.";
        var cefr = await lab.AskAsync(request, text, ct);
        var tone = await lab.AskAsync(/*examples*/ /*prompt: wrapper*/ """
            Tone of the feedback of a teacher: supportive / neutral / discouraging

            "Bon début, regarde encore le signe dans la 2e ligne." supportive
            "12/20" neutral
            "Encore du grand n'importe quoi, comme d'habitude" discouraging
            """, text, ct);
        return (cefr, tone);
    }
}

/// <summary>One question about one text.</summary>
public class TextLab([FromKeyedServices("plain")] IChatClient chat)
{
    public async Task<string> AskAsync(string instruction, string text, CancellationToken ct = default)
    {
        var response = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, instruction), new ChatMessage(ChatRole.User, text)], cancellationToken: ct);
        return response.Text.Trim();
    }
}
