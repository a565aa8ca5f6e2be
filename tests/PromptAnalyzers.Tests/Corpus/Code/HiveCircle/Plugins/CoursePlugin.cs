using Microsoft.SemanticKernel;

namespace HiveCircle.Plugins;

public sealed class CoursePlugin(Kernel kernel)
{
    private static readonly KernelFunction QuizFunction = KernelFunctionFactory.CreateFromPrompt(
        promptTemplate: /*maybe task*//*prompt: call*/ """
            Create {{$count}} multiple choice questions for the beginners course of a beekeeping association.
            Topic: {{$topic}}

            Every question has four answers and exactly one is right. No trick questions, no "all of the above".
            The wrong answers should be things that beginners really believe.
            Return a JSON array, each item with "question", "answers" (array of 4 strings) and "right" (0-3).
            """,
        functionName: "CreateQuiz",
        description: "Creates quiz questions for a topic of the beginners course.");

    public async Task<string> QuizAsync(string topic, int count = 5)
        => (await kernel.InvokeAsync(QuizFunction, new KernelArguments { ["topic"] = topic, ["count"] = count })).ToString();

    public async Task<int> GradeAsync(string question, string answer)
    {
        var grade = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig
        {
            Name = "GradeAnswer",
            Description = "Grades the free text answer of a course participant.",
            Template = /*examples*//*prompt: call*/ """
                Grade the answer of a course participant with 0, 1, 2 or 3 points.
                3 right and complete, 2 right but something important is missing, 1 partly right, 0 wrong or empty.
                Spelling does not matter.

                Question: Why do we feed no sugar while the honey super is on?
                Answer: because it goes into the honey and then it is not honey anymore
                Points: 3
                Question: How long does a worker need from egg to hatching?
                Answer: about two weeks i think
                Points: 0
                Question: Name two signs of a missing queen.
                Answer: no eggs
                Points: 1

                Question: {{$question}}
                Answer: {{$answer}}
                Points:
                """,
            InputVariables = [new() { Name = "question" }, new() { Name = "answer" }],
        });

        var result = await kernel.InvokeAsync<string>(grade, new() { ["question"] = question, ["answer"] = answer });
        return int.TryParse(result?.Trim(), out var points) ? points : -1;
    }
}
