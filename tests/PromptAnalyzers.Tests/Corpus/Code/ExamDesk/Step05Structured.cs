#pragma warning disable SKEXP0010, SKEXP0001
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ExamDesk;

public class Certificate
{
    public string University { get; set; } = "";
    public string Student { get; set; } = "";
    public List<CourseLine> Courses { get; set; } = [];
}

public record CourseLine(string Title, double Ects, string ForeignGrade);

public record Attempt(string Module, int Number, bool Passed);

public static class Step05Structured
{
    public static async Task RunAsync(Kernel kernel, string scanText)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();

        // 5a bind to a class
        var history = new ChatHistory();
        history.AddSystemMessage(/*typed task*//*prompt: call*/ "Read the transcript of records of a foreign university. Take the course titles as printed, don't translate. ECTS as number; if only hours are given divide by 30. Skip courses without a grade.");
        history.AddUserMessage(scanText);
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Certificate), Temperature = 0 };
        var reply = await chat.GetChatMessageContentAsync(history, settings, kernel);
        var cert = JsonSerializer.Deserialize<Certificate>(reply.Content!)!;
        Console.WriteLine($"{cert.Student}, {cert.University}: {cert.Courses.Count} courses");

        // 5b one call per grade
        foreach (var c in cert.Courses)
        {
            var gradeConversion = /*task*//*prompt: local*/ "Convert the foreign grade into the German scale with the modified Bavarian formula: " +
        "x = 1 + 3 * (Nmax - Nd) / (Nmax - Nmin), Nmax is the best possible grade, Nmin the lowest passing grade. " +
        "Cut after the first decimal, do not round. If the grade is a fail return 5.0. " +
        "The output is just the number with a point, like a calculator would show.";
            var h = new ChatHistory(gradeConversion);
            h.AddUserMessage(c.ForeignGrade);
            var grade = await chat.GetChatMessageContentAsync(h, new OpenAIPromptExecutionSettings { Temperature = 0 });
            Console.WriteLine($"{c.Title,-40} {c.ForeignGrade,6} -> {grade.Content}");
        }

        // 5c the old way: json and hope
        var jsonPrompt = /*task*//*prompt: local*/ $@"
List all exam attempts which are mentioned in the text as a JSON array.
Each element has the properties Module (string), Number (1, 2 or 3) and Passed (true/false).
If there are no attempts return an empty array. Return only JSON, no ``` fences!!

Text: {scanText}";
        var raw = (await kernel.InvokePromptAsync(jsonPrompt)).ToString();
        var attempts = JsonSerializer.Deserialize<List<Attempt>>(raw.Trim('`').Replace("json", "")) ?? [];
        attempts.ForEach(Console.WriteLine);

        // 5d a reasoning model for the list of grades (the small one counts badly)
        var thinker = KernelFactory.Create("o3-mini");
        var check = await thinker.InvokePromptAsync(/*reasoned task*//*prompt: call*/ """
            Check the list of grades below. A list is wrong if
              (a) a grade is not one of 1.0 1.3 1.7 2.0 2.3 2.7 3.0 3.3 3.7 4.0 5.0,
              (b) the same matriculation number appears twice,
              (c) the grade does not fit to the points (below 50 points must be 5.0, all others must be better).

            Return the numbers of the wrong lines, comma separated, or OK if all lines are fine. Nothing else, no explanation.

            {{$grades}}
            """, new() { ["grades"] = await File.ReadAllTextAsync("grades.csv") });
        Console.WriteLine("wrong lines: " + check);
    }
}
